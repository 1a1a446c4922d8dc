package org.raffinate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final Column PLAIN = new Column("stages", "", Column.Type.INTEGER, "");
    private static final Column WITH_UNIT = new Column("S", "mol/mol feed", Column.Type.NUMBER, "");

    @Test
    void theUnitStandsInTheHeaderWhereThereIsOne() {
        assertThat(Columns.of(PLAIN, WITH_UNIT).headers()).containsExactly("stages", "S (mol/mol feed)");
    }

    @Test
    void aColumnIsFoundByItsHeader() {
        assertThat(Columns.of(PLAIN, WITH_UNIT).place("S (mol/mol feed)")).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.of(PLAIN, WITH_UNIT).place("S"))
                .withMessage("no column S, expected one of [stages, S (mol/mol feed)]");
    }

    @Test
    void aHeaderStandsOnce() {
        Column sameHeader = new Column("S (mol/mol feed)", "", Column.Type.WORD, "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.of(WITH_UNIT, sameHeader))
                .withMessage("two columns have the header S (mol/mol feed), expected different ones");
    }

    @Test
    void aTableHasAColumnAndAColumnAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Columns(List.of()))
                .withMessage("a table has one column at least, found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Column(" ", "h", Column.Type.NUMBER, ""))
                .withMessage("the name of a column is blank, expected a word");
    }
}
