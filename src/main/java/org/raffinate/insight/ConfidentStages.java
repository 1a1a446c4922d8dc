package org.raffinate.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many stages meet a specification as often as is required, while what is not known for sure varies.
 *
 * <p>A number of stages may come with several settings, say of the scrub or the acid; it is judged by its best. That is
 * optimistic: the best of m estimates is above the truth more often than below it, and the lower bound of the best of m is
 * too high with a chance of up to m · (1 - level)/2 rather than (1 - level)/2. Ask for the level 1 - (1 - level)/m to make
 * up for it (Bonferroni), or draw the chosen setting again with another seed. Looking for the least number of stages picks
 * once more. More stages need not be likelier: settings can suit few better than many.
 *
 * @param required probability, above 0 to 1
 * @param level of the intervals, above 0 and below 1
 * @param chances one for each number of stages, ascending
 */
public record ConfidentStages(double required, double level, List<Chance> chances) {
    /**
     * Points of one setting.
     *
     * @param stages number of stages, 1 at least
     * @param probability of meeting the specification
     */
    public record Group(int stages, Probability probability) {
        public Group {
            if (stages < 1) {
                throw new IllegalArgumentException("one stage at least is expected, found " + stages);
            }
        }
    }

    /**
     * What a number of stages can do.
     *
     * @param stages number of stages
     * @param settings how many there were to pick the best from
     * @param best highest estimate of all settings, of equal ones that of most points
     * @param surest highest lower bound of all settings, which need not be that of the best
     */
    public record Chance(int stages, int settings, Probability best, double surest) {}

    /** @throws IllegalArgumentException for a number out of its range */
    public ConfidentStages {
        if (!(required > 0.0 && required <= 1.0)) {
            throw new IllegalArgumentException("a required probability above 0 to 1 is expected, found " + required);
        }
        chances = List.copyOf(chances);
    }

    /**
     * Judges each number of stages by its best setting.
     *
     * @param groups in any order
     * @param required probability, above 0 to 1, say 0.95
     * @param level of the intervals ({@link Probability#interval}), above 0 and below 1
     */
    public static ConfidentStages of(List<Group> groups, double required, double level) {
        Map<Integer, List<Probability>> settings = groups.stream()
                .collect(Collectors.groupingBy(
                        Group::stages, TreeMap::new, Collectors.mapping(Group::probability, Collectors.toList())));
        return new ConfidentStages(
                required,
                level,
                settings.entrySet().stream()
                        .map(entry -> chance(entry.getKey(), entry.getValue(), level))
                        .toList());
    }

    private static Chance chance(int stages, List<Probability> settings, double level) {
        Probability best = settings.stream()
                .max(Comparator.comparingDouble(Probability::estimate).thenComparingLong(Probability::all))
                .orElseThrow();
        double surest = settings.stream()
                .mapToDouble(setting -> setting.interval(level).low())
                .max()
                .orElseThrow();
        return new Chance(stages, settings.size(), best, surest);
    }

    /** The least number of stages whose best estimate is as high as required, empty where none is. */
    public OptionalInt likely() {
        return chances.stream()
                .filter(chance -> chance.best.estimate() >= required)
                .mapToInt(Chance::stages)
                .min();
    }

    /** The least number of stages with a lower bound as high as required, empty where there is none. */
    public OptionalInt sure() {
        return chances.stream()
                .filter(chance -> chance.surest >= required)
                .mapToInt(Chance::stages)
                .min();
    }
}
