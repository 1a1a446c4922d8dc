package org.raffinate.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.FeedStream;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.design.Bounds;
import org.raffinate.design.Cut;
import org.raffinate.design.Design;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Product;
import org.raffinate.design.Shortcut;
import org.raffinate.design.Specification;
import org.raffinate.design.TradeOff;

/** The answers that charts and reports are tested with. */
public final class Cases {
    static final Provenance CASE_FILE =
            new Provenance(new Source("case file", "given in the case file"), "", Verification.GIVEN, "");
    static final Provenance XU = new Provenance(
            new Source(
                    "xu-1995",
                    "Xu Guangxian (ed.), Rare Earths, 2nd ed., Metallurgical Industry Press, 1995 (in Chinese), recalled;"
                            + " the page was not read"),
            "HCl; standard Chinese design set (Li Deqian, Xu Guangxian); low loading; plants design with 2.0-2.2",
            Verification.UNVERIFIED,
            "medium");

    private Cases() {}

    /** Zhang, Zhao and Schreiner (2016): a binary at β = 2, 24 + 21 stages. */
    public static Answer binary() {
        Mixture feed = Mixture.of(Map.of(Element.TB, 0.5, Element.DY, 0.5), Basis.MOL);
        SeparationFactors factors = factors(Map.of("Dy/Tb", 2.0), feed);
        Cascade cascade = Cascade.of(24, 21, Phase.AQUEOUS, feed, 1.70864, 1.70864 - 1.20819);
        return Answer.of(
                new Question(
                        "Textbook binary",
                        stream("a textbook", feed, 1.0, OptionalDouble.empty()),
                        Optional.empty(),
                        "",
                        Optional.of(new Cut(Element.TB, Element.DY)),
                        List.of(
                                Specification.purity(Product.RAFFINATE, List.of(Element.TB), Basis.MOL, 1e-4),
                                Specification.purity(Product.EXTRACT, List.of(Element.DY), Basis.MOL, 1e-3)),
                        List.of()),
                new CascadeSolver().solve(cascade, factors));
    }

    /** The same book: Sm, Eu and Gd leave by three outlets. */
    public static Answer threeOutlets() {
        Mixture feed = Mixture.of(Map.of(Element.SM, 0.51, Element.EU, 0.10, Element.GD, 0.39), Basis.MOL);
        SeparationFactors factors = factors(Map.of("Eu/Sm", 2.0, "Gd/Eu", 1.4), feed);
        Cascade cascade = new Cascade(
                85,
                List.of(new Feed(22, Phase.AQUEOUS, 1.0, feed)),
                List.of(new Draw(39, Phase.AQUEOUS, 0.24922)),
                1.40,
                0.24124);
        return Answer.of(
                new Question(
                        "Three outlets",
                        stream("inline", feed, 1.0, OptionalDouble.empty()),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        List.of(),
                        List.of()),
                new CascadeSolver().solve(cascade, factors));
    }

    /** Gd, Tb | Dy, Ho of the Longnan clay, solved at given stages, S and extract. */
    public static Answer longnan(int extraction, int scrub, double s, double extract) {
        DesignProblem problem = longnanProblem();
        return Answer.of(
                longnanQuestion(),
                new CascadeSolver()
                        .solve(
                                Cascade.of(extraction, scrub, Phase.AQUEOUS, problem.feed(), s, extract),
                                problem.factors()));
    }

    /** The binary as if it had been designed: the numbers of the curve are made up, those of the cascade are not. */
    public static Answer designed() {
        Answer solved = binary();
        Question question = solved.question();
        DesignProblem problem = new DesignProblem(
                question.feed().mixture(),
                Phase.AQUEOUS,
                solved.factors(),
                question.cut().orElseThrow(),
                question.specifications(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of());
        TradeOff tradeOff = new TradeOff(
                List.of(
                        new TradeOff.Point(14, 12, 6.5, 6.0, 169.0),
                        new TradeOff.Point(18, 16, 2.05, 1.55, 69.7),
                        new TradeOff.Point(24, 21, 1.70864, 1.20819, 76.9),
                        new TradeOff.Point(36, 33, 1.52, 1.02, 104.9)),
                2,
                "S x N",
                "mol per mol of feed");
        return Answer.of(
                question,
                new Design(
                        problem,
                        Design.Outcome.FOUND,
                        Optional.of(new Bounds(23.25, 1.4993, 0.9988)),
                        Optional.of(new Shortcut(24.2, 20.7, 1.7086, 1.2082, "extraction")),
                        Optional.of(tradeOff),
                        solved.solution(),
                        24,
                        List.of("a note")));
    }

    /** A design problem that no cascade answers. */
    public static Answer infeasible() {
        return Answer.of(
                longnanQuestion(),
                new Design(
                        longnanProblem(),
                        Design.Outcome.INFEASIBLE,
                        Optional.of(new Bounds(21.5, 1.6, 1.1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        List.of("S = 1.5 is below the minimum of 1.6 that endless stages would need")));
    }

    /** A fixed cascade that asks for more extract than its solvent carries. */
    public static Answer infeasibleCascade() {
        Answer solved = binary();
        Question question = solved.question();
        return Answer.of(
                question,
                new CascadeSolver()
                        .solve(Cascade.of(5, 5, Phase.AQUEOUS, question.feed().mixture(), 0.2, 0.5), solved.factors()));
    }

    static Question longnanQuestion() {
        Provenance clay = new Provenance(
                new Source("chinese-clay-tables", "tables of the Chinese ion-adsorption clays"),
                "",
                Verification.CHECKED,
                "high");
        DesignProblem problem = longnanProblem();
        double oxide = problem.feed().massPerMol(Basis.OXIDE_MASS);
        return new Question(
                "Tb | Dy of the middle-heavy part of a Longnan clay",
                stream("Longnan clay (heavy-Y)", problem.feed(), 500e6 / 7200 / oxide, OptionalDouble.of(1.0)),
                Optional.of(clay),
                "EHEHPA, chloride",
                Optional.of(problem.cut()),
                problem.specifications(),
                List.of());
    }

    static DesignProblem longnanProblem() {
        Mixture feed = Mixture.of(
                Map.of(Element.GD, 5.69, Element.TB, 1.13, Element.DY, 7.48, Element.HO, 1.6), Basis.OXIDE_MASS);
        return new DesignProblem(
                feed,
                Phase.AQUEOUS,
                SeparationFactors.resolve(
                        feed.elements(),
                        List.of(factor("Dy/Tb", 2.2, CASE_FILE, 2.2, 2.2)),
                        List.of(
                                factor("Tb/Gd", 5.78, XU, 3.0, 5.8),
                                factor("Dy/Tb", 2.82, XU, 2.0, 2.9),
                                factor("Ho/Dy", 2.0, XU, 1.8, 2.2))),
                new Cut(Element.TB, Element.DY),
                List.of(
                        Specification.purity(
                                Product.RAFFINATE, List.of(Element.GD, Element.TB), Basis.OXIDE_MASS, 1e-4),
                        Specification.purity(Product.EXTRACT, List.of(Element.DY, Element.HO), Basis.OXIDE_MASS, 1e-3)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of());
    }

    static FeedStream stream(String name, Mixture mixture, double flow, OptionalDouble concentration) {
        return new FeedStream(name, mixture, Phase.AQUEOUS, flow, concentration, 7200.0);
    }

    static SeparationFactors factors(Map<String, Double> values, Mixture feed) {
        return SeparationFactors.resolve(
                feed.elements(),
                values.entrySet().stream()
                        .map(entry ->
                                factor(entry.getKey(), entry.getValue(), CASE_FILE, entry.getValue(), entry.getValue()))
                        .toList(),
                List.of());
    }

    private static SeparationFactor factor(String pair, double value, Provenance provenance, double low, double high) {
        String[] symbols = pair.split("/", -1);
        boolean exact = low == high;
        return new SeparationFactor(
                Element.ofSymbol(symbols[0]).orElseThrow(),
                Element.ofSymbol(symbols[1]).orElseThrow(),
                value,
                exact ? OptionalDouble.empty() : OptionalDouble.of(low),
                exact ? OptionalDouble.empty() : OptionalDouble.of(high),
                provenance);
    }
}
