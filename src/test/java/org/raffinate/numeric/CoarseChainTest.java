package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoarseChainTest {
    @Test
    void runsBetweenFixedLinksAreHalvedAndRoundedUp() {
        CoarseChain chain = chain(2, 1, 11, 32);

        // 10 links further and 21 links further become 5 and 11
        assertThat(chain.place(1)).isEqualTo(1);
        assertThat(chain.place(11)).isEqualTo(6);
        assertThat(chain.place(32)).isEqualTo(17);
        assertThat(chain.length()).isEqualTo(17);
        assertThat(chain.fineLength()).isEqualTo(32);
    }

    @Test
    void aChainOfGivenLengthIsDividedAsTheLongOne() {
        CoarseChain chain = CoarseChain.ofLength(new int[] {1, 11, 31}, 16);

        assertThat(chain.length()).isEqualTo(16);
        assertThat(chain.fineLength()).isEqualTo(31);
        assertThat(chain.place(11)).isEqualTo(6);
        assertThat(chain.place(31)).isEqualTo(16);
    }

    @Test
    void inAChainOfGivenLengthNoTwoFixedLinksFallTogether() {
        CoarseChain chain = CoarseChain.ofLength(new int[] {1, 2, 3, 28, 29, 30}, 7);

        assertThat(IntStream.of(1, 2, 3, 28, 29, 30).map(chain::place)).containsExactly(1, 2, 3, 5, 6, 7);
        assertThat(chain.sources()).hasSize(7).startsWith(1, 2, 3).endsWith(28, 29, 30);
    }

    @Test
    void aChainOfGivenLengthHasRoomForItsFixedLinks() {
        assertThatIllegalArgumentException().isThrownBy(() -> CoarseChain.ofLength(new int[] {1, 4, 9}, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> CoarseChain.ofLength(new int[] {1, 4, 9}, 10));
    }

    @Test
    void aLongerChainHasOneLinkMoreWhereItIsFurthestBehind() {
        // runs of 10 and 21, halved to 5 and 11: shares of 0.5 and 0.52
        CoarseChain chain = chain(2, 1, 11, 32).longer();

        assertThat(chain.place(11)).isEqualTo(7);
        assertThat(chain.length()).isEqualTo(18);
        assertThat(chain.fineLength()).isEqualTo(32);
        // shares of 0.6 and 0.52
        assertThat(chain.longer().place(11)).isEqualTo(7);
        assertThat(chain.longer().length()).isEqualTo(19);
    }

    @Test
    void longerAndLongerChainsEndAsTheLongOne() {
        CoarseChain chain = chain(2, 1, 4, 5, 26);
        int length = chain.length();
        while (chain.length() < chain.fineLength()) {
            chain = chain.longer();
            length++;
            assertThat(chain.length()).isEqualTo(length);
        }

        assertThat(IntStream.of(1, 4, 5, 26).map(chain::place)).containsExactly(1, 4, 5, 26);
        assertThatIllegalStateException().isThrownBy(chain::longer);
    }

    @Test
    void aLinkIsInsertedWhereValuesDifferLeastFirst() {
        // links 1 to 3 and 3 to 5 of a chain of 9; the first run is lengthened
        CoarseChain chain = chain(2, 1, 5, 9);
        double[] values = {0.0, 10.0, 4.0, 10.0, 5.0, 12.0, 5.0, 12.0, 5.0, 12.0};

        assertThat(chain.insertions(values, 2))
                .containsExactly(
                        new double[] {0.0, 10.0, 4.0, 10.0, 4.5, 11.0, 5.0, 12.0, 5.0, 12.0, 5.0, 12.0},
                        new double[] {0.0, 10.0, 4.0, 10.0, 4.0, 10.0, 5.0, 12.0, 5.0, 12.0, 5.0, 12.0},
                        new double[] {0.0, 10.0, 4.0, 10.0, 5.0, 12.0, 5.0, 12.0, 5.0, 12.0, 5.0, 12.0},
                        new double[] {0.0, 10.0, 2.0, 10.0, 4.0, 10.0, 5.0, 12.0, 5.0, 12.0, 5.0, 12.0},
                        new double[] {0.0, 10.0, 0.0, 10.0, 4.0, 10.0, 5.0, 12.0, 5.0, 12.0, 5.0, 12.0},
                        new double[] {0.0, 10.0, 4.0, 10.0, 4.0, 10.0, 5.0, 12.0, 5.0, 12.0, 5.0, 12.0});
        assertThat(chain.longer().place(5)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void runsUpToTheShortestKeepTheirLength(int shortest) {
        CoarseChain chain = chain(shortest, 1, 1 + shortest, 2 + 2 * shortest);

        assertThat(chain.place(1 + shortest)).isEqualTo(1 + shortest);
        assertThat(chain.place(2 + 2 * shortest) - chain.place(1 + shortest))
                .as("one more than the shortest")
                .isEqualTo(Math.max(shortest, (shortest + 2) / 2));
    }

    @Test
    void halvingOverAndOverEndsAtTheShortestRuns() {
        int middle = 200;
        int end = 500;
        int halvings = 0;
        CoarseChain chain = chain(2, 1, middle, end);
        while (chain.length() < end) {
            middle = chain.place(middle);
            end = chain.length();
            chain = chain(2, 1, middle, end);
            halvings++;
        }

        assertThat(middle).isEqualTo(3);
        assertThat(end).isEqualTo(5);
        assertThat(halvings).isEqualTo(8);
    }

    @Test
    void aConstantIsStretchedToItself() {
        CoarseChain chain = chain(2, 1, 4, 9, 10, 50);
        double[] values = new double[chain.length()];
        Arrays.fill(values, 3.25);

        assertThat(chain.stretch(values, 1)).hasSize(50).containsOnly(3.25);
    }

    @Test
    void aChainThatIsNotShorterIsStretchedToItself() {
        CoarseChain chain = chain(2, 1, 3, 4, 6);
        double[] values = {1.0, 5.0, -2.0, 8.0, 0.5, 7.0};

        assertThat(chain.length()).isEqualTo(6);
        assertThat(chain.stretch(values, 1)).containsExactly(values, within(1e-15));
    }

    @Test
    void valuesAtFixedLinksAreKeptAndColumnsDoNotMix() {
        CoarseChain chain = chain(2, 1, 11, 32);
        double[] values = new double[2 * chain.length()];
        for (int k = 0; k < chain.length(); k++) {
            values[2 * k] = Math.cos(k);
            values[2 * k + 1] = 100.0 + k;
        }

        double[] stretched = chain.stretch(values, 2);

        for (int fixed : List.of(1, 11, 32)) {
            assertThat(stretched[2 * fixed - 2]).isCloseTo(Math.cos(chain.place(fixed) - 1.0), within(1e-13));
            assertThat(stretched[2 * fixed - 1]).isCloseTo(99.0 + chain.place(fixed), within(1e-13));
        }
    }

    @Test
    void aRampStaysARampInsideTheMiddleAndKeepsItsSlopeNearFixedLinks() {
        CoarseChain chain = chain(2, 1, 41);
        double[] ramp = new double[chain.length()];
        Arrays.setAll(ramp, k -> k);

        double[] stretched = chain.stretch(ramp, 1);

        // a run of 20, of which 8 at either end keep their distance; the other 4 are drawn out over 24
        assertThat(chain.length()).isEqualTo(21);
        for (int j = 0; j <= 8; j++) {
            assertThat(stretched[j]).isCloseTo(j, within(1e-13));
            assertThat(stretched[40 - j]).isCloseTo(20.0 - j, within(1e-13));
        }
        for (int j = 8; j < 32; j++) {
            assertThat(stretched[j + 1] - stretched[j]).isCloseTo(4.0 / 24.0, within(1e-13));
        }
    }

    @Test
    void everyShortLinkStandsForALongOneOfItsOwnRun() {
        CoarseChain chain = chain(2, 1, 11, 32, 34);
        int[] sources = chain.sources();

        assertThat(sources).hasSize(chain.length()).isSorted().doesNotHaveDuplicates();
        for (int fixed : List.of(1, 11, 32, 34)) {
            assertThat(sources[chain.place(fixed) - 1]).isEqualTo(fixed);
        }
        assertThat(Arrays.stream(sources, 1, 5)).allMatch(link -> link > 1 && link < 11);
        assertThat(sources[17]).isEqualTo(33);
    }

    @Test
    void columnsSideBySideAreStretchedAsEachAlone() {
        CoarseChain chain = chain(2, 1, 11, 32);
        double[] both = new double[2 * chain.length()];
        double[] first = new double[chain.length()];
        double[] second = new double[chain.length()];
        for (int k = 0; k < chain.length(); k++) {
            both[2 * k] = first[k] = Math.cos(k);
            both[2 * k + 1] = second[k] = 100.0 + k * k;
        }

        double[] stretched = chain.stretch(both, 2);

        double[] firstAlone = chain.stretch(first, 1);
        double[] secondAlone = chain.stretch(second, 1);
        for (int j = 0; j < chain.fineLength(); j++) {
            assertThat(stretched[2 * j]).isEqualTo(firstAlone[j]);
            assertThat(stretched[2 * j + 1]).isEqualTo(secondAlone[j]);
        }
    }

    @Test
    void chainsOfAGivenLengthAndLongerOnesStretchTheirFixedLinksToTheirPlaces() {
        for (CoarseChain chain : List.of(
                CoarseChain.ofLength(new int[] {1, 11, 31}, 16),
                chain(2, 1, 11, 31).longer())) {
            double[] ramp = new double[chain.length()];
            Arrays.setAll(ramp, link -> link);
            double[] stretched = chain.stretch(ramp, 1);
            assertThat(stretched).hasSize(31).isSorted();
            for (int fixed : new int[] {1, 11, 31}) {
                assertThat(stretched[fixed - 1]).isEqualTo(chain.place(fixed) - 1.0);
            }
        }
    }

    @Test
    void aSingleLinkIsItself() {
        CoarseChain chain = chain(2, 1);

        assertThat(chain.length()).isEqualTo(1);
        assertThat(chain.stretch(new double[] {4.0, 5.0}, 2)).containsExactly(4.0, 5.0);
    }

    @Test
    void aLinkWithoutAFixedPlaceIsRefused() {
        CoarseChain chain = chain(2, 1, 11, 32);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain.place(12))
                .withMessageContaining("link 12")
                .withMessageContaining("[1, 11, 32]");
    }

    @Test
    void aChainStartsAtItsFirstLink() {
        assertThatIllegalArgumentException().isThrownBy(() -> chain(2));
        assertThatIllegalArgumentException().isThrownBy(() -> chain(2, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> chain(0, 1, 5));
    }

    private static CoarseChain chain(int shortestRun, int... fixed) {
        return new CoarseChain(fixed, shortestRun);
    }
}
