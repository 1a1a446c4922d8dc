package org.raffinate.design;

/**
 * A cascade sized by formula: a starting point, never an answer.
 *
 * @param extraction extraction stages, a real number
 * @param scrub scrub stages, a real number
 * @param s S, mol per mol of feed
 * @param w W, mol per mol of feed
 * @param control which section sets the reflux
 */
public record Shortcut(double extraction, double scrub, double s, double w, String control) {}
