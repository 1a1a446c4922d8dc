package org.raffinate.design;

/**
 * Exact limits of a separation with constant separation factors.
 *
 * @param minimumStages stages at total reflux (Fenske), a real number
 * @param minimumS S with endless stages (Underwood), mol per mol of feed
 * @param minimumW W with endless stages, mol per mol of feed
 */
public record Bounds(double minimumStages, double minimumS, double minimumW) {}
