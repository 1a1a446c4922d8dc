package org.raffinate.studyfile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raffinate.answers.Answers;
import org.raffinate.casefile.Case;
import org.raffinate.document.CaseException;
import org.raffinate.document.Entry;
import org.raffinate.document.Problem;
import org.raffinate.document.Section;
import org.raffinate.study.Run;
import org.raffinate.study.Study;
import org.raffinate.study.StudyAxis;
import org.raffinate.study.Worlds;

/** Tries a study before it runs: one that would give nothing is refused. */
final class Trial {
    private static final double TAIL = 0.01;

    private final Study study;
    private final Worlds worlds;
    private final int most;

    /** @param most values of an axis that are tried */
    Trial(Study study, Worlds worlds, int most) {
        this.study = study;
        this.worlds = worlds;
        this.most = most;
    }

    /** Reports an axis that the case can have at none of its values, and a case that cannot be run so. */
    void check(Map<StudyAxis, Entry> places, Section root) {
        boolean whole = true;
        for (StudyAxis axis : study.axes()) {
            Optional<Problem> refused = refused(axis);
            Entry place = places.get(axis);
            if (refused.isPresent() && place != null) {
                whole = false;
                Problem first = refused.get();
                place.refuse(
                        "no value that the case can have: " + first.key() + ": " + first.found(),
                        first.expected(),
                        first.nearest());
            }
        }
        Optional<Entry> run = root.entry("run");
        if (whole && run.isPresent()) {
            check(run.get());
        }
    }

    private void check(Entry run) {
        List<List<String>> nominal =
                study.axes().stream().map(StudyAxis::nominal).toList();
        try {
            boolean design = study.run() != Run.SOLVE;
            Case read = worlds.read(nominal, study.run() == Run.DESIGN_THEN_SOLVE);
            var unused = design ? Answers.design(read) : Answers.solve(read);
        } catch (CaseException lacking) {
            Problem first = lacking.problems().get(0);
            run.refuse(
                    run.found() + ", but " + first.key() + " is " + first.found(), first.expected(), first.nearest());
        }
    }

    /** Why the case can have no value of an axis; empty where it can have one. */
    private Optional<Problem> refused(StudyAxis axis) {
        Optional<Problem> last = Optional.empty();
        for (List<String> written : tried(axis)) {
            try {
                worlds.read(axis, written);
                return Optional.empty();
            } catch (CaseException impossible) {
                last = last.or(() -> Optional.of(impossible.problems().get(0)));
            }
        }
        return last;
    }

    private Set<List<String>> tried(StudyAxis axis) {
        Set<List<String>> tried = new LinkedHashSet<>();
        tried.add(axis.nominal());
        axis.spread().ifPresent(spread -> {
            tried.add(List.of(axis.drawn(spread.quantile(TAIL))));
            tried.add(List.of(axis.drawn(spread.quantile(1.0 - TAIL))));
        });
        int count = axis.levels().size();
        for (int k = 0; k < Math.min(most, count); k++) {
            tried.add(axis.levels().get((int) ((long) k * (count - 1) / Math.max(1, Math.min(most, count) - 1))));
        }
        return tried;
    }
}
