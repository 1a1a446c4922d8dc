package org.raffinate.studychart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the values of a grid reach a level, by marching squares.
 *
 * <p>Along an edge between two crossings of the grid the value runs in a straight line, so that the level is met at
 * t = (level - a) / (b - a) of its length. Where two corners of a cell that face each other are at or above the level
 * and the other two below, the mean of the four decides: at or above it the two are joined, else apart. A cell that lacks one
 * corner counts with its other three, one that lacks more does not count.
 *
 * <p>After W. E. Lorensen and H. E. Cline, Comput. Graph. 21 (1987) 163, in the plane.
 */
final class Contours {
    private Contours() {}

    /** A point of a line. */
    record Vertex(double x, double y) {}

    /**
     * A line through vertices, the higher values at its left.
     *
     * @param vertices two or more; the last is the first where the line is closed
     */
    record Line(List<Vertex> vertices) {
        Line {
            vertices = List.copyOf(vertices);
        }

        boolean closed() {
            return vertices.get(0).equals(vertices.get(vertices.size() - 1));
        }
    }

    /** A vertex of what a cell has at or above the level, and whether the level is crossed on the way to the next. */
    private record Step(Vertex vertex, boolean alongLevel) {}

    private record Edge(Vertex from, Vertex to) {
        Edge reversed() {
            return new Edge(to, from);
        }
    }

    private record Corner(Vertex vertex, double value) {}

    /** The lines along a level: those that end first, then those that are closed. */
    static List<Line> lines(Grid grid, double level) {
        List<Edge> edges = new ArrayList<>();
        for (List<Step> polygon : polygons(grid, level)) {
            for (int k = 0; k < polygon.size(); k++) {
                Edge edge = edge(polygon, k);
                if (polygon.get(k).alongLevel() && !edge.from().equals(edge.to())) {
                    edges.add(edge);
                }
            }
        }
        return chained(edges);
    }

    /** The closed lines around all that is at or above a level; around a hole they run clockwise. */
    static List<Line> region(Grid grid, double level) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (List<Step> polygon : polygons(grid, level)) {
            for (int k = 0; k < polygon.size(); k++) {
                Edge edge = edge(polygon, k);
                // An edge that two cells share is met once in each direction and is no border.
                if (!edge.from().equals(edge.to()) && !edges.remove(edge.reversed())) {
                    edges.add(edge);
                }
            }
        }
        return chained(edges);
    }

    private static Edge edge(List<Step> polygon, int k) {
        return new Edge(
                polygon.get(k).vertex(), polygon.get((k + 1) % polygon.size()).vertex());
    }

    private static List<List<Step>> polygons(Grid grid, double level) {
        List<List<Step>> polygons = new ArrayList<>();
        for (int i = 0; i + 1 < grid.columns(); i++) {
            for (int j = 0; j + 1 < grid.rows(); j++) {
                polygons.addAll(polygons(corners(grid, i, j), level));
            }
        }
        return polygons;
    }

    /** The corners that a cell has, counterclockwise; empty for fewer than three. */
    private static List<Corner> corners(Grid grid, int column, int row) {
        int[][] around = {{column, row}, {column + 1, row}, {column + 1, row + 1}, {column, row + 1}};
        List<Corner> corners = new ArrayList<>();
        for (int[] at : around) {
            if (grid.has(at[0], at[1])) {
                corners.add(new Corner(new Vertex(grid.x(at[0]), grid.y(at[1])), grid.value(at[0], at[1])));
            }
        }
        return corners.size() < 3 ? List.of() : corners;
    }

    private static List<List<Step>> polygons(List<Corner> corners, double level) {
        List<Step> steps = new ArrayList<>();
        int crossings = 0;
        int count = corners.size();
        for (int k = 0; k < count; k++) {
            Corner here = corners.get(k);
            Corner next = corners.get((k + 1) % count);
            boolean inside = here.value() >= level;
            if (inside) {
                steps.add(new Step(here.vertex(), false));
            }
            if (inside != next.value() >= level) {
                steps.add(new Step(crossing(here, next, level), inside));
                crossings++;
            }
        }
        boolean apart = crossings == 4
                && corners.stream().mapToDouble(Corner::value).average().orElseThrow() < level;
        return steps.isEmpty() ? List.of() : apart ? halves(steps) : List.of(steps);
    }

    /** Cuts the six-sided middle of a saddle into the triangles at its two high corners. */
    private static List<List<Step>> halves(List<Step> steps) {
        int first = 0;
        while (!steps.get(first).alongLevel()) {
            first++;
        }
        // From where the level is first crossed outwards: out, in, corner, out, in, corner.
        List<Step> turned = new ArrayList<>(steps.subList(first, steps.size()));
        turned.addAll(steps.subList(0, first));
        return List.of(
                List.of(turned.get(0), turned.get(4), turned.get(5)),
                List.of(turned.get(3), turned.get(1), turned.get(2)));
    }

    /** The same point from whichever end it is looked for. */
    private static Vertex crossing(Corner one, Corner other, double level) {
        boolean ordered = one.vertex().x() < other.vertex().x()
                || (one.vertex().x() == other.vertex().x()
                        && one.vertex().y() < other.vertex().y());
        Corner from = ordered ? one : other;
        Corner to = ordered ? other : one;
        double t = (level - from.value()) / (to.value() - from.value());
        return t == 1.0
                ? to.vertex()
                : new Vertex(
                        from.vertex().x() + t * (to.vertex().x() - from.vertex().x()),
                        from.vertex().y() + t * (to.vertex().y() - from.vertex().y()));
    }

    private static List<Line> chained(Collection<Edge> edges) {
        Map<Vertex, Deque<Edge>> leaving = new LinkedHashMap<>();
        Map<Vertex, Integer> surplus = new LinkedHashMap<>();
        for (Edge edge : edges) {
            leaving.computeIfAbsent(edge.from(), vertex -> new ArrayDeque<>()).add(edge);
            surplus.merge(edge.from(), 1, Integer::sum);
            surplus.merge(edge.to(), -1, Integer::sum);
        }
        List<Line> lines = new ArrayList<>();
        surplus.forEach((vertex, more) -> {
            for (int k = 0; k < more; k++) {
                lines.add(followed(vertex, leaving));
            }
        });
        for (Vertex vertex : leaving.keySet()) {
            while (!leaving.getOrDefault(vertex, new ArrayDeque<>()).isEmpty()) {
                lines.add(followed(vertex, leaving));
            }
        }
        return lines;
    }

    private static Line followed(Vertex first, Map<Vertex, Deque<Edge>> leaving) {
        List<Vertex> vertices = new ArrayList<>(List.of(first));
        Vertex here = first;
        Deque<Edge> onwards = leaving.get(here);
        while (onwards != null && !onwards.isEmpty()) {
            here = onwards.removeFirst().to();
            vertices.add(here);
            if (here.equals(first)) {
                break;
            }
            onwards = leaving.get(here);
        }
        return new Line(vertices);
    }
}
