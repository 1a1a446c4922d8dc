package org.raffinate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.casefile.FeedChange;
import org.raffinate.document.CaseException;
import org.raffinate.document.CaseTree;
import org.raffinate.document.Change;
import org.raffinate.document.Readings;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.NamedFeed;
import org.raffinate.sweep.Levels;
import org.raffinate.sweep.Sample;

/** The cases of a study, point by point. Not for use by several threads. */
public final class Worlds {
    private final Study study;
    private final CaseReader reader;
    private final DataLibrary library;
    private final CaseTree tree;
    private final Case base;
    private final Levels levels;
    private final Sample sample;
    private final Readings readings = new Readings();
    private final FactorWorlds factors;

    public Worlds(Study study, DataLibrary library) {
        this.study = study;
        this.library = library;
        reader = new CaseReader(library);
        tree = study.base();
        base = reader.read(tree);
        levels = study.levels();
        sample = new Sample(study.sample());
        factors = new FactorWorlds(study, written -> readWhole(written, false), tree);
    }

    /** The case as it is. */
    public Case base() {
        return base;
    }

    /**
     * What is written at the places of all axes at a point, axis by axis.
     *
     * @param point from 0 to below the study's number of points
     */
    public List<List<String>> written(long point) {
        double[] drawn = sample.at(study.draw(point));
        long grid = study.grid(point);
        List<List<String>> written = new ArrayList<>(study.axes().size());
        int listed = 0;
        int draws = 0;
        for (StudyAxis axis : study.axes()) {
            written.add(
                    axis.isDrawn()
                            ? List.of(axis.drawn(drawn[draws++]))
                            : axis.levels().get(levels.level(grid, listed++)));
        }
        return written;
    }

    /**
     * The case with what is written there.
     *
     * @param design whether the axes that vary the design are taken, or those that vary the world
     * @throws CaseException where there is no such case, with the reasons
     */
    public Case read(List<List<String>> written, boolean design) {
        return design ? readWhole(written, true) : factors.read(written).orElseGet(() -> readWhole(written, false));
    }

    /** The case with what is written there, read from its text. */
    Case readWhole(List<List<String>> written, boolean design) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            StudyAxis axis = study.axes().get(i);
            if (axis.design() == design) {
                changes.addAll(changes(axis, written.get(i)));
            }
        }
        return reader.read(tree.with(changes), readings);
    }

    /** The case with one axis alone at these values. */
    public Case read(StudyAxis axis, List<String> written) {
        return reader.read(tree.with(changes(axis, written)));
    }

    private List<Change> changes(StudyAxis axis, List<String> written) {
        List<Change> changes = new ArrayList<>();
        for (int k = 0; k < written.size(); k++) {
            Way way = axis.ways().get(k);
            Optional<NamedFeed> feed = way.isFeed() ? library.feed(written.get(k)) : Optional.empty();
            if (feed.isPresent()) {
                changes.addAll(FeedChange.of(base, feed.get()));
            } else {
                changes.add(way.to(written.get(k)));
            }
        }
        return changes;
    }
}
