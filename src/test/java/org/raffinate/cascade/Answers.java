package org.raffinate.cascade;

import java.util.function.UnaryOperator;
import org.raffinate.chemistry.Element;

/** How far two answers about the same elements and stages are apart, and how far they may be. */
final class Answers {
    /** Mole fractions below this are compared no more: in an empty product they leave the range of a double. */
    private static final double SMALLEST = 1e-100;

    private Answers() {}

    /** Largest |ln(one/other)| of all mole fractions of all stages; elements of the other answer under new names. */
    static double apart(CascadeSolution one, CascadeSolution other, UnaryOperator<Element> renamed) {
        double apart = 0.0;
        for (int stage = 1; stage <= one.cascade().stages(); stage++) {
            for (Phase phase : Phase.values()) {
                for (Element element : one.profile().elements()) {
                    double x = one.profile().moleFraction(stage, phase, element);
                    if (x > SMALLEST) {
                        double y = other.profile().moleFraction(stage, phase, renamed.apply(element));
                        double gap = Math.abs(Math.log(y / x));
                        apart = gap <= apart ? apart : gap;
                    }
                }
            }
        }
        return apart;
    }

    static double apart(CascadeSolution one, CascadeSolution other) {
        return apart(one, other, UnaryOperator.identity());
    }

    /**
     * What the rounding of the given flows explains: 1e-9, or what a part in 1e12 of S and of the extract moves.
     *
     * <p>Measured with a part in 1e9, so that it stands out from the rounding itself.
     */
    static double tolerance(RandomCascade random, CascadeSolution solution) {
        Cascade cascade = random.cascade;
        Cascade nudged = cascade.with(cascade.s() * (1.0 + 1e-9), cascade.extract() * (1.0 - 1e-9));
        return 1e-9 + 1e-3 * apart(solution, new CascadeSolver().solve(nudged, random.factors));
    }
}
