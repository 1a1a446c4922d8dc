package org.raffinate.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of work whose end is known, on a terminal and in a log. */
class CountedWorkTest {
    private final StringWriter err = new StringWriter();

    private CountedWork work(boolean terminal) {
        return CountedWork.of("points", new PrintWriter(err), terminal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2000 | 12000 | 100000 | 10 | 12,000 of 100,000 points, 1,000 a second, 88 s left",
                "0 | 12000 | 100000 | 5 | 12,000 of 100,000 points, 2,400 a second, 37 s left",
                "0 | 5 | 20 | 10 | 5 of 20 points, 0.50 a second, 30 s left",
                "0 | 100 | 1300 | 10 | 100 of 1,300 points, 10 a second, 2 min left",
                "0 | 100 | 1290 | 10 | 100 of 1,290 points, 10 a second, 119 s left",
                "0 | 100 | 73000 | 10 | 100 of 73,000 points, 10 a second, 2.0 h left",
                "50 | 50 | 100 | 10 | 50 of 100 points, 0.0 a second, unknown time left",
                "0 | 100 | 100 | 10 | 100 of 100 points, 10 a second, 0 s left"
            })
    void theRateCountsWhatIsDoneSinceTheFirstReport(long before, long done, long all, double seconds, String line) {
        try (CountedWork work = work(false)) {
            work.done(before, all);

            assertThat(work.line(done, all, seconds)).isEqualTo(line);
        }
    }

    @Test
    void aLogHearsNothingOfShortWork() {
        try (CountedWork work = work(false)) {
            work.done(0, 3);
            work.done(2, 3);
            work.done(3, 3);
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aTerminalGetsABarThatEndsFullAndOnALineOfItsOwn() {
        try (CountedWork work = work(true)) {
            work.done(1, 4);
            work.done(2, 4);
            work.done(4, 4);
        }

        String[] shown = err.toString().split("\r", -1);
        assertThat(shown).hasSizeGreaterThan(1);
        assertThat(shown[0]).isEmpty();
        assertThat(shown[shown.length - 1])
                .startsWith("[=================")
                .contains("=] 100 %  4 of 4 points, ")
                .endsWith(System.lineSeparator());
        assertThat(shown).allSatisfy(line -> assertThat(line.stripTrailing()).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void workThatNeverBeganSaysNothing() {
        work(true).close();

        assertThat(err.toString()).isEmpty();
    }
}
