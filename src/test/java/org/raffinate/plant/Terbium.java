package org.raffinate.plant;

import java.util.Map;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;

/** A small Tb | Dy cascade with constant factors: S 2, W 1.2, extract 0.8. */
public final class Terbium {
    public static final double S = 2.0;
    public static final double W = 1.2;
    public static final int EXTRACTION = 10;
    public static final int SCRUB = 8;

    private Terbium() {}

    public static CascadeSolution solution() {
        Mixture feed = Mixture.of(Map.of(Element.TB, 0.2, Element.DY, 0.8), Basis.MOL);
        return new CascadeSolver()
                .solve(
                        Cascade.of(EXTRACTION, SCRUB, Phase.AQUEOUS, feed, S, S - W),
                        Given.factors(Element.TB, Element.DY, 2.0));
    }
}
