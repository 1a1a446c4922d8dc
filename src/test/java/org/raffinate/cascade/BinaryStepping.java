package org.raffinate.cascade;

import java.math.BigDecimal;
import java.math.MathContext;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/**
 * McCabe and Thiele's construction for two elements and one feed, stage by stage with very many digits; shares nothing
 * with the solver.
 *
 * <p>From a guessed share x_1 of the more extractable element in the raffinate, equilibrium y = βx/(1 + (β-1)x) and the
 * balance over stages 1 to j lead up to stage N, whose organic must close the balance over the whole cascade. The gap
 * grows with x_1, so halving finds it.
 */
public final class BinaryStepping {
    private final MathContext digits;
    private final Cascade cascade;
    private final Feed feed;
    private final BigDecimal beta;
    private final BigDecimal fed;
    private final BigDecimal s;
    private final BigDecimal extract;
    private final BigDecimal raffinate;

    /** Share of the more extractable element in the raffinate. */
    public final double raffinateImpurity;
    /** Share of the less extractable element in the extract. */
    public final double extractImpurity;

    private BigDecimal top = BigDecimal.ZERO;

    /** Takes the feed's flow as 1; {@code digits} about 30 more than the stages' error growth, N lg β, needs. */
    public BinaryStepping(Cascade cascade, SeparationFactors factors, int digits) {
        this.digits = new MathContext(digits);
        this.cascade = cascade;
        feed = cascade.feeds().get(0);
        Element more = factors.order().get(1);
        beta = new BigDecimal(factors.relative(more));
        fed = new BigDecimal(feed.mixture().moleFraction(more));
        s = new BigDecimal(cascade.s());
        extract = new BigDecimal(cascade.extract());
        raffinate = BigDecimal.ONE.subtract(extract);
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ONE;
        for (int halving = 0; halving < 3.33 * digits; halving++) {
            BigDecimal middle = low.add(high).multiply(new BigDecimal("0.5"), this.digits);
            if (gap(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        raffinateImpurity = high.doubleValue();
        gap(high);
        extractImpurity = BigDecimal.ONE.subtract(top).doubleValue();
    }

    /** Sign of what the products hold of the more extractable element, less what the feed brings. */
    private int gap(BigDecimal x1) {
        BigDecimal down = raffinate.multiply(x1);
        BigDecimal x = x1;
        for (int j = 1; ; j++) {
            BigDecimal y = beta.multiply(x)
                    .divide(beta.subtract(BigDecimal.ONE).multiply(x).add(BigDecimal.ONE), digits);
            if (j == cascade.stages()) {
                top = y;
                return extract.multiply(y).add(down).compareTo(fed);
            }
            boolean above = j >= feed.stage();
            BigDecimal organic = above && feed.phase() == Phase.ORGANIC ? s.add(BigDecimal.ONE) : s;
            BigDecimal aqueous = organic.add(raffinate);
            BigDecimal carried = organic.multiply(y).add(down);
            if (above) {
                aqueous = aqueous.subtract(BigDecimal.ONE);
                carried = carried.subtract(fed);
            }
            x = carried.divide(aqueous, digits);
            if (x.signum() <= 0) {
                return -1;
            }
            if (x.compareTo(BigDecimal.ONE) >= 0) {
                return 1;
            }
        }
    }
}
