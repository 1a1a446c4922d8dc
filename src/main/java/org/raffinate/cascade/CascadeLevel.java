package org.raffinate.cascade;

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
    private final double[] response;

    CascadeLevel(int stages, int elements) {
        system = new StageSystem(stages, elements);
        solver = new LineSolver<>(new OrganicTotals(system));
        newton = solver.newton();
        balances = solver.balances();
        change = new double[stages];
        response = new double[elements];
    }

    boolean isOf(int stages, int elements) {
        return system.stages == stages && system.elements == elements;
    }

    /** Takes a cascade in, and forgets what was iterated before. */
    void fill(Cascade cascade, SeparationFactors factors, StageFlows flows) {
        system.fill(cascade, factors, flows);
        solver.refresh();
    }

    /** Takes a cascade of other flows in, seen from the same side, and keeps where the iteration stands. */
    void refill(Cascade cascade, SeparationFactors factors, StageFlows flows) {
        system.fill(cascade, factors, flows, system.isMirrored());
    }

    /** Starts from the profile of a solution: from its γ, the equilibrium ratio of mole fractions of an element of β = 1. */
    void begin(CascadeSolution start) {
        StageProfile profile = start.profile();
        List<Element> elements = profile.elements();
        double[] relative = new double[elements.size()];
        for (int i = 0; i < relative.length; i++) {
            relative[i] = start.factors().relative(elements.get(i));
        }
        double[] unknowns = newton.unknowns();
        for (int stage = 0; stage < system.stages; stage++) {
            double gamma = profile.gamma(stage + 1, relative);
            int j = system.place(stage);
            double perFlow = system.organic[j] / system.aqueous[j];
            unknowns[j] = Math.log(system.isMirrored() ? perFlow / gamma : perFlow * gamma);
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
        for (int j = 0; j < change.length; j++) {
            change[j] = system.organic[j] * solver.model().perTotal(j);
        }
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

    /** Both products' flows, as the cascade lists the elements. */
    void products(double[] raffinate, double[] extract) {
        double[] first = system.isMirrored() ? extract : raffinate;
        double[] last = system.isMirrored() ? raffinate : extract;
        int end = (system.stages - 1) * system.elements;
        for (int i = 0; i < system.elements; i++) {
            first[system.listed(i)] = balances.aqueous[i];
            last[system.listed(i)] = balances.organic[end + i];
        }
    }

    /** How the raffinate answers to S and to the extract flow, where the unknowns stand. */
    ProductResponse response(List<Element> elements) {
        newton.evaluate();
        if (!newton.linearise()) {
            throw new IllegalStateException("the steady state has no response: its equations are singular");
        }
        double[] byExtract = new double[change.length];
        answers(change, byExtract);
        return new ProductResponse(elements, raffinateGain(change), raffinateGain(byExtract));
    }

    /** Fills what the unknowns gain per unit of S and of the extract flow, by the factors at hand. */
    void answers(double[] toS, double[] toExtract) {
        int last = system.stages - 1;
        for (int j = 0; j <= last; j++) {
            double perTotal = solver.model().perTotal(j);
            toS[j] = j == last ? 0.0 : perTotal;
            toExtract[j] = system.isMirrored() ? -perTotal : j == last ? perTotal : 0.0;
        }
        newton.answer(toS);
        newton.answer(toExtract);
    }

    private double[] raffinateGain(double[] changes) {
        double[] gain = new double[system.elements];
        raffinateGain(changes, gain);
        return gain;
    }

    /** Fills the change of each element's flow with the raffinate, as the cascade lists the elements. */
    void raffinateGain(double[] changes, double[] gain) {
        newton.firstAqueousResponse(changes, response);
        for (int i = 0; i < response.length; i++) {
            gain[system.listed(i)] = system.isMirrored() ? -response[i] : response[i];
        }
    }
}
