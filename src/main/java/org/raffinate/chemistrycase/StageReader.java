package org.raffinate.chemistrycase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.circuit.SectionKind;
import org.raffinate.document.Entry;
import org.raffinate.document.Section;
import org.raffinate.reagents.StageQuality;

/** Reads {@code stages} and {@code limits}: how good the stages are, and what each of them must keep to. */
final class StageReader {
    private static final double USUAL_EFFICIENCY = 0.95;
    private static final double LEAST_EFFICIENCY = 1e-3;
    private static final double MOST_ENTRAINED = 0.1;
    private static final String EFFICIENCY = "a Murphree efficiency on the organic from 0.1 to 100 %, such as 95 %";
    private static final String ENTRAINED =
            "drops by volume of the phase that carries them, from 0 to 10 %, such as 0.01 %";
    private static final String HYDROLYSIS = "the pH from which hydroxides fall out, above pH 0, such as pH 5";
    private static final String LOADING =
            "rare earths per extractant, above 0 and up to 1 mol/mol, such as 0.16 mol/mol";
    private static final String RESIDUAL =
            "rare earths left on the stripped solvent, above 0 and up to 100 %, such as 0.5 %";
    private static final String PHASE_RATIO =
            "the most of one phase per volume of the other, from 1 to 1000, such as 10";

    private StageReader() {}

    /** The quality of every section's stages, and what was assumed. */
    record Read(Map<SectionKind, StageQuality> quality, List<String> notes) {}

    static Read quality(Optional<Section> stages) {
        StageQuality usual = new StageQuality(USUAL_EFFICIENCY, 0.0, 0.0);
        StageQuality all = stages.map(section -> quality(section, usual)).orElse(usual);
        Map<SectionKind, StageQuality> quality = new EnumMap<>(SectionKind.class);
        boolean assumed = false;
        for (SectionKind kind : SectionKind.values()) {
            Optional<Section> own = stages.flatMap(section -> section.entry(kind.word()))
                    .flatMap(entry -> entry.section(ChemicalKeys.QUALITY));
            quality.put(kind, own.map(section -> quality(section, all)).orElse(all));
            assumed |= own.filter(section -> section.has("efficiency")).isEmpty();
        }
        List<String> notes = new ArrayList<>();
        if (assumed && stages.filter(section -> section.has("efficiency")).isEmpty()) {
            notes.add("Stages are taken as 95 % efficient: stages.efficiency is not given.");
        }
        return new Read(quality, notes);
    }

    private static StageQuality quality(Section section, StageQuality unlessGiven) {
        return new StageQuality(
                efficiency(section).orElse(unlessGiven.efficiency()),
                share(section, "organic in aqueous").orElse(unlessGiven.organicInAqueous()),
                share(section, "aqueous in organic").orElse(unlessGiven.aqueousInOrganic()));
    }

    private static OptionalDouble efficiency(Section section) {
        Optional<Entry> entry = section.entry("efficiency");
        OptionalDouble read =
                entry.map(own -> Amounts.share(own, 1.0, EFFICIENCY)).orElse(OptionalDouble.empty());
        if (read.isPresent() && read.getAsDouble() < LEAST_EFFICIENCY) {
            entry.orElseThrow().refuse(EFFICIENCY);
            return OptionalDouble.empty();
        }
        return read;
    }

    private static OptionalDouble share(Section section, String key) {
        return section.entry(key)
                .map(entry -> Amounts.share(entry, MOST_ENTRAINED, ENTRAINED))
                .orElse(OptionalDouble.empty());
    }

    static OperatingLimits limits(Optional<Section> limits, OperatingLimits usual) {
        if (limits.isEmpty()) {
            return usual;
        }
        Section section = limits.get();
        OptionalDouble hydrolysis = section.entry("hydrolysis")
                .map(entry -> aboveZero(entry, Amounts.ph(entry, HYDROLYSIS), HYDROLYSIS))
                .orElse(OptionalDouble.empty());
        OptionalDouble loading = section.entry("loading")
                .map(entry -> Amounts.exactly(entry, "mol/mol", 1e-6, 1.0, LOADING))
                .orElse(OptionalDouble.empty());
        OptionalDouble residual = section.entry("residual")
                .map(entry -> aboveZero(entry, Amounts.share(entry, 1.0, RESIDUAL), RESIDUAL))
                .orElse(OptionalDouble.empty());
        OptionalDouble phaseRatio = section.entry("phase ratio")
                .map(entry -> Amounts.plain(entry, 1.0, 1000.0, PHASE_RATIO))
                .orElse(OptionalDouble.empty());
        return new OperatingLimits(
                loading.orElse(usual.loading()),
                hydrolysis.orElse(usual.hydrolysisPh()),
                usual.leastAcid(),
                phaseRatio.orElse(usual.phaseRatio()),
                residual.orElse(usual.residual()));
    }

    private static OptionalDouble aboveZero(Entry entry, OptionalDouble read, String expected) {
        if (read.isPresent() && !(read.getAsDouble() > 0.0)) {
            entry.refuse(expected);
            return OptionalDouble.empty();
        }
        return read;
    }
}
