package org.raffinate.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.library.MassActionData.Constant;

/**
 * Mass-action laws of the rare earths of a case: one anchor gives the level, separation factors the distances from it,
 * log K_i = log K_anchor + log₁₀(D_i/D_anchor).
 *
 * <p>The case's constants rank first, then its factors, then the library's factors and constants in the order of {@link
 * MassActionData.Spacing}; one way leads between two elements. The anchor is a constant of the case if it has one that
 * is connected, else one of the library: the one with the fewest links to all of the elements, on a draw the one that
 * comes first. It need not be an element of the case. All laws have the anchor's exponents, complexing and dimers; an
 * element whose own constant is known keeps the range of that one.
 *
 * @param anchor whose constant gives the level
 * @param extractions the laws, in the order of the elements asked for
 * @param sources how each law came about and how far to trust it, in the same order
 * @param factors the separation factors between the elements, as used
 */
public record MassActionSet(
        Element anchor, List<Extraction> extractions, List<LawSource> sources, SeparationFactors factors) {

    public MassActionSet {
        extractions = List.copyOf(extractions);
        sources = List.copyOf(sources);
    }

    /**
     * The laws of these elements.
     *
     * @throws org.raffinate.chemistry.MissingFactorException when nothing connects all of them
     * @throws MissingConstantException when no constant is connected with them
     * @throws ContradictoryConstantsException when the case's factors contradict its constants
     * @throws org.raffinate.chemistry.ContradictoryFactorsException when the case's factors contradict each other
     * @throws IllegalArgumentException when there is no element
     */
    public static MassActionSet resolve(Collection<Element> elements, MassActionData data) {
        List<SeparationFactor> own = FactorChain.ofCase(data);
        List<SeparationFactor> library = FactorChain.ofLibrary(data);
        SeparationFactors factors = SeparationFactors.resolve(elements, own, library);
        List<Constant> anchors = anchors(elements, data, own, library);
        Set<Element> all = EnumSet.copyOf(elements);
        anchors.forEach(constant -> all.add(constant.element()));
        FactorLinks tree =
                new FactorLinks(SeparationFactors.resolve(all, own, library).used());
        Constant anchor = anchors.stream()
                .min(Comparator.comparingInt(constant -> links(constant.element(), elements, tree)))
                .orElseThrow();
        List<Extraction> extractions = new ArrayList<>();
        List<LawSource> sources = new ArrayList<>();
        for (Element element : elements) {
            Derivation derivation = new Derivation(
                    element, anchor, tree.way(anchor.element(), element).orElseThrow(), data);
            extractions.add(derivation.extraction());
            sources.add(derivation.source());
        }
        return new MassActionSet(anchor.element(), extractions, sources, factors);
    }

    /** The constants that factors connect with the elements: the case's if there are such, else the library's. */
    private static List<Constant> anchors(
            Collection<Element> elements,
            MassActionData data,
            List<SeparationFactor> own,
            List<SeparationFactor> library) {
        List<SeparationFactor> all = new ArrayList<>(own);
        all.addAll(library);
        FactorLinks links = new FactorLinks(all);
        Element one = elements.iterator().next();
        for (List<Constant> known : List.of(data.constants(), data.libraryConstants())) {
            List<Constant> connected = known.stream()
                    .filter(constant -> links.way(constant.element(), one).isPresent())
                    .toList();
            if (!connected.isEmpty()) {
                return connected;
            }
        }
        throw new MissingConstantException(elements);
    }

    private static int links(Element from, Collection<Element> elements, FactorLinks tree) {
        return elements.stream()
                .mapToInt(element -> tree.way(from, element).orElseThrow().size())
                .sum();
    }
}
