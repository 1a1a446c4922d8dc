package org.raffinate.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidentStagesTest {
    private static ConfidentStages.Group group(int stages, long met, long all) {
        return new ConfidentStages.Group(stages, new Probability(met, all - met, 0));
    }

    @Test
    void aStageCountIsJudgedByItsBestSetting() {
        ConfidentStages stages = ConfidentStages.of(
                List.of(
                        group(30, 960, 1000),
                        group(20, 500, 1000),
                        group(30, 700, 1000),
                        group(40, 999, 1000),
                        group(20, 900, 1000)),
                0.95,
                0.95);
        assertThat(stages.chances()).extracting(ConfidentStages.Chance::stages).containsExactly(20, 30, 40);
        assertThat(stages.chances())
                .extracting(ConfidentStages.Chance::settings)
                .containsExactly(2, 2, 1);
        assertThat(stages.chances()).extracting(chance -> chance.best().met()).containsExactly(900L, 960L, 999L);
        // the lower bound of 960 of 1000 is 0.946
        assertThat(stages.likely()).hasValue(30);
        assertThat(stages.sure()).hasValue(40);
    }

    @Test
    void theSurestSettingNeedNotBeTheBest() {
        ConfidentStages stages = ConfidentStages.of(List.of(group(8, 10, 10), group(8, 9900, 10000)), 0.95, 0.95);
        ConfidentStages.Chance chance = stages.chances().get(0);
        assertThat(chance.best()).isEqualTo(new Probability(10, 0, 0));
        assertThat(chance.surest())
                .isEqualTo(new Probability(9900, 100, 0).interval(0.95).low());
        assertThat(stages.sure()).hasValue(8);
    }

    @Test
    void ofEqualEstimatesTheOneOfMorePointsIsTheBest() {
        for (List<ConfidentStages.Group> groups :
                List.of(List.of(group(8, 9, 10), group(8, 90, 100)), List.of(group(8, 90, 100), group(8, 9, 10)))) {
            ConfidentStages stages = ConfidentStages.of(groups, 0.95, 0.95);
            assertThat(stages.chances().get(0).best().all()).isEqualTo(100);
        }
    }

    @Test
    void anEstimateThatIsJustWhatIsRequiredWillDo() {
        assertThat(ConfidentStages.of(List.of(group(12, 95, 100)), 0.95, 0.95).likely())
                .hasValue(12);
        assertThat(ConfidentStages.of(List.of(group(12, 94, 100)), 0.95, 0.95).likely())
                .isEmpty();
    }

    @Test
    void pointsWithoutAnAnswerCountAgainstAStageCount() {
        ConfidentStages.Group failing = new ConfidentStages.Group(12, new Probability(900, 0, 100));
        assertThat(ConfidentStages.of(List.of(failing), 0.95, 0.95).likely()).isEmpty();
    }

    @Test
    void theLeastIsTakenEvenWhereMoreStagesDoWorse() {
        ConfidentStages stages =
                ConfidentStages.of(List.of(group(10, 100, 100), group(11, 5, 100), group(12, 100, 100)), 0.9, 0.95);
        assertThat(stages.likely()).hasValue(10);
        assertThat(stages.sure()).hasValue(10);
    }

    @Test
    void whereNoneIsSureNoneIsNamed() {
        ConfidentStages none = ConfidentStages.of(List.of(group(10, 10, 10)), 0.95, 0.95);
        assertThat(none.likely()).hasValue(10);
        // 0.025^(1/10) = 0.69
        assertThat(none.sure()).isEmpty();
        assertThat(ConfidentStages.of(List.of(), 0.95, 0.95).likely()).isEmpty();
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> group(0, 1, 2)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> ConfidentStages.of(List.of(), 95.0, 0.95)).hasMessageContaining("found 95.0");
        assertThatThrownBy(() -> ConfidentStages.of(List.of(), 0.0, 0.95)).hasMessageContaining("found 0.0");
        assertThatThrownBy(() -> ConfidentStages.of(List.of(group(3, 1, 2)), 0.9, 95.0))
                .hasMessageContaining("found 95.0");
    }
}
