package org.raffinate.comparison;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be compared: every feed on every site at every scale.
 *
 * @param title its title
 * @param base the case that all of them are read from
 * @param feeds names of feeds; empty for the feed of the case
 * @param sites names of sites; empty for the site of the case
 * @param scales scales of the plant; empty for the flow of the case
 */
record Comparison(String title, Path base, List<String> feeds, List<String> sites, List<Scale> scales) {
    Comparison {
        feeds = List.copyOf(feeds);
        sites = List.copyOf(sites);
        scales = List.copyOf(scales);
    }

    /** How many plants that makes. */
    int plants() {
        return Math.max(1, feeds.size()) * Math.max(1, sites.size()) * Math.max(1, scales.size());
    }
}
