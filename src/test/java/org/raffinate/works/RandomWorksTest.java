package org.raffinate.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.cascade.RandomCascade;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.Estimate;
import org.raffinate.cost.Good;
import org.raffinate.cost.Plant;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.Stream;
import org.raffinate.steadystate.CircuitSolver;

/** Works of whatever cascades and circuits there are: balances close, sums are sums, volumes are the ledger's. */
class RandomWorksTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-9);
    private static final List<Medium> MEDIA = List.of(Medium.values());
    private static final List<Treatment> OXIDES = List.of(Treatment.OXALATE, Treatment.CARBONATE, Treatment.SODA_ASH);

    /** Why a plant may not be planned for what was drawn: it was not drawn as a plant. */
    private static final List<String> REASONS = List.of(
            "the aqueous flow must be above 0 L/h",
            "acid of",
            "holds no rare earths",
            "takes more water",
            "cannot come back",
            "no base is used",
            "more than 0 kg/h are made",
            "nothing is made",
            "are more than a litre");

    private static Optional<Works> unlessRefused(Supplier<Works> works, long seed) {
        try {
            return Optional.of(works.get());
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage())
                    .as("seed %d", seed)
                    .matches(said -> REASONS.stream().anyMatch(said::contains));
            return Optional.empty();
        }
    }

    @Test
    void worksOfRandomCascadesAddUp() {
        int planned = 0;
        for (long seed = 0; seed < 30; seed++) {
            RandomCascade random = RandomCascade.of(seed);
            CascadeSolution solution = new CascadeSolver().solve(random.cascade, random.factors);
            if (!solution.convergence().converged()) {
                continue;
            }
            Map<String, Treatment> treatments = new LinkedHashMap<>();
            treatments.put("raffinate", OXIDES.get((int) (seed % 3)));
            Planning planning = Plans.planning(Plans.rich(
                    MEDIA.get((int) (seed % 3)), seed % 2 == 0 ? Solute.AMMONIUM : Solute.SODIUM, treatments));
            Optional<Works> works = unlessRefused(
                    () -> planning.of(
                            solution, 1000.0, random.cascade.feeds().get(0).stage()),
                    seed);
            if (works.isEmpty()) {
                continue;
            }
            planned++;
            addsUp(works.get(), seed, 1e-9);
            double strip = works.get().battery().section(SectionKind.STRIP).stream()
                    .mapToDouble(load -> load.aqueousFlow())
                    .findFirst()
                    .orElse(0.0);
            // three moles of acid and 30 % more to each of the extract, in litres of 4 mol/L
            assertThat(strip)
                    .as("seed %d", seed)
                    .isCloseTo(3900.0 * solution.cascade().extract() / 4.0, within(1e-6 * Math.max(1.0, strip)));
            waterBalances(works.get(), solution, seed);
        }
        assertThat(planned).isGreaterThan(17);
    }

    /** Aqueous that enters the stages leaves them with raffinate and draws; organic with extract and draws. */
    private static void waterBalances(Works works, CascadeSolution solution, long seed) {
        double in = 3000.0 * solution.cascade().w() / 3.0;
        double organic = solution.cascade().s() / 0.18;
        for (var feed : solution.cascade().feeds()) {
            in += feed.phase() == Phase.AQUEOUS ? 1000.0 * feed.flow() / 1.2 : 0.0;
            organic += feed.phase() == Phase.ORGANIC ? feed.flow() / 0.18 : 0.0;
        }
        double out = 0.0;
        double first = works.battery().loads().get(0).aqueousFlow();
        double drawnAtFirst = 0.0;
        for (ProductStream draw : solution.draws()) {
            double share = draw.flow() / solution.profile().total(draw.stage(), draw.phase());
            double volume =
                    share * works.battery().loads().get(draw.stage() - 1).flow(draw.phase());
            out += draw.phase() == Phase.AQUEOUS ? volume : 0.0;
            drawnAtFirst += draw.phase() == Phase.AQUEOUS && draw.stage() == 1 ? volume : 0.0;
            organic -= draw.phase() == Phase.ORGANIC ? volume / 1000.0 : 0.0;
        }
        out += first - drawnAtFirst;
        assertThat(out).as("seed %d", seed).isCloseTo(in, within(1e-9 * in));
        double last = works.battery().section(SectionKind.STRIP).stream()
                .mapToDouble(load -> load.organicFlow())
                .findFirst()
                .orElse(1000.0 * organic);
        assertThat(last / 1000.0).as("seed %d", seed).isCloseTo(organic, within(1e-9 * Math.max(1.0, organic)));
    }

    @Test
    void worksOfRandomCircuitsAddUp() {
        int planned = 0;
        for (long seed = 0; seed < 10; seed++) {
            CircuitSolution solution = new CircuitSolver().solve(RandomCircuit.of(seed));
            if (!solution.convergence().converged()) {
                continue;
            }
            Map<String, Treatment> treatments = new LinkedHashMap<>();
            long turn = seed;
            for (Outlet outlet : solution.outlets()) {
                if (outlet.phase() == Phase.AQUEOUS && outlet.rareEarths() > 0.0) {
                    treatments.put(outlet.name(), OXIDES.get((int) (turn++ % 3)));
                }
            }
            Planning planning = Plans.planning(Plans.rich(
                    solution.circuit().model().medium(),
                    solution.circuit().solvent().base(),
                    treatments));
            Optional<Works> works = unlessRefused(() -> planning.of(solution), seed);
            if (works.isPresent()) {
                planned++;
                addsUp(works.get(), seed, 1e-6);
            }
        }
        assertThat(planned).isGreaterThan(6);
    }

    private static void addsUp(Works works, long seed, double closed) {
        assertThat(works.ledger().worstGap()).as("seed %d", seed).isLessThan(closed);
        Estimate estimate = works.estimate();
        double bare =
                estimate.equipment().stream().mapToDouble(Estimate.Bought::cost).sum();
        // China: 0.4 times what it costs to build, 9 % of it a year
        assertThat(estimate.fixedCapital()).isCloseTo(bare * 2.97 * 0.4, EXACT);
        assertThat(estimate.lines().stream().mapToDouble(Estimate.Line::perYear).sum())
                .isCloseTo(estimate.perYear(), EXACT);
        assertThat(estimate.byCause().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(estimate.perYear(), EXACT);
        assertThat(estimate.lines())
                .allSatisfy(line -> assertThat(line.perYear())
                        .as("seed %d, %s", seed, line.item())
                        .isNotNegative()
                        .isFinite());
        oxidesBalance(works, seed);
        for (Good good : Good.values()) {
            assertThat(works.plant().consumption().getOrDefault(good, 0.0)).isNotNegative();
        }
        assertThat(works.stock() / 1000.0).isGreaterThan(works.inventory().volume(Phase.ORGANIC));
    }

    /** Rare earths: of each element what is fed is made, sent on, or leaves with effluent and spent solvent. */
    private static void oxidesBalance(Works works, long seed) {
        for (Element element : Element.values()) {
            double fed = metal(works, element, List.of(Stream.Kind.FEED, Stream.Kind.SOLVENT));
            double lost = metal(works, element, List.of(Stream.Kind.EFFLUENT, Stream.Kind.SPENT_SOLVENT));
            double made = 0.0;
            for (Plant.Made product : works.plant().products()) {
                made += product.oxides().getOrDefault(element, 0.0) * 1000.0 / element.oxideMass();
            }
            assertThat(made + lost).as("seed %d, %s", seed, element).isCloseTo(fed, within(1e-6 * fed + 1e-9));
        }
    }

    private static double metal(Works works, Element element, List<Stream.Kind> kinds) {
        return works.ledger().streams().stream()
                .filter(stream -> kinds.contains(stream.kind()))
                .flatMap(stream -> stream.content().amounts().entrySet().stream())
                .mapToDouble(part -> part.getKey().count(element.symbol()) * part.getValue())
                .sum();
    }
}
