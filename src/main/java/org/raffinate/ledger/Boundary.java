package org.raffinate.ledger;

import java.util.List;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * What crosses the boundary of a battery with its saponification, before anything is done around it.
 *
 * @param medium anion of its liquors
 * @param cation of the base
 * @param base that saponifies, mol/h, 0 or more
 * @param extractant of the solvent as monomer, mol/L
 * @param fed what enters but acid liquors and fresh solvent
 * @param acids liquors of acid
 * @param fresh solvent that the battery itself asks for, with what it carries
 * @param outflows what leaves
 * @param assumptions what was taken for granted, in sentences
 */
record Boundary(
        Medium medium,
        Solute cation,
        double base,
        double extractant,
        List<Stream> fed,
        List<AcidLiquor> acids,
        Content fresh,
        List<Outflow> outflows,
        List<String> assumptions) {
    Boundary {
        fed = List.copyOf(fed);
        acids = List.copyOf(acids);
        outflows = List.copyOf(outflows);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Acid in water.
     *
     * @param name scrub acid or strip acid
     * @param acid mol/h of the medium's acid
     * @param litres L/h of the liquor
     */
    record AcidLiquor(String name, double acid, double litres) {}

    /**
     * A stream that leaves.
     *
     * @param name its name
     * @param phase its phase
     * @param litres clear phase, L/h
     * @param drops whether it carries drops of the other phase, counted in its content
     * @param content what it holds
     */
    record Outflow(String name, Phase phase, double litres, boolean drops, Content content) {}
}
