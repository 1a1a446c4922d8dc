package org.raffinate.api;

import java.nio.file.Path;
import java.util.List;
import org.raffinate.answers.Answers;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.document.CaseException;
import org.raffinate.document.CaseTree;
import org.raffinate.library.DataLibrary;
import org.raffinate.study.Way;

/** A case that was read and found without fault. Immutable; may serve several threads. */
public final class OpenCase {
    private final CaseReader reader;
    private final CaseTree tree;
    private final Case read;

    private OpenCase(CaseReader reader, CaseTree tree) {
        this.reader = reader;
        this.tree = tree;
        read = reader.read(tree);
    }

    /**
     * The case in a file.
     *
     * @throws CaseException that lists everything that is wrong with it
     */
    public static OpenCase read(Path file) {
        CaseReader reader = new CaseReader(DataLibrary.load());
        return new OpenCase(reader, reader.tree(file));
    }

    /**
     * A case from its text.
     *
     * @param name what messages call it
     * @throws CaseException that lists everything that is wrong with it
     */
    public static OpenCase of(String name, String text) {
        CaseReader reader = new CaseReader(DataLibrary.load());
        return new OpenCase(reader, reader.tree(Path.of(name), text));
    }

    /**
     * The same case with another value in one place.
     *
     * @param path keys from the top level down with points between them, e.g. {@code products.extract.purity}; items of lists
     *     as {@code draws[2]}
     * @param value as a case file has it, with its unit
     * @throws CaseException that lists everything that is wrong with it then
     */
    public OpenCase with(String path, String value) {
        return new OpenCase(reader, tree.with(List.of(Way.of(path, tree).to(value))));
    }

    /** Whether it says what its products must be. */
    public boolean hasProducts() {
        return !read.specifications().isEmpty();
    }

    /** What was read. */
    public Case read() {
        return read;
    }

    /**
     * The steady state of the cascade or circuit that it gives, and its plant.
     *
     * @throws CaseException where it gives none completely
     */
    public SolvedCase solve() {
        return new SolvedCase(tree, Answers.solve(read));
    }

    /**
     * The cascade or circuit for its products, and its plant.
     *
     * @throws CaseException where something is missing for that
     */
    public SolvedCase design() {
        return new SolvedCase(tree, Answers.design(read));
    }

    /** Its file. */
    @Override
    public String toString() {
        return "case " + tree.file();
    }
}
