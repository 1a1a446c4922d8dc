package org.raffinate.cascade;

import java.util.Arrays;
import java.util.List;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.stages.LineBalances;
import org.raffinate.stages.LineNewton;
import org.raffinate.stages.LineSolver;

/** A cascade's equations with their iteration, kept for the next cascade of as many stages and elements. */
final class CascadeLevel {
    final StageSystem system;
    final LineSolver<OrganicTotals> solver;
    final LineNewton newton;
    private final LineBalances balances;
    private final double[] change;

    CascadeLevel(int stages, int elements) {
        system = new StageSystem(stages, elements);
        solver = new LineSolver<>(new OrganicTotals(system));
        newton = solver.newton();
        balances = solver.balances();
        change = new double[stages];
    }

    boolean isOf(int stages, int elements) {
        return system.stages == stages && system.elements == elements;
    }

    /** Takes a cascade in, and forgets what was iterated before. */
    void fill(Cascade cascade, SeparationFactors factors, StageFlows flows) {
        system.fill(cascade, factors, flows);
        solver.refresh();
    }

    /** Starts from the profile of a solution. */
    void begin(CascadeSolution start) {
        StageProfile profile = start.profile();
        double[] unknowns = newton.unknowns();
        for (int stage = 0; stage < system.stages; stage++) {
            double logGamma = profile.logGamma(stage + 1, start.factors());
            int j = system.place(stage);
            unknowns[j] = (system.isMirrored() ? -logGamma : logGamma)
                    + solver.model().offset(j);
        }
        solver.emptyLast();
    }

    /** What leaves the stages with the aqueous, as a profile lists it. */
    double[] aqueous() {
        return system.listed(system.isMirrored() ? balances.organic : balances.aqueous);
    }

    /** What leaves the stages with the organic, as a profile lists it. */
    double[] organic() {
        return system.listed(system.isMirrored() ? balances.aqueous : balances.organic);
    }

    /** Largest |∂ln g/∂ln totals| when all wanted totals change alike, and the stage from 0 where it is. */
    record Sensitivity(double largest, int at) {}

    /** By the linearisation at hand, near enough to the solution for an order of magnitude. */
    Sensitivity sensitivity() {
        Arrays.fill(change, 1.0);
        double largest = Double.POSITIVE_INFINITY;
        int at = 0;
        if (newton.roughAnswer(change)) {
            largest = 0.0;
            for (int j = 0; j < change.length; j++) {
                if (!(Math.abs(change[j]) <= largest)) {
                    largest = Math.abs(change[j]);
                    at = j;
                }
            }
        }
        return new Sensitivity(largest, at);
    }

    /** How the raffinate answers to S and to the extract flow, where the unknowns stand. */
    ProductResponse response(List<Element> elements) {
        newton.evaluate();
        int last = system.stages - 1;
        for (int j = 0; j <= last; j++) {
            change[j] = j == last ? 0.0 : 1.0 / system.organic[j];
        }
        if (!newton.answer(change)) {
            throw new IllegalStateException("the steady state has no response: its equations are singular");
        }
        double[] toS = raffinate();
        for (int j = 0; j <= last; j++) {
            change[j] = (system.isMirrored() ? -1.0 : j == last ? 1.0 : 0.0) / system.organic[j];
        }
        newton.roughAnswer(change);
        return new ProductResponse(elements, toS, raffinate());
    }

    /** Change of each element's flow with the raffinate, as the cascade lists the elements. */
    private double[] raffinate() {
        double[] response = new double[system.elements];
        newton.firstAqueousResponse(change, response);
        double[] listed = new double[response.length];
        for (int i = 0; i < response.length; i++) {
            listed[system.listed(i)] = system.isMirrored() ? -response[i] : response[i];
        }
        return listed;
    }
}
