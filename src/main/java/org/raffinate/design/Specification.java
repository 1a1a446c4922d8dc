package org.raffinate.design;

import java.util.Collection;
import java.util.List;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

/**
 * What a product must be: the purity of a group of elements in it, or how much of the feed's group it holds.
 *
 * @param product the product it speaks of
 * @param kind purity or recovery
 * @param of the wanted elements
 * @param basis in which measure the shares are taken
 * @param shortfall the largest share that may be missing, 1 - wanted, above 0 and below 1: kept in this form so that
 *     99.99999 % keeps its digits
 */
public record Specification(Product product, Kind kind, List<Element> of, Basis basis, double shortfall) {
    /** What the share is taken of. */
    public enum Kind {
        /** Share of the wanted elements in the product's rare earths. */
        PURITY("purity"),
        /** Share of the feed's wanted elements that the product holds. */
        RECOVERY("recovery");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word used in case files and reports. */
        public String label() {
            return label;
        }
    }

    public Specification {
        of = List.copyOf(of);
        if (of.isEmpty()) {
            throw new IllegalArgumentException("a specification names at least one element");
        }
        if (!(shortfall > 0.0 && shortfall < 1.0)) {
            throw new IllegalArgumentException("1 - wanted share must lie between 0 and 1, found " + shortfall);
        }
    }

    /** A purity of {@code 1 - shortfall}. */
    public static Specification purity(Product product, Collection<Element> of, Basis basis, double shortfall) {
        return new Specification(product, Kind.PURITY, List.copyOf(of), basis, shortfall);
    }

    /** A recovery of {@code 1 - shortfall}. */
    public static Specification recovery(Product product, Collection<Element> of, Basis basis, double shortfall) {
        return new Specification(product, Kind.RECOVERY, List.copyOf(of), basis, shortfall);
    }

    /** The wanted share, 0 to 1. */
    public double wanted() {
        return 1.0 - shortfall;
    }

    /** The end that it speaks of: where the loss that it limits leaves. */
    public Product end() {
        return (kind == Kind.PURITY) == (product == Product.RAFFINATE) ? Product.RAFFINATE : Product.EXTRACT;
    }
}
