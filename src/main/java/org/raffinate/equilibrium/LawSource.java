package org.raffinate.equilibrium;

import org.raffinate.chemistry.Provenance;

/**
 * Where a distribution law comes from.
 *
 * @param solute whose law
 * @param law in words and numbers, e.g. {@code log K 0.59, D = K e^3 / h^3}
 * @param provenance its source, conditions and status
 */
public record LawSource(Solute solute, String law, Provenance provenance) {}
