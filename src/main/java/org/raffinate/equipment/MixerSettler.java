package org.raffinate.equipment;

/**
 * One box of a section; all boxes of a section are alike.
 *
 * @param mixer its mixer
 * @param settler its settler
 * @param lines of boxes side by side that share the flow of a stage, at least 1
 */
public record MixerSettler(Mixer mixer, Settler settler, int lines) {
    /**
     * A square mixer.
     *
     * @param volume live, m³
     * @param width m
     * @param depth live, m
     * @param residenceTime of both phases at the flow it is built for, min
     * @param impeller diameter, m
     * @param speed turns per second
     * @param power at the shaft, W
     * @param electric power that the drive takes, W
     */
    public record Mixer(
            double volume,
            double width,
            double depth,
            double residenceTime,
            double impeller,
            double speed,
            double power,
            double electric) {
        /** Speed of the impeller's tip, m/s. */
        public double tipSpeed() {
            return Math.PI * impeller * speed;
        }
    }

    /**
     * A rectangular settler.
     *
     * @param width m
     * @param length m
     * @param organicDepth m
     * @param aqueousDepth m
     * @param specificFlow of both phases at the flow it is built for, m³/m²/h
     * @param organicVelocity along the settler at the organic flow it is built for, m/h
     * @param aqueousVelocity along the settler at the aqueous flow it is built for, m/h
     * @param organicHead of the organic over a weir as wide as the settler, m
     * @param aqueousHead of the aqueous over such a weir, m
     */
    public record Settler(
            double width,
            double length,
            double organicDepth,
            double aqueousDepth,
            double specificFlow,
            double organicVelocity,
            double aqueousVelocity,
            double organicHead,
            double aqueousHead) {
        /** m². */
        public double area() {
            return width * length;
        }

        /** Of both layers, m³. */
        public double volume() {
            return area() * (organicDepth + aqueousDepth);
        }
    }

    /** Live volume of mixer and settler, m³. */
    public double volume() {
        return mixer.volume() + settler.volume();
    }
}
