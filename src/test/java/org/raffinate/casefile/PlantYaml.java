package org.raffinate.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cases that say everything of their plant, written in a test. */
final class PlantYaml {
    private static final String COMMON = """
              losses: {entrained: 30 mg/L, dissolved: 0.015 g/L, degradation: 2 %/a}
              boxes:
                residence time: 240 s
                specific flow: 1.8 m3/m2/h
                organic depth: 250 mm
                aqueous depth: 0.4 m
                length to width: 3
                power number: 2
                N3D2: 1.2 m2/s3
                largest mixer: 8 m3
                largest settler: 40 m2
                margin: 1.3
                sizes: [500 L, 1 m3, 2 m3]
                extraction: {residence time: 6 min}
                scrub: {margin: 1.1}
                strip: {sizes: any, specific flow: 3 m/h}
                wash: {length to width: 2}
              cost:
                mixer-settler: {cost: 50 kUSD, size: 20 m3, exponent: 0.6}
                operators: 7
                construction: 0.7
                installation: 3.5
                capital charge: 12 %/a
                interest: 0.08 1/a
                wage: 15 USD/h
                supervision: 0.9
                maintenance: 4 %/a
                cost index: 820
              prices: {HCl: 400 USD/t, HNO3: 0.5 USD/kg, H2SO4: 0.1 USD/kg, NaOH: 0.6 USD/kg, NH3: 0.7 USD/kg,
                oxalic acid: 0.9 USD/kg, ammonium bicarbonate: 0.3 USD/kg, soda ash: 0.25 USD/kg, water: 2 USD/m3,
                extractant: 9 USD/kg, diluent: 1.1 USD/kg, power: 90 USD/MWh, fuel gas: 10 USD/MMBtu, salt: 0.05 USD/kg,
                Tb: 900 USD/kg, Dy: 300000 USD/t}
              objective: cost
            """;

    /** Constant factors. */
    static final String FACTORS = Yaml.DESIGN + """
            plant:
              site: Malaysia
              finishing: {raffinate: carbonate, extract: soda ash, draws: onward}
              liquors: {extractant: 1.2 mol/L, loading: 0.15 mol/L, feed: 0.9 mol/L, scrub acid: 2.5 mol/L,
                strip acid: 4.5 mol/L, strip excess: 25 %, strip stages: 5, residual: 1 %, base: soda}
              reagents: {acid: 32 %, base: 33 %, acid recovery: 40 %, mother liquor recovery: 10 %,
                recovered acid: 2 mol/L, neutralise effluent: no}
            """ + COMMON;

    /** Mass action: its own liquors, and stages that take their time. */
    static final String CHEMISTRY =
            ChemicalYaml.MASS_ACTION.replace("medium: chloride", "extractant: EHEHPA\n  medium: chloride") + """
            plant:
              site: China
              finishing: {raffinate: oxalate, extract: oxalate, scrub raffinate: effluent, wash liquor: effluent}
              boxes: {extraction: {rate: 2.5 1/min}}
            """;

    private PlantYaml() {}

    /** The two cases as files. */
    static List<Path> files() {
        return List.of(file("plant-factors.yaml", FACTORS), file("plant-chemistry.yaml", CHEMISTRY));
    }

    private static Path file(String name, String text) {
        try {
            Path folder = Files.createTempDirectory("plant");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve(name);
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
