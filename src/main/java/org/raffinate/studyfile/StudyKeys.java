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

    private final String place;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes no other
    private final List<String> words;

    StudyKeys(String place, String... words) {
        this.place = place;
        this.words = List.of(words);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public List<? extends Vocabulary> everywhere() {
        return List.of(values());
    }
}
