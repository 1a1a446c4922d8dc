package org.raffinate.works;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.Estimator;
import org.raffinate.cost.Good;
import org.raffinate.cost.Plant;
import org.raffinate.cost.Terms;
import org.raffinate.equipment.BoxRules;
import org.raffinate.equipment.BoxSizing;
import org.raffinate.equipment.Boxes;
import org.raffinate.equipment.Inventory;
import org.raffinate.equipment.MixerSettler;
import org.raffinate.equipment.UsualBoxes;
import org.raffinate.ledger.Finishing;
import org.raffinate.ledger.Ledger;
import org.raffinate.ledger.PlantPlan;
import org.raffinate.ledger.SolventLoss;
import org.raffinate.ledger.Stream;
import org.raffinate.library.PlantTables;
import org.raffinate.plant.Battery;
import org.raffinate.plant.CascadeBattery;
import org.raffinate.plant.CircuitBattery;
import org.raffinate.plant.StageLoad;

/**
 * Plans the works of solved cascades and circuits: boxes for the battery, then what stands in them, what crosses the fence,
 * what is bought besides, and what all of it costs. Immutable; may serve several threads.
 */
public final class Planning {
    private static final double LITRES = 1000.0;
    private static final double KILO = 1000.0;

    private final PlantTables tables;
    private final WorksPlan plan;

    public Planning(PlantTables tables, WorksPlan plan) {
        this.tables = tables.with(plan.numbers());
        this.plan = plan;
    }

    /**
     * The works of a circuit in steady state.
     *
     * @throws IllegalArgumentException where the plan does not fit the circuit, with the reason
     */
    public Works of(CircuitSolution solution) {
        EnumMap<SectionKind, Double> efficiencies = new EnumMap<>(SectionKind.class);
        for (Section section : solution.circuit().sections()) {
            efficiencies.put(section.kind(), section.efficiency());
        }
        return new Draft(CircuitBattery.of(solution), efficiencies, what -> Ledger.of(solution, what)).works();
    }

    /**
     * The works of a cascade with constant factors in steady state, by the liquors of the plan.
     *
     * @param molPerHour rare earths of the main feed, mol/h, above 0
     * @param extraction stages up to the one of the main feed
     * @throws IllegalArgumentException where the plan does not fit the cascade, with the reason
     */
    public Works of(CascadeSolution solution, double molPerHour, int extraction) {
        return new Draft(
                        CascadeBattery.of(solution, molPerHour, extraction, plan.liquors()),
                        Map.of(),
                        what -> Ledger.of(solution, molPerHour, plan.liquors(), plan.medium(), plan.base(), what))
                .works();
    }

    /** One works in the making. */
    private final class Draft {
        private final Lookup lookup = new Lookup(tables);
        private final Battery battery;
        private final Map<SectionKind, Double> efficiencies;
        private final Function<PlantPlan, Ledger> books;
        private final UsualBoxes usual;

        Draft(Battery battery, Map<SectionKind, Double> efficiencies, Function<PlantPlan, Ledger> books) {
            this.battery = battery;
            this.efficiencies = efficiencies;
            this.books = books;
            usual = new UsualBoxes(tables, battery);
        }

        Works works() {
            Map<SectionKind, BoxRules> rules = rules();
            Boxes boxes = Boxes.of(battery, sizing(rules));
            Inventory inventory = Inventory.of(battery, boxes);
            Map<String, Finishing> finishing = finishing();
            // What is lost of a stock that is not known yet changes no reagent: the base's flow is right already.
            Ledger first = books.apply(around(finishing, 0.0));
            Floor floor = new Floor(lookup);
            double base = floor.bought(first, "base");
            Optional<MixerSettler> saponification = saponification(base);
            floor.boxes(battery, boxes, saponification, plan.box());
            floor.tanks(battery, first);
            double solvent = battery.loads().get(0).organicFlow();
            double share = solvent / (solvent + base);
            double standing = saponification
                    .map(box -> floor.saponificationStages()
                            * box.lines()
                            * (share * box.mixer().volume()
                                    + box.settler().area() * box.settler().organicDepth()))
                    .orElse(0.0);
            double stock = LITRES * (inventory.volume(Phase.ORGANIC) + standing + floor.organic());
            Ledger ledger = books.apply(around(finishing, stock));
            ledger.products().keySet().stream()
                    .filter(product -> !ledger.content(Stream.Kind.OXIDE, product)
                            .amounts()
                            .isEmpty())
                    .forEach(product -> floor.finishing(product, ledger));
            Plant plant = plant(boxes, saponification, floor, inventory, stock, ledger);
            Terms terms = SiteTerms.of(plan, plant, lookup);
            lookup.add(usual.used());
            lookup.add(plan.numbers());
            List<String> assumptions = assumptions(ledger, rules, boxes);
            return new Works(
                    plan,
                    battery,
                    rules,
                    boxes,
                    saponification,
                    base,
                    inventory,
                    stock,
                    ledger,
                    plant,
                    terms,
                    Estimator.estimate(plant, terms),
                    lookup.used(),
                    assumptions);
        }

        private Map<SectionKind, BoxRules> rules() {
            EnumMap<SectionKind, BoxRules> rules = new EnumMap<>(SectionKind.class);
            usual.rules()
                    .forEach((kind, common) ->
                            rules.put(kind, plan.wishes(kind).rules(common, efficiencies.getOrDefault(kind, 1.0))));
            return rules;
        }

        private Map<SectionKind, BoxSizing> sizing(Map<SectionKind, BoxRules> rules) {
            EnumMap<SectionKind, BoxSizing> sizing = new EnumMap<>(SectionKind.class);
            rules.forEach((kind, each) -> sizing.put(
                    kind,
                    new BoxSizing(
                            each, density(kind, Phase.ORGANIC, solvent()), density(kind, Phase.AQUEOUS, water()))));
            return sizing;
        }

        private double solvent() {
            return LITRES * plan.recipe().density(battery.extractant());
        }

        private static double water() {
            return 997.05;
        }

        /** Density of the heaviest stage of a section, kg/m³: what is dissolved adds its mass and no volume. */
        private double density(SectionKind kind, Phase phase, double bare) {
            double anions = phase == Phase.AQUEOUS
                    ? 3.0 * plan.medium().ion().molarMass() / plan.medium().charge()
                    : 0.0;
            ToDoubleFunction<StageLoad> dissolved = load -> load.elements().stream()
                    .mapToDouble(element -> load.concentration(phase, element) * (element.molarMass() + anions))
                    .sum();
            return bare
                    + battery.section(kind).stream()
                            .mapToDouble(dissolved)
                            .max()
                            .orElse(0.0);
        }

        private Map<String, Finishing> finishing() {
            FinishingRules rules = new FinishingRules(lookup);
            Map<String, Finishing> finishing = new LinkedHashMap<>();
            plan.treatments().forEach((outlet, treatment) -> finishing.put(outlet, rules.of(treatment)));
            return finishing;
        }

        private PlantPlan around(Map<String, Finishing> finishing, double stock) {
            WorksPlan.Losses losses = plan.losses();
            return new PlantPlan(
                    finishing,
                    plan.reagents(),
                    new SolventLoss(
                            plan.recipe(), losses.entrained(), losses.dissolved(), stock, losses.degraded(), 0.0),
                    plan.hours());
        }

        /** The boxes in which the base of the first stage's solvent is taken up. */
        private Optional<MixerSettler> saponification(double base) {
            if (base == 0.0) {
                return Optional.empty();
            }
            StageLoad load = new StageLoad(
                    SectionKind.EXTRACTION, 1, battery.loads().get(0).organicFlow(), base, Map.of(), Map.of());
            BoxSizing sizing = new BoxSizing(
                    plan.boxes().rules(usual.saponification(), efficiencies.getOrDefault(SectionKind.EXTRACTION, 1.0)),
                    solvent(),
                    water());
            return Optional.of(sizing.size(List.of(load)));
        }

        private Plant plant(
                Boxes boxes,
                Optional<MixerSettler> saponification,
                Floor floor,
                Inventory inventory,
                double stock,
                Ledger ledger) {
            if (ledger.products().isEmpty()) {
                throw new IllegalArgumentException("all liquors go to the effluent: nothing is made");
            }
            int saponifying = saponification
                    .map(box -> floor.saponificationStages() * box.lines())
                    .orElse(0);
            double mixing = boxes.electric()
                    + saponification
                            .map(box -> saponifying * box.mixer().electric())
                            .orElse(0.0);
            EnumMap<Good, Double> consumption = new EnumMap<>(Purchases.of(ledger));
            consumption.put(Good.POWER, mixing / KILO + floor.power());
            List<Plant.Made> made = new ArrayList<>();
            ledger.products().keySet().forEach(name -> made.add(new Plant.Made(name, ledger.oxides(name))));
            double oxides = ledger.perYear(ledger.content(Stream.Kind.OXIDE).kilograms()) / KILO;
            return new Plant(
                    floor.items(),
                    consumption,
                    Purchases.solvent(plan.recipe().of(stock, battery.extractant()), plan.recipe()),
                    inventory.oxides(),
                    made,
                    plan.operators().orElseGet(() -> floor.operators(saponifying + boxesOf(boxes), oxides)),
                    plan.hours());
        }

        private List<String> assumptions(Ledger ledger, Map<SectionKind, BoxRules> rules, Boxes boxes) {
            List<String> assumptions = new ArrayList<>(battery.assumptions());
            assumptions.addAll(ledger.assumptions());
            rules.forEach((kind, rule) -> {
                double efficiency = efficiencies.getOrDefault(kind, 1.0);
                if (efficiency < 1.0) {
                    assumptions.add(String.format(
                            Locale.ROOT,
                            "%.3g min reach the efficiency of %.3g %% in the %s if the rare earths are transferred at "
                                    + "%.3g 1/min in a well-stirred mixer.",
                            rule.residenceTime(),
                            100.0 * efficiency,
                            kind.word(),
                            efficiency / ((1.0 - efficiency) * rule.residenceTime())));
                }
            });
            boxes.bySection().forEach((kind, box) -> {
                beyond(assumptions, kind, "weir head, m", box.settler().organicHead(), "LARGEST_WEIR_HEAD");
                beyond(assumptions, kind, "tip speed, m/s", box.mixer().tipSpeed(), "LARGEST_TIP_SPEED");
            });
            return assumptions;
        }

        /** Says where a box goes beyond what is usual. */
        private void beyond(List<String> assumptions, SectionKind kind, String what, double value, String limit) {
            double most = lookup.value(limit);
            if (value > most) {
                assumptions.add(String.format(
                        Locale.ROOT,
                        "The %s boxes have a %s, of %.3g: more than the usual %.3g.",
                        kind.word(),
                        what,
                        value,
                        most));
            }
        }
    }

    private static int boxesOf(Boxes boxes) {
        return boxes.bySection().keySet().stream().mapToInt(boxes::count).sum();
    }
}
