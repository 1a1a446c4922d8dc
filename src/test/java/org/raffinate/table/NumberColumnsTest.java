package org.raffinate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberColumnsTest {
    private static final String HEADER = "point,S (mol/mol feed),outcome,converged\n";

    @TempDir
    private Path folder;

    @Test
    void chosenColumnsAreNumbersAndNaNWhereTheyAreEmpty() throws IOException {
        Path csv = Points.csv(folder, HEADER + "1,2.5,steady,true\n2,,failed,false\n3,-0.0,,\n");

        NumberColumns read = NumberColumns.read(csv, Points.COLUMNS, List.of("converged", "S (mol/mol feed)", "point"));

        assertThat(read.rows()).isEqualTo(3);
        assertThat(read.values("point")).containsExactly(1, 2, 3);
        assertThat(read.values("S (mol/mol feed)")).containsExactly(2.5, Double.NaN, -0.0);
        assertThat(read.values("converged")).containsExactly(1, 0, Double.NaN);
    }

    @Test
    void aLongColumnIsWholeAndInOrder() throws IOException {
        Columns columns = Points.studyColumns(1);
        Path csv = Points.study(folder, columns, 5000);

        double[] points = NumberColumns.read(csv, columns, List.of("point")).values("point");

        assertThat(points).hasSize(5000);
        for (int i = 0; i < points.length; i++) {
            assertThat(points[i]).isEqualTo(i);
        }
    }

    @Test
    void withoutRowsColumnsAreEmptyAndWithoutColumnsRowsAreCounted() throws IOException {
        Path csv = Points.csv(folder, HEADER);
        assertThat(NumberColumns.read(csv, Points.COLUMNS, List.of("point")).values("point"))
                .isEmpty();

        Points.csv(folder, HEADER + "1,2.5,steady,true\n");
        assertThat(NumberColumns.read(csv, Points.COLUMNS, List.of()).rows()).isEqualTo(1);
    }

    @Test
    void onlyWhatWasAskedForIsChecked() throws IOException {
        Path csv = Points.csv(folder, HEADER + "1,two,steady,true\n");

        assertThat(NumberColumns.read(csv, Points.COLUMNS, List.of("point")).values("point"))
                .containsExactly(1);
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> NumberColumns.read(csv, Points.COLUMNS, List.of("S (mol/mol feed)")))
                .withMessage(csv + ":2: S (mol/mol feed): found two, expected a finite number or nothing");
    }

    @Test
    void wordsAndColumnsThatWereNotReadAreRefused() throws IOException {
        Path csv = Points.csv(folder, HEADER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberColumns.read(csv, Points.COLUMNS, List.of("outcome")))
                .withMessage("column outcome holds words, expected one of numbers");
        NumberColumns read = NumberColumns.read(csv, Points.COLUMNS, List.of("point"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read.values("converged"))
                .withMessage("column converged was not read, expected one of [point]");
    }
}
