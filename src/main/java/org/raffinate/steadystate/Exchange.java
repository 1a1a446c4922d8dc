package org.raffinate.steadystate;

/**
 * A linear map of what two phases carry of one solute, (organic v, aqueous l), all entries 0 or more.
 *
 * <p>It takes (v, l) to {@code (vv·v + vl·l, lv·v + ll·l)}.
 */
record Exchange(double vv, double vl, double lv, double ll) {
    static final Exchange NONE = new Exchange(0.0, 0.0, 0.0, 0.0);

    /**
     * What a stage makes of what enters it: the organic that leaves has come {@code efficiency} of the way to
     * equilibrium (Murphree), the aqueous with it stands in that equilibrium.
     *
     * <p>With A = {@code ratio} = D V/L: l = (l_in + η v_in)/(1 + ηA), v = (1-η) v_in + ηA l.
     *
     * @param held 1 + what the stage holds back of it in a time step
     */
    static Exchange contact(double efficiency, double ratio, double held) {
        double taken = efficiency * ratio;
        double kept = 1.0 / ((1.0 + taken) * held);
        return new Exchange(
                (1.0 - efficiency) / held + efficiency * taken * kept, taken * kept, efficiency * kept, kept);
    }

    /**
     * (I - B)⁻¹ of a map B that loses {@code lostV} and {@code lostL} of its two inputs, without a subtraction: the
     * diagonal of I - B is what leaves a phase, to the other or for good.
     */
    static Exchange repeated(Exchange b, double lostV, double lostL) {
        double leavesV = b.lv + lostV;
        double leavesL = b.vl + lostL;
        double determinant = b.lv * lostL + lostV * b.vl + lostV * lostL;
        return new Exchange(leavesL / determinant, b.vl / determinant, b.lv / determinant, leavesV / determinant);
    }

    /** This map after another. */
    Exchange after(Exchange first) {
        return new Exchange(
                vv * first.vv + vl * first.lv,
                vv * first.vl + vl * first.ll,
                lv * first.vv + ll * first.lv,
                lv * first.vl + ll * first.ll);
    }

    /** This map of shares of its inputs. */
    Exchange ofShares(double organic, double aqueous) {
        return new Exchange(vv * organic, vl * aqueous, lv * organic, ll * aqueous);
    }

    /** Shares of what this map gives. */
    Exchange sharesOf(double organic, double aqueous) {
        return new Exchange(vv * organic, vl * organic, lv * aqueous, ll * aqueous);
    }

    Exchange plus(Exchange other) {
        return new Exchange(vv + other.vv, vl + other.vl, lv + other.lv, ll + other.ll);
    }

    void put(double[] array, int at) {
        array[4 * at] = vv;
        array[4 * at + 1] = vl;
        array[4 * at + 2] = lv;
        array[4 * at + 3] = ll;
    }

    static Exchange get(double[] array, int at) {
        return new Exchange(array[4 * at], array[4 * at + 1], array[4 * at + 2], array[4 * at + 3]);
    }
}
