package org.raffinate.plantreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.Figures;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.SectionKind;
import org.raffinate.ledger.Finishing;
import org.raffinate.plant.StageLoad;
import org.raffinate.plantchart.BlockPlan;
import org.raffinate.plantchart.BlockPlan.End;
import org.raffinate.works.Works;

/** A works as a plan of its boxes with what flows in and out. */
final class PlantPicture {
    /** Elements that are named; of more only their number is. */
    private static final int NAMED = 4;

    private final Works works;
    private final List<BlockPlan.Stream> streams = new ArrayList<>();

    private PlantPicture(Works works) {
        this.works = works;
    }

    static BlockPlan of(String title, Works works) {
        PlantPicture picture = new PlantPicture(works);
        picture.feeds();
        picture.liquors();
        String subtitle = works.battery().stages() + " stages"
                + (works.battery().section(SectionKind.STRIP).isEmpty() ? "" : " with the strip") + ", boxes to scale; "
                + Figures.number(works.stock() / 1000.0, 3) + " m3 of solvent; "
                + Figures.number(works.plant().made() / 1000.0, 3) + " t/a of oxides";
        return BlockPlan.of(title, subtitle, works.boxes(), picture.streams, picture.loop());
    }

    private void feeds() {
        double litres =
                works.ledger().content(org.raffinate.ledger.Stream.Kind.FEED).litres();
        if (litres > 0.0) {
            streams.add(BlockPlan.Stream.in("feed", litres, Phase.AQUEOUS, SectionKind.EXTRACTION.word(), End.LAST));
        }
    }

    private void liquors() {
        for (SectionKind kind : works.boxes().bySection().keySet()) {
            List<StageLoad> loads = works.battery().section(kind);
            double enters = loads.get(loads.size() - 1).aqueousFlow();
            double leaves = loads.get(0).aqueousFlow();
            switch (kind) {
                case EXTRACTION -> out("raffinate", leaves, kind, kind.liquor());
                case SCRUB -> in("scrub acid", enters, kind);
                case STRIP -> {
                    in("strip acid", enters, kind);
                    out("strip liquor", leaves, kind, kind.liquor());
                }
                case WASH -> {
                    in("wash water", enters, kind);
                    out("wash liquor", leaves, kind, kind.liquor());
                }
            }
        }
    }

    private void in(String name, double litres, SectionKind kind) {
        streams.add(BlockPlan.Stream.in(name, litres, Phase.AQUEOUS, kind.word(), End.LAST));
    }

    private void out(String name, double litres, SectionKind kind, String outlet) {
        BlockPlan.Stream stream = BlockPlan.Stream.out(name, litres, Phase.AQUEOUS, kind.word(), End.FIRST);
        streams.add(
                works.ledger().plan().finishing().get(outlet) instanceof Finishing.Oxide oxide
                        ? stream.through(
                                List.of(
                                        "precipitation\n"
                                                + oxide.precipitant()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '),
                                        "filtration",
                                        "calcination"),
                                product(outlet))
                        : stream);
    }

    private String product(String outlet) {
        var oxides = works.ledger().oxides(outlet);
        double all = oxides.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Element> main = oxides.keySet().stream()
                .filter(element -> oxides.getOrDefault(element, 0.0) > 0.001 * all)
                .toList();
        String names = main.size() <= NAMED
                ? main.stream().map(Element::symbol).collect(Collectors.joining(", "))
                : main.size() + " elements";
        return "oxides of " + names + ", " + Figures.number(all, 3) + " kg/h";
    }

    /** The solvent's way back, where the circuit strips it. */
    private Optional<BlockPlan.Loop> loop() {
        if (works.battery().section(SectionKind.STRIP).isEmpty()) {
            return Optional.empty();
        }
        List<BlockPlan.Treatment> treatments = works.base() > 0.0
                ? List.of(new BlockPlan.Treatment(
                        "saponification", List.of(new BlockPlan.Flow("base", works.base())), List.of()))
                : List.of();
        return Optional.of(new BlockPlan.Loop(works.battery().loads().get(0).organicFlow(), treatments));
    }
}
