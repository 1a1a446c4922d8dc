package org.raffinate.works;

import java.util.Optional;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Formula;
import org.raffinate.ledger.SolventRecipe;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.Quantity;

/** What solvents are mixed of, from the library: the formula of the extractant stands with its molar mass. */
public final class SolventRecipes {
    /** Dodecane stands for the kerosene of the trade. */
    private static final Formula DILUENT = Formula.of("C12H26");

    private static final double DILUENT_DENSITY = 0.79;
    private static final double LITRES = 1000.0;

    private SolventRecipes() {}

    /** The recipe of an extractant in kerosene; none of one that is no acid of one formula. */
    public static Optional<SolventRecipe> of(DataLibrary library, Extractant extractant) {
        Optional<Quantity> mass = library.quantity(extractant, Quantity.Kind.MOLAR_MASS);
        Optional<Quantity> density = library.quantity(extractant, Quantity.Kind.DENSITY);
        return mass.map(row -> row.provenance().conditions())
                .filter(text -> text.matches("C\\d+H\\d+O\\d*P"))
                .filter(text -> !extractant.name().equals("TBP"))
                .flatMap(text -> density.map(known ->
                        new SolventRecipe(Formula.of(text), known.value() / LITRES, DILUENT, DILUENT_DENSITY)));
    }
}
