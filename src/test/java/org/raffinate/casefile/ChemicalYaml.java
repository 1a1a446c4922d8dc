package org.raffinate.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cases with chemistry, written in a test; they give every law themselves. */
final class ChemicalYaml {
    /** Mass action: a fixed circuit in a closed loop, and products. */
    static final String MASS_ACTION = """
            title: Tb | Dy, EHEHPA in chloride, ammonia
            feed:
              source: Longnan clay (heavy-Y)
              elements: [Gd, Tb, Dy, Ho]
              flow: 500 t/a REO
              concentration: 1.0 mol/L
              acid: pH 2
              metals: {Fe: 20 mg/L}
            equilibrium:
              model: mass-action
              medium: chloride
              constants: {Dy: 0.59, Tb: {log K: 0.25, source: our bench}, NH4: -4.5, Fe: {log K: 1, acid: 2}}
              factors: {Tb/Gd: 5.78, Ho/Dy: 2.0}
            solvent:
              concentration: 1.5 mol/L
              saponification: 36 %
              base: ammonia
              bleed: 0.1 %
            stages: {efficiency: 95 %, organic in aqueous: 0.01 %, strip: {efficiency: 90 %}}
            cut: Tb | Dy
            products:
              raffinate: {of: [Gd, Tb], purity: 99.99 %}
              extract: {of: [Dy, Ho], purity: 99.9 %}
            cascade:
              organic: 3000 L/h
              extraction: 15
              scrub: {stages: 12, flow: 310 L/h, acid: 3 mol/L}
              strip: {stages: 6, flow: 350 L/h, acid: 5 mol/L}
            limits: {hydrolysis: pH 4, loading: 0.15 mol/mol, residual: 1 %, phase ratio: 20}
            """;

    /** Correlations: a liquor as analysed, a fresh solvent that holds something, side streams, no products. */
    static final String CORRELATION = """
            feed:
              concentrations: {Sc: 19.6 mg/L, La: 0.986 mg/L, Al: 422 mg/L, Fe: 0.5 g/L}
              flow: 62.01 L/h
              hydrogen: 0.114 mol/L
              anion: 0.104 mol/L
            equilibrium:
              model: correlation
              medium: sulfate
              dissociation: 0.0102 mol/L
              correlations:
                Sc: {a: 2.1, b: 0.5, dimers: 2}
                La: {a: -0.99999, b: 3.22552, c: 1, scale: 2, from: pH 0, to: pH 1, source: our bench}
                Al: {a: -2.5, b: 1.2}
              constants: {Fe: {log K: 1.5, acid: 2, extractant: 2}}
            solvent:
              concentration: 0.3 mol/L
              recycle: no
              carries: {Sc: 1.7 mg/L}
            stages: {efficiency: 100 %}
            cascade:
              organic: 20 L/h
              extraction: {stages: 3}
              strip: {stages: 2, flow: 4 L/h, acid: 4.5 mol/L}
              wash: {stages: 1, flow: 2 L/h, reflux: 100 %}
              draws: [{stage: 2, phase: aqueous, share: 5 %}]
              feeds:
                - {stage: 2, flow: 1 L/h, concentrations: {La: 0.1 mol/L}, acid: 0.2 mol/L}
                - {stage: 3, phase: organic, flow: 1 L/h, concentrations: {Sc: 0.01 mol/L}}
            """;

    private ChemicalYaml() {}

    /** The two cases as files. */
    static List<Path> files() {
        return List.of(file("mass-action.yaml", MASS_ACTION), file("correlation.yaml", CORRELATION));
    }

    private static Path file(String name, String text) {
        try {
            Path folder = Files.createTempDirectory("chemistry");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve(name);
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
