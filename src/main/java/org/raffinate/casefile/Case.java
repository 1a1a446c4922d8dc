package org.raffinate.casefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.FeedStream;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistrycase.ChemicalCase;
import org.raffinate.design.Cut;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Specification;
import org.raffinate.document.CaseException;
import org.raffinate.document.Problem;
import org.raffinate.plantcase.PlantReader;

/**
 * A case file that was read and found without fault: a cascade to solve, products to design for, or both.
 *
 * <p>A case with separation factors has its cascade in mol per mol of feed; one with {@code chemistry} has a circuit in
 * litres per hour there, and separation factors that its laws imply.
 *
 * @param title its title
 * @param file the file, as it was named
 * @param feed the main feed in the plant's measure
 * @param composition where the library has the composition of the feed from, unless the case gives it itself
 * @param basis measure of the shares in the feed, and of those in the products that name no other
 * @param extractant the extractant, where named
 * @param medium the aqueous medium
 * @param factors separation factors of all elements that enter
 * @param cut the keys, where products are given
 * @param specifications what the products must be, none where no products are given
 * @param cascade the fixed cascade, where it is given completely
 * @param design what there is to design, where products are given that determine it
 * @param solveLacks what is missing for a cascade to solve; empty if there is one
 * @param designLacks what is missing for something to design; empty if there is something
 * @param chemistry distribution laws, circuit and reagents, where the model has them; then there is no cascade in mol
 * @param plant what there is to plan of the plant, or why there is nothing
 * @param notes what was assumed and what the reader should know
 */
public record Case(
        String title,
        Path file,
        FeedStream feed,
        Optional<Provenance> composition,
        Basis basis,
        Optional<Extractant> extractant,
        String medium,
        SeparationFactors factors,
        Optional<Cut> cut,
        List<Specification> specifications,
        Optional<Cascade> cascade,
        Optional<DesignProblem> design,
        List<Problem> solveLacks,
        List<Problem> designLacks,
        Optional<ChemicalCase> chemistry,
        PlantReader.Read plant,
        List<String> notes) {
    public Case {
        specifications = List.copyOf(specifications);
        solveLacks = List.copyOf(solveLacks);
        designLacks = List.copyOf(designLacks);
        notes = List.copyOf(notes);
    }

    /**
     * The case with other values of its factors.
     *
     * @return empty where the order of extraction is another, or the cut would fall between elements that are alike: there
     *     the case says something else
     */
    public Optional<Case> with(SeparationFactors others) {
        boolean alike = others.order().equals(factors.order())
                && cut.map(keys -> others.factor(keys.heavy(), keys.light()) > 1.0)
                        .orElse(true);
        return alike
                ? Optional.of(new Case(
                        title,
                        file,
                        feed,
                        composition,
                        basis,
                        extractant,
                        medium,
                        others,
                        cut,
                        specifications,
                        cascade,
                        design.map(problem -> problem.with(others)),
                        solveLacks,
                        designLacks,
                        chemistry,
                        plant,
                        notes))
                : Optional.empty();
    }

    /** Whether there is a cascade or a circuit to solve. */
    public boolean isSolvable() {
        return cascade.isPresent() || chemistry.flatMap(ChemicalCase::circuit).isPresent();
    }

    /** Whether there are products to design for. */
    public boolean isDesignable() {
        return design.isPresent() || chemistry.flatMap(ChemicalCase::problem).isPresent();
    }

    /**
     * The cascade to solve.
     *
     * @throws CaseException that names the missing keys, where it is not given completely
     */
    public Cascade fixedCascade() {
        return cascade.orElseThrow(() -> new CaseException(solveLacks));
    }

    /**
     * What there is to design. A cascade that is given completely does not narrow it, except that stages with draws or
     * further feeds stay as they are.
     *
     * @throws CaseException that names the missing keys, where the products do not determine it
     */
    public DesignProblem designProblem() {
        return design.orElseThrow(() -> new CaseException(designLacks));
    }

    /** What a design leaves aside of a cascade that is given completely, as a sentence. */
    public Optional<String> leftAside() {
        if (chemistry.isPresent()) {
            return chemistry.get().leftAside();
        }
        if (cascade.isEmpty() || design.isEmpty()) {
            return Optional.empty();
        }
        String given = design.get().extraction().isPresent() ? "flows" : "stages and flows";
        return Optional.of("The " + given + " under cascade were not used: design finds its own for the products.");
    }
}
