package org.raffinate.laboratory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raffinate.chemistry.Element;

/**
 * Which distribution ratios of the shake-outs a fit can use, and why not the others.
 *
 * @param points those it can use, in the order of the file
 * @param excluded the others
 * @param presumed points left out only because their solvent may have been saponified, as if it had not been
 */
record Selection(List<Point> points, List<FittedConstants.Excluded> excluded, List<Point> presumed) {

    /**
     * A distribution ratio with the state of the phases it was measured in.
     *
     * @param weight of the point in the fit
     */
    record Point(Shakeout shakeout, Element element, PhaseState state, double degree, double weight) {
        double logRatio() {
            return Math.log10(shakeout.assay(element).distribution());
        }
    }

    static Selection of(Shakeouts shakeouts, ConstantFit fit) {
        Selection selection = new Selection(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Shakeout shakeout : shakeouts.measurements()) {
            if (!fit.data().uses(shakeout)) {
                continue;
            }
            for (Element element : shakeout.assays().keySet()) {
                if (fit.data().uses(element)) {
                    selection.sort(shakeout, element, fit);
                }
            }
        }
        if (fit.predictor() == ConstantFit.Predictor.INITIAL_CONDITIONS) {
            selection.keepWhatAStageCanPredict();
        }
        return selection;
    }

    Set<Element> elements() {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        points.forEach(point -> elements.add(point.element()));
        return elements;
    }

    private void sort(Shakeout shakeout, Element element, ConstantFit fit) {
        boolean stated = fit.data().saponification().containsKey(shakeout.source());
        double degree = fit.data()
                .saponification()
                .getOrDefault(shakeout.source(), shakeout.saponification().orElse(0.0));
        PhaseState state = PhaseState.of(shakeout, degree, fit.dimersPerRareEarth());
        Point point = new Point(
                shakeout,
                element,
                state,
                degree,
                shakeout.weight() * fit.data().weights().getOrDefault(shakeout.source(), 1.0));
        if (fit.data().leftOut().contains(shakeout.line())) {
            exclude(shakeout, element, "its line was left out on request");
        } else if (shakeout.assay(element).distribution() == 0.0) {
            exclude(shakeout, element, "nothing was found extracted (D = 0), so log D is not defined");
        } else if (state.freeDimer() <= 0.0) {
            exclude(
                    shakeout,
                    element,
                    text(
                            "the loading of %.4g mol/L binds more than the %.4g mol/L of dimer there are",
                            shakeout.loading(), shakeout.extractant() / 2.0));
        } else if (!stated && shakeout.presumablySaponified()) {
            exclude(
                    shakeout,
                    element,
                    "its feed is at pH 5 or above, as for saponified solvent, and neither the degree of saponification"
                            + " nor the acid at equilibrium is stated");
            if (state.isPossible()) {
                presumed.add(point);
            }
        } else if (state.acid() <= 0.0) {
            exclude(
                    shakeout,
                    element,
                    text(
                            "its alkali exceeds its acid by %.4g mol/L, so the acid at equilibrium is not known",
                            -state.acid()));
        } else {
            points.add(point);
        }
    }

    /** A stage can be solved only where every element of the shake-out has a constant. */
    private void keepWhatAStageCanPredict() {
        Set<Element> known = elements();
        List<Point> beyond = points.stream()
                .filter(point -> !known.containsAll(point.shakeout().assays().keySet()))
                .toList();
        beyond.forEach(point ->
                exclude(point.shakeout(), point.element(), "the shake-out holds an element that is not fitted"));
        points.removeAll(beyond);
    }

    private void exclude(Shakeout shakeout, Element element, String reason) {
        excluded.add(new FittedConstants.Excluded(shakeout.line(), shakeout.source(), element, reason));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
