package org.raffinate.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Source;

class LibraryTablesTest {
    private static final List<Source> SOURCES = List.of(new Source("xu", "Xu, Rare Earths"));
    private static final List<Extractant> EXTRACTANTS =
            List.of(new Extractant("EHEHPA", List.of("P507"), "an acidic extractant"));
    private static final String FACTOR_HEADER =
            "pair,low,mid,high,unit,extractant,form,medium,conditions,source,verification,confidence,role\n";
    private static final String FACTOR_ROW =
            "Dy/Tb,2.0,2.82,2.9,1,EHEHPA,P507,chloride,HCl,xu,UNVERIFIED,medium,DESIGN";
    private static final String FEED_HEADER =
            "name,Y,La,Ce,Pr,Nd,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu," + "sum,unit,source,verification,confidence,note\n";
    private static final String FEED_ROW =
            "Clay,10,20,30,0,0,0,0,0,0,39,0,0,0,0,0,99,oxide mass %,xu,UNVERIFIED,low,none";

    @Test
    void aSoundRowIsRead() {
        FactorRecord row = factors(FACTOR_HEADER + FACTOR_ROW).get(0);

        assertThat(row.factor().orElseThrow().pair()).isEqualTo("Dy/Tb");
        assertThat(row.factor().orElseThrow().value()).isEqualTo(2.82);
        assertThat(row.provenance().source().citation()).isEqualTo("Xu, Rare Earths");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2.82    | abc     | mid is 'abc', expected a plain decimal number",
                "2.82    | -1      | mid is '-1', expected a plain decimal number",
                "2.82    | NaN     | mid is 'NaN', expected a plain decimal number",
                "2.82    | 1.9     | expected 0 < low <= mid <= high",
                "2.82    | 3.0     | expected 0 < low <= mid <= high",
                "2.82    | ``      | expected a pair with a value to design by",
                "Dy/Tb   | Dy/Xx   | label is 'Dy/Xx', expected two elements",
                "Dy/Tb   | Dy/Tb/Y | label is 'Dy/Tb/Y', expected two elements",
                "Dy/Tb   | mean    | expected a pair with a value to design by",
                "Dy/Tb   | ``      | pair is blank",
                "2.9,1   | 2.9,%   | unit is '%', expected '1'",
                "EHEHPA  | Cyanex  | extractant is 'Cyanex', expected one of the library's extractants",
                "xu      | li      | source is 'li', expected the id of a listed source",
                "UNVERIFIED | yes  | verification is 'yes', expected one of VERIFIED, VERIFIED_SECONDARY",
                "DESIGN  | design  | role is 'design', expected one of DESIGN, EVIDENCE",
                "medium  | a,b     | 14 cells, expected 13"
            })
    void aRowThatCannotBeTrueIsNamedWithFileAndLine(String sound, String broken, String complaint) {
        String table = FACTOR_HEADER + FACTOR_ROW + "\n" + FACTOR_ROW.replace(sound, broken);

        assertThatIllegalStateException()
                .isThrownBy(() -> factors(table))
                .withMessageStartingWith("factors.csv line 3: ")
                .withMessageContaining(complaint);
    }

    @Test
    void theLineIsThatOfTheFileEvenBehindACellOfTwoLines() {
        String table =
                FACTOR_HEADER + FACTOR_ROW.replace("HCl", "\"HCl,\ndilute\"") + "\n" + FACTOR_ROW.replace("xu", "li");

        assertThatIllegalStateException()
                .isThrownBy(() -> factors(table))
                .withMessageStartingWith("factors.csv line 4: ");
    }

    @Test
    void otherColumnsAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> factors(FACTOR_HEADER.replace("unit", "units") + FACTOR_ROW))
                .withMessageStartingWith("factors.csv line 1: columns are [pair, low, mid, high, units,");
        assertThatIllegalStateException().isThrownBy(() -> factors("")).withMessageStartingWith("factors.csv is empty");
    }

    @Test
    void aQuotationThatIsNotClosedIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> factors(FACTOR_HEADER + FACTOR_ROW.replace("HCl", "\"HCl")))
                .withMessageStartingWith("factors.csv line 2: ");
    }

    @Test
    void aFeedMayMissItsSumByTwoHundredths() {
        assertThat(feeds(FEED_HEADER + FEED_ROW.replace("99", "99.02"))).hasSize(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> feeds(FEED_HEADER + FEED_ROW.replace("99", "98.97")))
                .withMessage(
                        "feeds.csv line 2: percentages of Clay add up to 99.0000, expected the quoted sum 98.9700");
    }

    @Test
    void aFeedStatesEveryElementAndItsUnit() {
        assertThatIllegalStateException()
                .isThrownBy(() -> feeds(FEED_HEADER + FEED_ROW.replace("30", "")))
                .withMessage("feeds.csv line 2: Ce is blank, expected a number");
        assertThatIllegalStateException()
                .isThrownBy(() -> feeds(FEED_HEADER + FEED_ROW.replace("oxide mass %", "mol %")))
                .withMessage("feeds.csv line 2: unit is 'mol %', expected 'oxide mass %'");
    }

    @Test
    void aNameOrAnIdIsGivenOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LibraryTables.sources("sources.csv", new StringReader("id,citation\na,b\na,c")))
                .withMessageStartingWith("sources.csv line 3: id is 'a' for a second time");
        assertThatIllegalStateException()
                .isThrownBy(() -> LibraryTables.extractants(
                        "extractants.csv",
                        new StringReader("name,synonyms,description\nEHEHPA,P507;PC-88A,x\nother,pc88a,y")))
                .withMessageStartingWith("extractants.csv line 3: name is 'pc88a', expected one that no other");
        assertThatIllegalArgumentException().isThrownBy(() -> new Source("a", " "));
    }

    private static List<FactorRecord> factors(String table) {
        return LibraryTables.factors("factors.csv", new StringReader(table), SOURCES, EXTRACTANTS);
    }

    private static List<NamedFeed> feeds(String table) {
        return LibraryTables.feeds("feeds.csv", new StringReader(table), SOURCES);
    }
}
