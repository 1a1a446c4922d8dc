package org.raffinate.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.answers.Answered;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Provenance;
import org.raffinate.works.Outlook;
import org.raffinate.works.Works;

/**
 * One plant of a comparison.
 *
 * @param feed name of its feed
 * @param composition where that is from, where the library has it
 * @param site where it stands
 * @param scale how large it is, as written; blank where the case says so
 * @param fed oxides fed, t/a
 * @param part share of the deposit's oxides that is fed: 1 where all elements of it are
 * @param answered what came out; empty where the case could not be read so
 * @param reason why there is no plant; empty where there is one
 */
record Plant(
        String feed,
        Optional<Provenance> composition,
        String site,
        String scale,
        double fed,
        double part,
        Optional<Answered> answered,
        String reason) {
    private static final double TONNES = 1000.0;

    /** Its works and what they cost; empty where there is a reason. */
    Optional<Outlook> outlook() {
        return answered.flatMap(Answered::outlook);
    }

    /** Stages of all sections. */
    int stages() {
        return outlook().map(known -> known.works().battery().stages()).orElse(0);
    }

    /** Oxides of each element in the products, kg for a tonne of all oxides of the deposit. */
    Map<Element, Double> yields() {
        EnumMap<Element, Double> yields = new EnumMap<>(Element.class);
        outlook().ifPresent(known -> {
            Works works = known.works();
            double fedHourly = fed * TONNES / works.plant().hoursPerYear();
            works.plant()
                    .products()
                    .forEach(product -> product.oxides()
                            .forEach((element, made) ->
                                    yields.merge(element, made / fedHourly * part * TONNES, Double::sum)));
        });
        return yields;
    }

    /** What tells it from the others, of feed, site and scale those that differ. */
    String label(boolean feeds, boolean sites, boolean scales) {
        return String.join(
                ", ",
                List.of(feeds ? feed : "", sites ? site : "", scales ? scale : "").stream()
                        .filter(text -> !text.isBlank())
                        .toList());
    }
}
