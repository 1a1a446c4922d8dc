package org.raffinate.studyfile;

import java.util.List;
import org.raffinate.document.Vocabulary;

/** The keys of a study, in the order in which they are best written. */
public enum StudyKeys implements Vocabulary {
    STUDY("", "title", "case", "run", "axes", "correlations", "sample", "results", "show", "objectives", "confidence"),
    AXIS(
            "axes",
            "path",
            "paths",
            "label",
            "at",
            "values",
            "from",
            "to",
            "points",
            "scale",
            "uniform",
            "normal",
            "lognormal",
            "triangular",
            "least",
            "most"),
    UNIFORM("axes.uniform", "from", "to", "scale"),
    NORMAL("axes.normal", "mean", "deviation"),
    LOGNORMAL("axes.lognormal", "median", "factor"),
    TRIANGULAR("axes.triangular", "from", "peak", "to"),
    CORRELATION("correlations", "between", "value"),
    SAMPLE("sample", "method", "points", "blocks", "seed");

    @SuppressWarnings("ImmutableEnumChecker") // its list cannot be changed
    private final Part part;

    StudyKeys(String place, String... words) {
        part = new Part(place, List.of(words));
    }

    @Override
    public Part part() {
        return part;
    }
}
