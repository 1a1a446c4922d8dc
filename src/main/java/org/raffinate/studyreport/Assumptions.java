package org.raffinate.studyreport;

import java.util.Locale;
import org.raffinate.report.Manuscript;
import org.raffinate.study.Study;

/** What the findings of a study rest on. */
final class Assumptions {
    private Assumptions() {}

    static void write(Findings findings, Manuscript lines) {
        Study study = findings.study();
        if (study.sample().spreads().isEmpty()) {
            lines.wrapped("worlds", "nothing is drawn: every point is one world");
        } else {
            String correlated = study.sample().correlations().isEmpty()
                    ? ", each by itself"
                    : ", with " + study.sample().correlations().size() + " correlations";
            lines.wrapped(
                    "worlds",
                    String.format(
                            Locale.ROOT,
                            "%,d draws by %s, seed %d, from the spreads that the study states%s: the answers are as sure as these",
                            study.sample().size(),
                            study.sample().method().label(),
                            study.sample().seed(),
                            correlated));
        }
        if (!findings.chances().isEmpty()) {
            lines.wrapped(
                    "intervals",
                    "by Clopper and Pearson, for points drawn each by itself: too wide for a latin hypercube or Sobol's "
                            + "points. A point without an answer meets nothing");
        }
        if (!findings.sensitivities().isEmpty()
                && !study.sample().correlations().isEmpty()) {
            lines.wrapped("what moves", "correlated axes share what they cause: which of them does it cannot be told");
        }
        if (findings.stages().isPresent()) {
            lines.wrapped(
                    "stages",
                    "judged by the best of all plants with as many, which is optimistic where there are many");
        }
        switch (study.run()) {
            case DESIGN_THEN_SOLVE ->
                lines.wrapped(
                        "plant",
                        "stages and flows by the hour stay as designed whatever the world; nobody turns a valve");
            case DESIGN -> lines.wrapped("plant", "each point has a plant of its own that just meets what is asked");
            case SOLVE -> lines.wrapped("plant", "each point is the cascade that the case gives");
        }
    }
}
