package org.raffinate.cascade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/** The same cascade in another guise, and its answer brought back. */
final class Variations {
    private static final double NEXT_TO_NOTHING = 0x1p-44;

    private Variations() {}

    /** All flows times a number. */
    static Cascade scaled(Cascade cascade, double by) {
        return new Cascade(
                cascade.stages(),
                cascade.feeds().stream()
                        .map(feed -> new Feed(feed.stage(), feed.phase(), by * feed.flow(), feed.mixture()))
                        .toList(),
                cascade.draws().stream()
                        .map(draw -> new Draw(draw.stage(), draw.phase(), by * draw.flow()))
                        .toList(),
                by * cascade.s(),
                by * cascade.extract());
    }

    /** Phases exchanged and stages counted from the other end; needs {@link #inverted} factors. */
    static Cascade mirrored(Cascade cascade) {
        int beyond = cascade.stages() + 1;
        return new Cascade(
                cascade.stages(),
                cascade.feeds().stream()
                        .map(feed -> new Feed(beyond - feed.stage(), other(feed.phase()), feed.flow(), feed.mixture()))
                        .toList(),
                cascade.draws().stream()
                        .map(draw -> new Draw(beyond - draw.stage(), other(draw.phase()), draw.flow()))
                        .toList(),
                cascade.w(),
                cascade.raffinate());
    }

    static SeparationFactors inverted(SeparationFactors factors) {
        Map<Element, Double> beta = new LinkedHashMap<>();
        factors.order().forEach(element -> beta.put(element, 1.0 / factors.relative(element)));
        return Given.factors(beta);
    }

    /** The answer for a mirrored cascade as one for the original. */
    static CascadeSolution mirrored(CascadeSolution solution, RandomCascade original) {
        int stages = solution.cascade().stages();
        List<Element> elements = solution.profile().elements();
        double[] aqueous = new double[stages * elements.size()];
        double[] organic = new double[stages * elements.size()];
        for (int at = 0; at < aqueous.length; at++) {
            int stage = stages - at / elements.size();
            Element element = elements.get(at % elements.size());
            aqueous[at] = solution.profile().flow(stage, Phase.ORGANIC, element);
            organic[at] = solution.profile().flow(stage, Phase.AQUEOUS, element);
        }
        return answer(solution, original, new StageProfile(stages, elements, aqueous, organic));
    }

    /** The element as far from the end of all elements as this one from the start: all change places. */
    static Element opposite(Element element) {
        List<Element> all = List.of(Element.values());
        return all.get(all.size() - 1 - all.indexOf(element));
    }

    static Cascade renamed(Cascade cascade, UnaryOperator<Element> name) {
        return withMixtures(cascade, mixture -> {
            Map<Element, Double> amounts = new LinkedHashMap<>();
            mixture.elements().forEach(element -> amounts.put(name.apply(element), mixture.moleFraction(element)));
            return Given.mixture(amounts);
        });
    }

    static SeparationFactors renamed(SeparationFactors factors, UnaryOperator<Element> name) {
        Map<Element, Double> beta = new LinkedHashMap<>();
        factors.order().forEach(element -> beta.put(name.apply(element), factors.relative(element)));
        return Given.factors(beta);
    }

    /** Half of an element under the name of one that is not there. */
    static Cascade halved(Cascade cascade, Element element) {
        Element twin = spare(cascade.elements());
        return withMixtures(cascade, mixture -> {
            Map<Element, Double> amounts = new LinkedHashMap<>();
            mixture.elements().forEach(each -> amounts.put(each, mixture.moleFraction(each)));
            amounts.put(element, 0.5 * mixture.moleFraction(element));
            amounts.put(twin, 0.5 * mixture.moleFraction(element));
            return Given.mixture(amounts);
        });
    }

    static SeparationFactors halved(SeparationFactors factors, Element element) {
        Map<Element, Double> beta = new LinkedHashMap<>();
        factors.order().forEach(each -> beta.put(each, factors.relative(each)));
        beta.put(spare(factors.order()), factors.relative(element));
        return Given.factors(beta);
    }

    /** The answer for a cascade with halves as one for the original. */
    static CascadeSolution joined(CascadeSolution solution, RandomCascade original, Element element) {
        Element twin = spare(original.cascade.elements());
        List<Element> elements = original.cascade.elements();
        int stages = solution.cascade().stages();
        double[][] flows = new double[2][stages * elements.size()];
        for (Phase phase : Phase.values()) {
            for (int at = 0; at < flows[0].length; at++) {
                int stage = 1 + at / elements.size();
                Element each = elements.get(at % elements.size());
                double flow = solution.profile().flow(stage, phase, each);
                double half = each == element ? solution.profile().flow(stage, phase, twin) : 0.0;
                flows[phase == Phase.AQUEOUS ? 0 : 1][at] = flow + half;
            }
        }
        return answer(solution, original, new StageProfile(stages, elements, flows[0], flows[1]));
    }

    /**
     * Stages 1 to {@code last} of a solved cascade alone, fed with the aqueous that came from the stage above.
     *
     * <p>Nothing is put back at its end: the organic goes on with all that it carries.
     */
    static Cascade below(CascadeSolution joined, int last) {
        Cascade cascade = joined.cascade();
        List<Feed> feeds = new ArrayList<>(feeds(cascade, 1, last));
        double aqueous = cascade.w() + gained(cascade, Phase.AQUEOUS, last + 1, cascade.stages());
        feeds.add(new Feed(last, Phase.AQUEOUS, aqueous, leaving(joined, last + 1, Phase.AQUEOUS)));
        double organic = cascade.s() + gained(cascade, Phase.ORGANIC, 1, last);
        return new Cascade(last, feeds, draws(cascade, 1, last), cascade.s(), organic);
    }

    /**
     * The stages above {@code last} of a solved cascade alone, fed with the organic that came from that stage.
     *
     * <p>An organic that takes up nothing cannot be asked for, so it takes up the least that the flows resolve.
     */
    static Cascade above(CascadeSolution joined, int last) {
        Cascade cascade = joined.cascade();
        List<Feed> feeds = new ArrayList<>(feeds(cascade, last + 1, cascade.stages()));
        double organic = cascade.s() + gained(cascade, Phase.ORGANIC, 1, last);
        feeds.add(new Feed(1, Phase.ORGANIC, organic - NEXT_TO_NOTHING, leaving(joined, last, Phase.ORGANIC)));
        List<Draw> draws = draws(cascade, last + 1, cascade.stages());
        return new Cascade(cascade.stages() - last, feeds, draws, NEXT_TO_NOTHING, cascade.extract());
    }

    /** The answer for the stages from {@code first} on, as many as the part has. */
    static CascadeSolution cut(CascadeSolution joined, int first, Cascade part) {
        List<Element> elements = joined.profile().elements();
        double[] aqueous = new double[part.stages() * elements.size()];
        double[] organic = new double[part.stages() * elements.size()];
        for (int at = 0; at < aqueous.length; at++) {
            int stage = first + at / elements.size();
            Element element = elements.get(at % elements.size());
            aqueous[at] = joined.profile().flow(stage, Phase.AQUEOUS, element);
            organic[at] = joined.profile().flow(stage, Phase.ORGANIC, element);
        }
        return new CascadeSolution(
                part,
                joined.factors(),
                joined.convergence(),
                Optional.of(new StageProfile(part.stages(), elements, aqueous, organic)),
                joined.balanceError());
    }

    private static Mixture leaving(CascadeSolution solution, int stage, Phase phase) {
        Map<Element, Double> amounts = new LinkedHashMap<>();
        for (Element element : solution.profile().elements()) {
            amounts.put(element, solution.profile().flow(stage, phase, element));
        }
        return Given.mixture(amounts);
    }

    private static double gained(Cascade cascade, Phase phase, int first, int last) {
        double fed = feeds(cascade, first, last).stream()
                .filter(feed -> feed.phase() == phase)
                .mapToDouble(Feed::flow)
                .sum();
        double drawn = draws(cascade, first, last).stream()
                .filter(draw -> draw.phase() == phase)
                .mapToDouble(Draw::flow)
                .sum();
        return fed - drawn;
    }

    /** Feeds of a run of stages, counted from its first. */
    private static List<Feed> feeds(Cascade cascade, int first, int last) {
        return cascade.feeds().stream()
                .filter(feed -> first <= feed.stage() && feed.stage() <= last)
                .map(feed -> new Feed(feed.stage() - first + 1, feed.phase(), feed.flow(), feed.mixture()))
                .toList();
    }

    private static List<Draw> draws(Cascade cascade, int first, int last) {
        return cascade.draws().stream()
                .filter(draw -> first <= draw.stage() && draw.stage() <= last)
                .map(draw -> new Draw(draw.stage() - first + 1, draw.phase(), draw.flow()))
                .toList();
    }

    private static CascadeSolution answer(CascadeSolution solution, RandomCascade original, StageProfile profile) {
        return new CascadeSolution(
                original.cascade,
                original.factors,
                solution.convergence(),
                Optional.of(profile),
                solution.balanceError());
    }

    private static Cascade withMixtures(Cascade cascade, UnaryOperator<Mixture> change) {
        List<Feed> feeds = new ArrayList<>();
        for (Feed feed : cascade.feeds()) {
            feeds.add(new Feed(feed.stage(), feed.phase(), feed.flow(), change.apply(feed.mixture())));
        }
        return new Cascade(cascade.stages(), feeds, cascade.draws(), cascade.s(), cascade.extract());
    }

    private static Element spare(List<Element> elements) {
        return List.of(Element.values()).stream()
                .filter(element -> !elements.contains(element))
                .findFirst()
                .orElseThrow();
    }

    private static Phase other(Phase phase) {
        return phase == Phase.AQUEOUS ? Phase.ORGANIC : Phase.AQUEOUS;
    }
}
