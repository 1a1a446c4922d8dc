package org.raffinate.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.raffinate.cascade.FeedStream;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistrycase.FeedAnalysis;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;
import org.raffinate.document.Section;

/** Reads {@code feed}: what it is made of, how much of it enters, and in which phase. */
final class FeedReader {
    static final double DEFAULT_HOURS = 8000;
    private static final double MOST_HOURS = 8784;
    /** More rare earth than a saturated liquor holds, mol/L. */
    private static final double MOST_CONCENTRATED = 10;
    /** Flows in mol/h are numbers whose products fit a double. */
    private static final double LEAST = 1e-30;

    private static final double MOST = 1e30;

    private static final String FLOW =
            "a flow such as 500 t/a REO, 60 kg/h REO, 10 mol/h or 2 m3/h with a concentration";
    private static final String CONCENTRATION = "a concentration up to 10 mol/L, such as 1.0 mol/L or 180 g/L REO";
    private static final String OPERATING = "the hours in operation, up to 8784 in a year, such as 8000 h/a";

    private final MixtureReader mixtures;

    FeedReader(MixtureReader mixtures) {
        this.mixtures = mixtures;
    }

    /** As much of the feed as could be read. */
    record Read(
            Basis basis,
            Phase phase,
            Optional<MixtureReader.Composition> composition,
            Optional<FeedStream> stream,
            double hours,
            List<String> notes) {}

    Read read(Section feed) {
        Basis basis = MixtureReader.basis(feed, Basis.OXIDE_MASS);
        return read(feed, basis, mixtures.read(feed, basis), OptionalDouble.empty());
    }

    /** The same for a feed whose litres count: by its concentration, or by the analysis of the whole liquor. */
    Read read(Section feed, FeedAnalysis analysis) {
        Basis basis = MixtureReader.basis(feed, Basis.OXIDE_MASS);
        if (FeedAnalysis.isGiven(feed)) {
            Optional<MixtureReader.Composition> composition = analysis.rareEarths()
                    .map(found -> new MixtureReader.Composition(
                            "liquor as analysed in the case", Mixture.of(found, Basis.MOL), Optional.empty()));
            double sum = analysis.rareEarths().map(Map::values).stream()
                    .flatMap(Collection::stream)
                    .mapToDouble(Double::doubleValue)
                    .sum();
            return read(feed, basis, composition, OptionalDouble.of(composition.isPresent() ? sum : 1.0));
        }
        boolean missing = feed.required("concentration", CONCENTRATION).isEmpty();
        // Any number stands in for what is missing and has been reported, so that the flow is still checked.
        OptionalDouble standIn = missing ? OptionalDouble.of(1.0) : OptionalDouble.empty();
        return read(feed, basis, mixtures.read(feed, basis), standIn);
    }

    private static Read read(
            Section feed, Basis basis, Optional<MixtureReader.Composition> composition, OptionalDouble analysed) {
        Phase phase = phase(feed).orElse(Phase.AQUEOUS);
        double hours = hours(feed).orElse(DEFAULT_HOURS);
        // Where the composition could not be read, the units are still checked, with any mass in its place.
        Rates rates = new Rates(
                hours,
                of -> composition.map(known -> known.mixture().massPerMol(of)).orElse(1.0));
        OptionalDouble concentration = analysed.isPresent() ? analysed : concentration(feed, rates);
        OptionalDouble flow = flow(feed, rates, concentration);
        Optional<FeedStream> stream = composition
                .filter(known -> flow.isPresent())
                .map(known ->
                        new FeedStream(known.name(), known.mixture(), phase, flow.orElseThrow(), concentration, hours));
        List<String> notes = feed.has("operating")
                ? List.of()
                : List.of("A year is taken as 8000 h of operation: feed.operating is not given.");
        return new Read(basis, phase, composition, stream, hours, notes);
    }

    /** Reads {@code phase}. */
    static Optional<Phase> phase(Section section) {
        return section.entry("phase").flatMap(entry -> entry.oneOf(List.of(Phase.values()), Phase::label));
    }

    private static OptionalDouble hours(Section feed) {
        return value(feed.entry("operating"), OPERATING, measure -> {
            OptionalDouble hours = measure.in("h/a", 1);
            return measure.unit().endsWith("/a") && hours.orElse(0) <= MOST_HOURS ? hours : OptionalDouble.empty();
        });
    }

    private static OptionalDouble concentration(Section feed, Rates rates) {
        return value(feed.entry("concentration"), CONCENTRATION, measure -> {
            OptionalDouble found = rates.molar(measure, "mol/L", "g/L");
            return found.orElse(0) <= MOST_CONCENTRATED ? found : OptionalDouble.empty();
        });
    }

    private static OptionalDouble flow(Section feed, Rates rates, OptionalDouble concentration) {
        Optional<Entry> entry = feed.required("flow", FLOW);
        Optional<Measure> written = entry.flatMap(flow -> flow.measure(FLOW));
        if (entry.isEmpty() || written.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (rates.isMassWithoutBasis(written.get())) {
            String meant =
                    written.get().number().toPlainString() + " " + written.get().unit() + " REO";
            entry.get().refuse(entry.get().found(), "REO or metal behind the unit of a mass", Optional.of(meant));
            return OptionalDouble.empty();
        }
        boolean volume = rates.isVolume(written.get());
        if (volume && !feed.has("concentration") && concentration.isEmpty()) {
            feed.missing("concentration", CONCENTRATION + ", because the flow is a volume");
        }
        return value(
                entry,
                FLOW,
                flow -> volume ? rates.volume(flow, concentration.orElse(1)) : rates.molar(flow, "mol/h", "g/h"));
    }

    /** A number above 0 in the unit that the conversion makes. */
    private static OptionalDouble value(
            Optional<Entry> entry, String expected, Function<Measure, OptionalDouble> conversion) {
        Optional<Measure> measure = entry.flatMap(present -> present.measure(expected));
        if (entry.isEmpty() || measure.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = conversion.apply(measure.get());
        double found = value.orElse(Double.NaN);
        if (found >= LEAST && found <= MOST) {
            return value;
        }
        entry.get().refuse(found < LEAST ? expected + ", above 0" : expected);
        return OptionalDouble.empty();
    }

    /**
     * Turns amounts of a mixture of rare earths into mol: as oxides behind {@code REO}, as metals behind {@code metal}.
     *
     * @param hoursPerYear hours in operation
     * @param massPerMol mass of one mol of the mixture on a basis, g/mol
     */
    private record Rates(double hoursPerYear, ToDoubleFunction<Basis> massPerMol) {

        /** The number in a molar unit, from such a unit or from that of a mass with its basis behind it. */
        OptionalDouble molar(Measure measure, String molarUnit, String massUnit) {
            String unit = measure.unit();
            String last = unit.substring(unit.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            if (!last.equals("reo") && !last.equals("metal")) {
                return measure.in(molarUnit, hoursPerYear);
            }
            Basis basis = last.equals("reo") ? Basis.OXIDE_MASS : Basis.METAL_MASS;
            String bare = unit.substring(0, Math.max(0, unit.lastIndexOf(' '))).strip();
            OptionalDouble mass = new Measure(measure.number(), bare).in(massUnit, hoursPerYear);
            return mass.isEmpty() ? mass : OptionalDouble.of(mass.getAsDouble() / massPerMol.applyAsDouble(basis));
        }

        /** The flow of a volume in mol/h, at a concentration in mol/L. */
        OptionalDouble volume(Measure measure, double concentration) {
            OptionalDouble litres = measure.in("L/h", hoursPerYear);
            return litres.isEmpty() ? litres : OptionalDouble.of(litres.getAsDouble() * concentration);
        }

        boolean isVolume(Measure measure) {
            return measure.in("L/h", hoursPerYear).isPresent();
        }

        boolean isMassWithoutBasis(Measure measure) {
            return measure.in("g/h", hoursPerYear).isPresent();
        }
    }
}
