package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a plant that cannot be: file, line, key, what was found and what was expected. */
class PlantProblemsTest {
    private static final int LINE = (int) Yaml.DESIGN.lines().count() + 1;

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "site: Atlantis ! site: found 'Atlantis', expected one of China, United States",
                "numbers: {COST_INDEX of CEPCI: 800} ! numbers.COST_INDEX of CEPCI: found 'COST_INDEX of CEPCI', of which the tables say 10 numbers, expected a quantity that they say once",
                "numbers: {PUMP_HEAT: 3 m} ! did you mean 'PUMP_HEAD'?",
                "numbers: {PUMP_HEAD: 3 ft} ! numbers.PUMP_HEAD: found '3 ft', expected a number of 0 or more in m",
                "site: Chian ! did you mean 'China'?",
                "site: {} ! site: found an empty mapping, expected one of China",
                "place: China ! place: found the unknown key 'place', expected one of site, finishing",
                "finishing: {raffinate: sulfide} ! finishing.raffinate: found 'sulfide', expected one of oxalate, carbonate, soda ash, onward, effluent",
                "finishing: {wash liquor: onward} ! finishing.wash liquor: found an outlet that no cascade with constant factors has, expected raffinate, extract or draws",
                "finishing: {} ! finishing: found an empty mapping, expected",
                "finishing: oxalate ! finishing: found 'oxalate', expected",
                "liquors: {loading: 0.3 mol/L} ! liquors.loading: found '0.3 mol/L', more than a sixth of the extractant, expected at most 0.25 mol/L",
                "liquors: {extractant: 1 mol/L, loading: 0.17 mol/L} ! liquors.loading: found '0.17 mol/L', more than a sixth",
                "liquors: {extractant: 4 mol/L} ! liquors.extractant: found '4 mol/L', more than the pure extractant holds, expected at most 3.1",
                "liquors: {extractant: 13 mol/L} ! liquors.extractant: found '13 mol/L', expected mol/L up to 12",
                "liquors: {feed: 200 g/L} ! liquors.feed: found '200 g/L', expected mol/L up to 12",
                "liquors: {scrub acid: 0 mol/L} ! liquors.scrub acid: found '0 mol/L', expected mol/L",
                "liquors: {strip excess: -5 %} ! liquors.strip excess: found '-5 %', expected a share",
                "liquors: {strip stages: 2.5} ! liquors.strip stages: found '2.5', expected a whole number",
                "liquors: {residual: 0 %} ! liquors.residual: found '0 %', expected a share above 0",
                "liquors: {residual: 100 %} ! liquors.residual: found '100 %', expected a share above 0",
                "liquors: {base: lime} ! liquors.base: found 'lime', expected one of ammonia, soda",
                "reagents: {acid: 101 %} ! reagents.acid: found '101 %', expected a share by mass",
                "reagents: {acid recovery: 1.2} ! reagents.acid recovery: found '1.2', expected a share",
                "reagents: {neutralise effluent: perhaps} ! reagents.neutralise effluent: found 'perhaps', expected one of yes, no",
                "losses: {entrained: -1 mg/L} ! losses.entrained: found '-1 mg/L', expected mg/L from 0",
                "losses: {bleed: 1 %} ! losses.bleed: found the key 'bleed', expected it under solvent",
                "losses: {degradation: 101 %/a} ! losses.degradation: found '101 %/a', expected a share by the year",
                "boxes: {residence time: 60 min} ! boxes.residence time: found '60 min', expected 0.1 to 30 min",
                "boxes: {residence time: 1 h} ! boxes.residence time: found '1 h', expected 0.1 to 30 min",
                "boxes: {residence time: 4} ! boxes.residence time: found '4', expected 0.1 to 30 min",
                "boxes: {residence time: {min: 4}} ! boxes.residence time: found a mapping, expected 0.1 to 30 min",
                "boxes: {residence time: [4 min]} ! boxes.residence time: found a list, expected 0.1 to 30 min",
                "boxes: {residence time: } ! boxes.residence time: found nothing, expected 0.1 to 30 min",
                "boxes: {rate: 2 1/min} ! boxes.rate: found a rate for stages of constant factors",
                "boxes: {strip: {rate: 2 1/min}} ! boxes.strip.rate: found a rate for stages of constant factors",
                "boxes: {strip: {}} ! boxes.strip: found an empty mapping",
                "boxes: {strip: {scrub: {}}} ! boxes.strip.scrub: found the unknown key 'scrub'",
                "boxes: {sizes: [2 m3, 1 m3]} ! boxes.sizes[2]: found '1 m3', expected any, or rising volumes",
                "boxes: {sizes: [1 m3, 1 m3]} ! boxes.sizes[2]: found '1 m3', expected any, or rising volumes",
                "boxes: {sizes: [1 m2]} ! boxes.sizes[1]: found '1 m2', expected a volume",
                "boxes: {sizes: 5 m3} ! boxes.sizes: found '5 m3', expected any, or rising volumes",
                "boxes: {margin: 0.5} ! boxes.margin: found '0.5', expected a factor from 1 to 3",
                "boxes: {specific flow: 2 m3/h} ! boxes.specific flow: found '2 m3/h', expected 0.1 to 20",
                "boxes: {organic depth: 5 m} ! boxes.organic depth: found '5 m', expected 0.02 to 3 m",
                "boxes: {length to width: .nan} ! boxes.length to width: found '.nan', expected a ratio",
                "boxes: {N3D2: 9 m2/s3} ! boxes.N3D2: found '9 m2/s3', expected N3D2 from 0.05 to 5",
                "boxes: {largest mixer: 1e9 m3} ! boxes.largest mixer: found '1e9 m3', expected a volume",
                "boxes: {largest settler: 0 m2} ! boxes.largest settler: found '0 m2', expected an area",
                "cost: {mixer-settler: bolted} ! cost.mixer-settler: found 'bolted', expected one of welded, published",
                "cost: {mixer-settler: {cost: 5 kUSD}} ! cost.mixer-settler.size: found nothing, expected a volume",
                "cost: {mixer-settler: {size: 5 m3}} ! cost.mixer-settler.cost: found nothing, expected USD",
                "cost: {mixer-settler: {cost: 5 EUR, size: 5 m3}} ! cost.mixer-settler.cost: found '5 EUR', expected USD",
                "cost: {mixer-settler: {cost: 5 USD, size: 5 m3, exponent: 2}} ! exponent: found '2', expected 0 to 1.5",
                "cost: {mixer-settler: {}} ! cost.mixer-settler: found an empty mapping",
                "cost: {operators: -1} ! cost.operators: found '-1', expected people",
                "cost: {wage: 45} ! cost.wage: found '45', expected USD/h",
                "cost: {capital charge: 12 %} ! cost.capital charge: found '12 %', expected a share by the year",
                "cost: {cost index: 0} ! cost.cost index: found '0', expected a cost index",
                "prices: {HCl: -0.4 USD/kg} ! prices.HCl: found '-0.4 USD/kg', expected USD/kg or USD/t from 0",
                "prices: {HF: 1 USD/kg} ! prices.HF: found 'HF', expected one of HCl, HNO3",
                "prices: {water: 1 USD/kg} ! prices.water: found '1 USD/kg', expected USD/m3",
                "prices: {power: 1 USD/GJ} ! prices.power: found '1 USD/GJ', expected USD/kWh",
                "prices: {fuel gas: 1 USD/kg} ! prices.fuel gas: found '1 USD/kg', expected USD/GJ",
                "prices: {Dy: 260} ! prices.Dy: found '260', expected USD/kg",
                "prices: {} ! prices: found an empty mapping, expected prices such as",
                "prices: 5 ! prices: found '5', expected prices such as",
                "objective: profit ! objective: found 'profit', expected one of solvent x stages, cost"
            })
    void whatCannotBeIsRefusedInItsLine(String line, String said) {
        assertThat(Yaml.problems(Yaml.DESIGN + "plant:\n  " + line + "\n"))
                .singleElement()
                .asString()
                .startsWith("x.yaml:" + (LINE + 1) + ": plant.")
                .contains(said);
    }

    @Test
    void aRateBesideAResidenceTimeIsOneTooMany() {
        String before = PlantYaml.CHEMISTRY.substring(0, PlantYaml.CHEMISTRY.indexOf("  boxes: "));
        int line = (int) before.lines().count() + 1;
        assertThat(Yaml.problems(before + "  boxes: {residence time: 4 min, rate: 2 1/min}\n"))
                .containsExactly("x.yaml:" + line + ": plant.boxes.rate: found a rate beside a residence time,"
                        + " expected one of them: the other follows");
    }

    @Test
    void chemistryNeedsNoLiquors() {
        assertThat(Yaml.problems(PlantYaml.CHEMISTRY + "  liquors: {base: soda}\n"))
                .singleElement()
                .asString()
                .contains("plant.liquors: found liquors beside those of the chemistry,"
                        + " expected none: a case with chemistry has its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plant: {}", "plant: China", "plant: [site]", "plant:"})
    void aPlantIsAMapping(String line) {
        assertThat(Yaml.problems(Yaml.DESIGN + line + "\n"))
                .singleElement()
                .asString()
                .startsWith("x.yaml:" + LINE + ": plant: found ");
    }

    @Test
    void aPlantNeedsAnExtractantThatCanBeCounted() {
        String site = "plant: {site: China}\n";
        String factors = "factors: {Tb/Gd: 5, Dy/Tb: 2.2, Ho/Dy: 2}";
        String none = Yaml.DESIGN.replace("  extractant: EHEHPA\n", "").replace("factors: {Dy/Tb: 2.2}", factors);
        assertThat(Yaml.problems(none + site))
                .containsExactly("x.yaml:" + (LINE - 1)
                        + ": plant: found a plant without its liquors, expected equilibrium.extractant,"
                        + " so that solvent and reagents can be counted");
        assertThat(Yaml.problems(Yaml.DESIGN.replace("EHEHPA", "TBP") + site))
                .anyMatch(problem -> problem.contains("expected an acidic extractant of one formula"));
        assertThat(Yaml.problems(Yaml.DESIGN.replace("medium: chloride", "medium: perchlorate") + site))
                .isNotEmpty();
    }

    @Test
    void severalProblemsAreAllTold() {
        assertThat(Yaml.problems(Yaml.DESIGN
                        + "plant: {site: Mars, cost: {wage: 1}, boxes: {margin: 9}, prices: {HCl: 1, XX: 2}}\n"))
                .hasSize(5);
    }
}
