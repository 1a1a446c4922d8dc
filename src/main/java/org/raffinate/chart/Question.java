package org.raffinate.chart;

import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.FeedStream;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Provenance;
import org.raffinate.design.Cut;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;

/**
 * What was asked, in the reader's own terms.
 *
 * @param title title of the case
 * @param feed the main feed in the plant's measure
 * @param composition where the composition of the feed comes from, where the data library gave it
 * @param extractant extractant and medium, e.g. {@code EHEHPA, chloride}; blank where the case names none
 * @param cut the keys, where given
 * @param specifications what the products must be; may be empty
 * @param notes what was assumed in reading the case, and what else the reader should know
 */
public record Question(
        String title,
        FeedStream feed,
        Optional<Provenance> composition,
        String extractant,
        Optional<Cut> cut,
        List<Specification> specifications,
        List<String> notes) {
    public Question {
        specifications = List.copyOf(specifications);
        notes = List.copyOf(notes);
    }

    /** Rare-earth oxides of the whole feed, kg/h. */
    public double oxidePerHour() {
        return feed.flow() * feed.mixture().massPerMol(Basis.OXIDE_MASS) / 1000.0;
    }

    /** t/a of what flows at so many kg/h. */
    public double tonnesPerYear(double kilogramsPerHour) {
        return kilogramsPerHour * feed.hoursPerYear() / 1000.0;
    }

    /** The purity wanted of a product. */
    Optional<Specification> purity(Product product) {
        return specifications.stream()
                .filter(wanted -> wanted.product() == product && wanted.kind() == Specification.Kind.PURITY)
                .findFirst();
    }

    /** On which basis the reader counts the purity of a product: that of its specification, else oxide mass. */
    Basis basis(Product product) {
        return purity(product).map(Specification::basis).orElse(Basis.OXIDE_MASS);
    }
}
