package org.raffinate.equipment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.raffinate.cascade.Phase;
import org.raffinate.equipment.MixerSettler.Mixer;
import org.raffinate.equipment.MixerSettler.Settler;
import org.raffinate.plant.StageLoad;

/**
 * Sizes the boxes of a section: all alike, for the largest flows of any of its stages and the margin of the rules.
 *
 * <p>With q that flow of both phases in one line:
 *
 * <pre>
 *   mixer      volume q τ, the next size that is made; width (volume / (depth/width))^(1/3)
 *   impeller   D from the width, N from N³D² as given, shaft power Np ρ N³ D⁵
 *   settler    area q / specific flow; as wide as the mixer at least, and so wide that no phase runs faster than allowed
 *   weirs      head (q / (1.84 b))^(2/3), b the settler's width (Francis 1855, q in m³/s, b in m)
 * </pre>
 *
 * <p>Where mixer or settler would be larger than one line may be, the flow is shared by as few equal lines as do.
 */
public final class BoxSizing {
    private static final double LITRES = 1000.0;
    private static final double MINUTES = 60.0;
    private static final double SECONDS = 3600.0;
    /** Of a sharp-crested weir without end contractions, m^½/s. */
    static final double FRANCIS = 1.84;
    /** What rounding may add to a number of lines. */
    private static final double HAIR = 1e-9;

    private final BoxRules rules;
    private final double organicDensity;
    private final double aqueousDensity;

    /**
     * A sizing by rules.
     *
     * @param organicDensity kg/m³
     * @param aqueousDensity kg/m³
     */
    public BoxSizing(BoxRules rules, double organicDensity, double aqueousDensity) {
        Require.above0("the organic's density, kg/m3,", organicDensity);
        Require.above0("the aqueous's density, kg/m3,", aqueousDensity);
        this.rules = rules;
        this.organicDensity = organicDensity;
        this.aqueousDensity = aqueousDensity;
    }

    /** The box of a section, for its stages' loads; at least one. */
    public MixerSettler size(List<StageLoad> section) {
        if (section.isEmpty()) {
            throw new IllegalArgumentException("a section without stages has no boxes");
        }
        double organic = largest(section, load -> load.flow(Phase.ORGANIC));
        double aqueous = largest(section, load -> load.flow(Phase.AQUEOUS));
        double both = largest(section, StageLoad::totalFlow);
        int lines = lines(both);
        Mixer mixer = mixer(both / lines, organic / (organic + aqueous));
        return new MixerSettler(mixer, settler(both / lines, organic / lines, aqueous / lines, mixer.width()), lines);
    }

    private double largest(List<StageLoad> section, ToDoubleFunction<StageLoad> flow) {
        return rules.margin() * section.stream().mapToDouble(flow).max().orElseThrow() / LITRES;
    }

    private int lines(double flow) {
        double largestMade = rules.sizes().isEmpty()
                ? rules.mixer().largest()
                : Math.min(
                        rules.mixer().largest(), rules.sizes().get(rules.sizes().size() - 1));
        double mixers = flow * rules.residenceTime() / MINUTES / largestMade;
        double settlers = flow / rules.specificFlow() / rules.settler().largest();
        return (int) Math.max(1.0, Math.ceil(Math.max(mixers, settlers) - HAIR));
    }

    private Mixer mixer(double flow, double organicShare) {
        double wanted = flow * rules.residenceTime() / MINUTES;
        double volume = rules.sizes().stream()
                .filter(size -> size >= wanted * (1.0 - HAIR))
                .findFirst()
                .orElse(wanted);
        double width = Math.cbrt(volume / rules.mixer().depth());
        double impeller = rules.mixer().impeller() * width;
        double speed = Math.cbrt(rules.mixer().dispersion() / (impeller * impeller));
        double density = organicShare * organicDensity + (1.0 - organicShare) * aqueousDensity;
        double power = rules.mixer().powerNumber() * density * Math.pow(speed, 3) * Math.pow(impeller, 5);
        return new Mixer(
                volume,
                width,
                rules.mixer().depth() * width,
                volume / flow * MINUTES,
                impeller,
                speed,
                power,
                power / rules.mixer().drive());
    }

    private Settler settler(double flow, double organic, double aqueous, double mixerWidth) {
        BoxRules.SettlerRules settler = rules.settler();
        double area = flow / rules.specificFlow();
        double width = Math.max(
                Math.max(mixerWidth, Math.sqrt(area / settler.length())),
                Math.max(
                        organic / (settler.organicDepth() * settler.organicVelocity()),
                        aqueous / (settler.aqueousDepth() * settler.aqueousVelocity())));
        return new Settler(
                width,
                area / width,
                settler.organicDepth(),
                settler.aqueousDepth(),
                flow / area,
                organic / (width * settler.organicDepth()),
                aqueous / (width * settler.aqueousDepth()),
                head(organic, width),
                head(aqueous, width));
    }

    private static double head(double flow, double width) {
        return Math.pow(flow / SECONDS / (FRANCIS * width), 2.0 / 3.0);
    }
}
