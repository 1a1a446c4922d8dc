package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a chart does not take. */
final class Refusals {
    private Refusals() {}

    /** Something is refused with a message that says why. */
    static void refused(String why, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
