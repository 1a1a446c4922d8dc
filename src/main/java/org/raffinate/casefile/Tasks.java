package org.raffinate.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.FeedStream;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.document.Entry;
import org.raffinate.document.Problem;
import org.raffinate.document.Problems;
import org.raffinate.document.Section;

/**
 * What a case asks for: a cascade to solve, products to design for; and what is missing where it does not.
 *
 * <p>Stages and two flows make a cascade. Products that limit the loss at either end make something to design, with the
 * stages or S given beforehand, or both, or neither.
 */
record Tasks(
        Optional<Cascade> cascade,
        Optional<DesignProblem> design,
        List<Problem> solveLacks,
        List<Problem> designLacks) {
    private static final String PRODUCTS = "products such as raffinate: {purity: 99.99 %}, extract: {purity: 99.9 %}";
    private static final String CASCADE = "a cascade: extraction, scrub and two of S, W, extract and reflux";
    private static final String EXCESS = "a flow that a design cannot keep to";
    private static final String GIVEN =
            "stages, S or both beside products for design to keep to, or for solve two of S, W, extract and reflux"
                    + " beside the stages";

    static Tasks of(
            Section root,
            Optional<Section> section,
            CascadeReader.Read given,
            FeedStream feed,
            SeparationFactors factors,
            ProductsReader.Read products) {
        List<Problem> solveLacks =
                section.map(cascade -> missing(cascade, given)).orElseGet(() -> List.of(root.lack("cascade", CASCADE)));
        Optional<Cascade> cascade = solveLacks.isEmpty() ? cascade(given, feed) : Optional.empty();
        List<Problem> designLacks = Stream.concat(
                        missing(root, products).stream(),
                        cascade.isPresent() ? Stream.of() : section.stream().flatMap(own -> excess(own, given)))
                .toList();
        Optional<DesignProblem> design = designLacks.isEmpty()
                ? products.cut().map(cut -> {
                    boolean stages = given.hasStages() && (cascade.isEmpty() || given.hasSideStreams());
                    return new DesignProblem(
                            feed.mixture(),
                            feed.phase(),
                            factors,
                            cut,
                            products.specifications(),
                            stages ? given.extraction() : OptionalInt.empty(),
                            stages ? given.scrub() : OptionalInt.empty(),
                            cascade.isEmpty() ? s(given) : OptionalDouble.empty(),
                            given.sideFeeds(),
                            given.draws());
                })
                : Optional.empty();
        return new Tasks(cascade, design, solveLacks, designLacks);
    }

    /** Reports what is missing, where the case asks for nothing that can be done. */
    void refuseUnlessOne(Section root, Problems problems) {
        if (cascade.isPresent() || design.isPresent()) {
            return;
        }
        boolean designable = root.has("products") && designLacks.stream().allMatch(Tasks::isExcess);
        if (!root.has("products") && !root.has("cascade")) {
            root.missing("products", PRODUCTS + ", or " + CASCADE);
            return;
        }
        if (root.has("products")) {
            designLacks.forEach(problems::add);
        }
        // Where one flow too many is all that stands against a design, what a cascade lacks is said with it.
        if (root.has("cascade") && !designable) {
            solveLacks.forEach(problems::add);
        }
    }

    private static Optional<Cascade> cascade(CascadeReader.Read given, FeedStream feed) {
        int extraction = given.extraction().orElseThrow();
        List<Feed> feeds = new ArrayList<>(List.of(new Feed(extraction, feed.phase(), 1, feed.mixture())));
        feeds.addAll(given.sideFeeds());
        BigDecimal organic = BigDecimal.ZERO;
        for (Feed entering : feeds) {
            organic = organic.add(organic(entering.phase(), entering.flow()));
        }
        for (Draw leaving : given.draws()) {
            organic = organic.subtract(organic(leaving.phase(), leaving.flow()));
        }
        int stages = extraction + given.scrub().orElseThrow();
        return given.flows()
                .solve(organic)
                .map(flows -> new Cascade(stages, feeds, given.draws(), flows.s(), flows.extract()));
    }

    private static BigDecimal organic(Phase phase, double flow) {
        return phase == Phase.ORGANIC ? BigDecimal.valueOf(flow) : BigDecimal.ZERO;
    }

    private static OptionalDouble s(CascadeReader.Read given) {
        return given.flows().s().stream().mapToDouble(BigDecimal::doubleValue).findFirst();
    }

    /** What keeps the key {@code cascade} from describing one. */
    private static List<Problem> missing(Section cascade, CascadeReader.Read given) {
        List<Problem> lacks = new ArrayList<>();
        for (String key : List.of("extraction", "scrub")) {
            if (!cascade.has(key)) {
                lacks.add(cascade.lack(key, "a number of stages"));
            }
        }
        List<String> flows = given.flows().given();
        DrivingFlows.KEYS.stream()
                .filter(key -> flows.size() < 2 && !flows.contains(key))
                .findFirst()
                .ifPresent(key -> lacks.add(cascade.lack(key, DrivingFlows.TWO)));
        return lacks;
    }

    /** What the products leave open: each end of the cascade needs a limit to what is lost there. */
    static List<Problem> missing(Section root, ProductsReader.Read products) {
        Optional<Entry> entry = root.entry("products");
        if (entry.isEmpty()) {
            return List.of(root.lack("products", PRODUCTS));
        }
        return Arrays.stream(Product.values())
                .filter(end -> products.specifications().stream().noneMatch(asked -> limits(asked, end)))
                .map(end -> {
                    Product other = end == Product.RAFFINATE ? Product.EXTRACT : Product.RAFFINATE;
                    String limit = "a purity of the " + end.label() + " or a recovery in the " + other.label();
                    return entry.get().problem("nothing that limits the loss with the " + end.label(), limit);
                })
                .toList();
    }

    /** Whether a specification limits what is lost with the product of one end. */
    private static boolean limits(Specification asked, Product end) {
        return (asked.kind() == Specification.Kind.PURITY) == (asked.product() == end);
    }

    /** What a design cannot hold to of a cascade that is given in part: all flows but S alone. */
    private static Stream<Problem> excess(Section cascade, CascadeReader.Read given) {
        return given.flows().given().stream()
                .filter(key -> !key.equals("S"))
                .flatMap(key -> cascade.entry(key).stream())
                .map(flow -> flow.problem(EXCESS, GIVEN));
    }

    private static boolean isExcess(Problem problem) {
        return problem.found().equals(EXCESS);
    }
}
