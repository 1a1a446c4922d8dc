package org.raffinate.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.raffinate.casefile.Case;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Verification;
import org.raffinate.document.CaseTree;
import org.raffinate.document.Measure;

/**
 * The cases of a study in which nothing but separation factors differs from a case that was read before: these need not be
 * read from their text again, which would take longer than to solve them. Not for use by several threads.
 */
final class FactorWorlds {

    private final Study study;
    private final Function<List<List<String>>, Case> reader;
    private final CaseTree tree;
    /** The pair that each axis varies; nothing for an axis that varies something else. */
    private final List<Optional<Pair>> pairs;

    /** What the other axes of the case read last were. */
    private Optional<List<List<String>>> others = Optional.empty();

    private Optional<Case> known = Optional.empty();

    private record Pair(Element more, Element less) {
        List<String> way() {
            return List.of("equilibrium", "factors", more.symbol() + "/" + less.symbol());
        }
    }

    FactorWorlds(Study study, Function<List<List<String>>, Case> reader, CaseTree tree) {
        this.study = study;
        this.reader = reader;
        this.tree = tree;
        pairs = study.axes().stream().map(FactorWorlds::pair).toList();
    }

    private static Optional<Pair> pair(StudyAxis axis) {
        List<String> keys = axis.ways().get(0).keys();
        boolean factor = axis.ways().size() == 1
                && axis.ways().get(0).unit().isEmpty()
                && keys.size() > 2
                && keys.subList(0, 2).equals(List.of("equilibrium", "factors"));
        String[] symbols = factor ? keys.get(2).split("/", -1) : new String[0];
        if (symbols.length != 2) {
            return Optional.empty();
        }
        return Element.ofSymbol(symbols[0].strip())
                .flatMap(more -> Element.ofSymbol(symbols[1].strip()).map(less -> new Pair(more, less)));
    }

    /** The case with what is written there; empty where it has to be read from its text. */
    Optional<Case> read(List<List<String>> written) {
        List<List<String>> rest = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (!study.axes().get(i).design() && pairs.get(i).isEmpty()) {
                rest.add(written.get(i));
            }
        }
        if (others.filter(rest::equals).isEmpty()) {
            Case read = reader.apply(written);
            others = Optional.of(rest);
            known = Optional.of(read).filter(this::isBare);
            return Optional.of(read);
        }
        return known.flatMap(like -> with(like, written));
    }

    /** Whether each factor of the case is on the only way between two of its elements. */
    private boolean isBare(Case read) {
        long used = read.factors().used().stream()
                .filter(factor -> factor.provenance().verification() == Verification.GIVEN)
                .count();
        long inFile = tree.keys(List.of("equilibrium", "factors"));
        Set<Pair> added = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (!study.axes().get(i).design()) {
                pairs.get(i).filter(pair -> !tree.has(pair.way())).ifPresent(added::add);
            }
        }
        return read.chemistry().isEmpty() && used == inFile + added.size();
    }

    private Optional<Case> with(Case like, List<List<String>> written) {
        List<SeparationFactor> changed = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (study.axes().get(i).design() || pairs.get(i).isEmpty()) {
                continue;
            }
            Optional<SeparationFactor> factor =
                    factor(like, pairs.get(i).get(), written.get(i).get(0));
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            changed.add(factor.get());
        }
        SeparationFactors factors = like.factors().with(changed);
        return like.with(factors);
    }

    /** The factor of a pair at another value; empty where the reader would refuse it, or the pair is written the other way. */
    private static Optional<SeparationFactor> factor(Case like, Pair pair, String text) {
        Optional<BigDecimal> number =
                Measure.of(text).filter(measure -> measure.unit().isEmpty()).map(Measure::number);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number.get();
        boolean inside = value.compareTo(SeparationFactor.LEAST) >= 0 && value.compareTo(SeparationFactor.MOST) <= 0;
        return like.factors().used().stream()
                .filter(factor -> inside && factor.more() == pair.more && factor.less() == pair.less)
                .findFirst()
                .map(factor -> new SeparationFactor(
                        factor.more(),
                        factor.less(),
                        value.doubleValue(),
                        factor.low(),
                        factor.high(),
                        factor.provenance()));
    }
}
