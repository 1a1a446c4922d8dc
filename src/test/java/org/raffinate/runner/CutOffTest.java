package org.raffinate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.runner.SmallStudy.Remembered;
import org.raffinate.study.StudyWork;

/** Whatever is left of the rows and the journal of a run, the next one ends in the same bytes. */
class CutOffTest {
    private static final int TIMES = 150;

    @TempDir
    private Path folder = Path.of("");

    /** A study that ran undisturbed, and what can be done to the files of that run. */
    private static final class Ran {
        private final SmallStudy study;
        private final StudyWork work;
        private final Remembered machines;
        private final byte[] rows;
        private final byte[] journal;

        private Ran(Path folder) throws IOException {
            study = SmallStudy.in(folder);
            work = study.work();
            machines = study.remembered();
            study.run(work, machines);
            rows = Files.readAllBytes(study.rows());
            journal = Files.readAllBytes(study.journal());
        }

        /** Leaves files as if a run had died, and goes on from there. */
        private Sweep.Rows goOnFrom(byte[] leftRows, byte[] leftJournal) throws IOException {
            Files.deleteIfExists(study.rows());
            Files.write(study.begun(), leftRows);
            Files.write(study.journal(), leftJournal);
            return study.run(work, machines);
        }

        private void isWhole(String left) {
            assertThat(study.rows()).as(left).hasBinaryContent(rows);
            assertThat(study.journal()).as(left).hasBinaryContent(journal);
            assertThat(study.begun()).as(left).doesNotExist();
        }

        /** Where the first chunks and the header end. */
        private int end(int chunks) {
            return work.header().length
                    + machines.chunks().subList(0, chunks).stream()
                            .mapToInt(chunk -> chunk.length)
                            .sum();
        }

        /** Where the journal's line of the last of the first chunks ends. */
        private int journalEnd(int chunks) {
            String text = new String(journal, StandardCharsets.ISO_8859_1);
            int place = 0;
            for (int line = 0; line <= chunks; line++) {
                place = text.indexOf('\n', place) + 1;
            }
            return place;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothFilesCutOffAnywhere(long seed) throws IOException {
        Ran ran = new Ran(folder);
        Random random = new Random(seed);

        for (int time = 0; time < TIMES; time++) {
            int ofRows = random.nextInt(ran.rows.length + 1);
            int ofJournal = random.nextInt(ran.journal.length + 1);
            ran.goOnFrom(Arrays.copyOf(ran.rows, ofRows), Arrays.copyOf(ran.journal, ofJournal));
            ran.isWhole(ofRows + " bytes of the rows and " + ofJournal + " of the journal");
        }
    }

    @Test
    void aJournalCutOffAtEachOfItsBytes() throws IOException {
        Ran ran = new Ran(folder);

        for (int left = 0; left <= ran.journal.length; left++) {
            ran.goOnFrom(ran.rows, Arrays.copyOf(ran.journal, left));
            ran.isWhole(left + " bytes of the journal");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 4, 2", "4, 2, 2", "5, 3, 3", "3, 5, 3", "0, 5, 0", "5, 0, 0", "5, 5, 5"})
    void whatBothTellOfIsNotComputedAgain(int chunksOfRows, int chunksOfJournal, int kept) throws IOException {
        Ran ran = new Ran(folder);

        Sweep.Rows rows = ran.goOnFrom(
                Arrays.copyOf(ran.rows, ran.end(chunksOfRows)),
                Arrays.copyOf(ran.journal, ran.journalEnd(chunksOfJournal)));

        assertThat(rows.before()).isEqualTo(Math.min(SmallStudy.POINTS, kept * (long) ran.work.chunkSize()));
        ran.isWhole(chunksOfRows + " chunks of rows, " + chunksOfJournal + " in the journal");
    }

    @Test
    void rowsThatDiskOrHandSpoiltAreComputedAgain() throws IOException {
        Ran ran = new Ran(folder);
        Random random = new Random(11);

        for (int time = 0; time < TIMES; time++) {
            byte[] spoilt = ran.rows.clone();
            int place = random.nextInt(spoilt.length);
            spoilt[place] ^= (byte) (1 << random.nextInt(8));
            ran.goOnFrom(spoilt, ran.journal);
            ran.isWhole("another byte at " + place);
        }
    }

    @Test
    void linesOfTheJournalThatWereSpoiltEndIt() throws IOException {
        Ran ran = new Ran(folder);
        Random random = new Random(12);
        int head = ran.journalEnd(0);

        for (int time = 0; time < TIMES; time++) {
            byte[] spoilt = ran.journal.clone();
            int place = head + random.nextInt(spoilt.length - head);
            spoilt[place] = (byte) "0123456789 +-.\n\0x".charAt(random.nextInt(17));
            ran.goOnFrom(ran.rows, spoilt);
            ran.isWhole("another byte at " + place + " of the journal: " + spoilt[place]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12", "9223372036854775807 1 .\n", "-1 0 .\n", "99999999999999999999 1 .\n", "12 ", "\n", "9"})
    void whatStandsBehindTheLastLineDoesNotMatter(String more) throws IOException {
        Ran ran = new Ran(folder);
        String journal = new String(ran.journal, 0, ran.journalEnd(2), StandardCharsets.ISO_8859_1);

        Sweep.Rows rows = ran.goOnFrom(ran.rows, (journal + more).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(rows.before()).isEqualTo(2L * ran.work.chunkSize());
        ran.isWhole(more);
    }
}
