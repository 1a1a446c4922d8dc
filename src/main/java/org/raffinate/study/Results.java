package org.raffinate.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.raffinate.casefile.Case;
import org.raffinate.study.Result.Group;
import org.raffinate.table.Column;

/**
 * The results that points of a case can have, by their names.
 *
 * @param list all of them, in the order of a table
 */
public record Results(List<Result> list) {
    /** Name of the result that counts the stages of a plant. */
    public static final String STAGES = "stages";

    public Results {
        list = List.copyOf(list);
    }

    /** All that the points of a case have. */
    public static Results all(Case base) {
        return ResultCatalogue.of(base);
    }

    /** Whether a column of the table has that name already: that of a result, or one that all tables have. */
    public boolean isColumn(String name) {
        return StudyTable.FIXED.stream().anyMatch(column -> column.name().equals(name))
                || !named(name, false).isEmpty();
    }

    /** Names of a result, or of all results of a group; none where there is no such thing. */
    public List<String> named(String word, boolean groups) {
        List<String> names = list.stream()
                .filter(result -> groups && result.group().label().equals(word))
                .map(Result::name)
                .toList();
        return names.isEmpty()
                ? list.stream().map(Result::name).filter(word::equals).toList()
                : names;
    }

    /** What may be named. */
    public List<String> words(boolean groups) {
        Stream<String> labels = groups ? present().stream().map(Group::label) : Stream.of();
        return Stream.concat(labels, list.stream().map(Result::name)).distinct().toList();
    }

    /** What may be named, in words. */
    public String expected(boolean groups) {
        String single = String.join(", ", list.stream().map(Result::name).toList());
        return groups
                ? "the groups "
                        + String.join(", ", present().stream().map(Group::label).toList()) + ", or single results: "
                        + single
                : "one of the results " + single;
    }

    private Set<Group> present() {
        Set<Group> present = EnumSet.noneOf(Group.class);
        list.forEach(result -> present.add(result.group()));
        return present;
    }

    /** What is kept unasked. */
    public List<String> usual() {
        return list.stream()
                .filter(result -> result.group() == Group.FLOWS || result.group() == Group.PRODUCTS)
                .map(Result::name)
                .toList();
    }

    /** These names once each, in the order of a table. */
    public List<String> inOrder(Collection<String> names) {
        return list.stream().map(Result::name).filter(names::contains).toList();
    }

    /** What charts show unasked: the cost, or stages and S, and the impurities. */
    public List<String> shown(Collection<String> kept) {
        List<String> shown = new ArrayList<>();
        for (String name : List.of("cost", STAGES, "S", "organic", "raffinate impurity", "extract impurity")) {
            if (kept.contains(name)) {
                shown.add(name);
            }
        }
        return shown.isEmpty() ? kept.stream().limit(1).toList() : shown;
    }

    /** Those of these names. */
    Results only(Collection<String> names) {
        return new Results(
                list.stream().filter(result -> names.contains(result.name())).toList());
    }

    /** Whether a plant must be planned for them. */
    boolean isPlanned() {
        return list.stream().anyMatch(result -> result.group().isPlanned());
    }

    /** Their columns. */
    List<Column> columns() {
        return list.stream().map(Result::column).toList();
    }
}
