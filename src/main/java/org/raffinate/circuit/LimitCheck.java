package org.raffinate.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.Breach.Kind;
import org.raffinate.equilibrium.Extraction;

/** Holds a steady state against the limits that every stage must keep. */
public final class LimitCheck {
    private final CircuitSolution solution;
    private final CircuitProfile profile;
    private final OperatingLimits limits;
    private final List<Breach> breaches = new ArrayList<>();

    private LimitCheck(CircuitSolution solution, OperatingLimits limits) {
        this.solution = solution;
        profile = solution.profile();
        this.limits = limits;
    }

    /** Every limit that is not kept, each with the run of stages that breaks it; refused where nothing converged. */
    public static List<Breach> of(CircuitSolution solution, OperatingLimits limits) {
        LimitCheck check = new LimitCheck(solution, limits);
        check.extractant();
        check.acid();
        check.phaseRatio();
        check.strip();
        check.ranges();
        return List.copyOf(check.breaches);
    }

    /** Adds a breach for every run of stages that is over the limit; {@code severity} grows with the breach. */
    private void runs(
            Kind kind,
            IntPredicate broken,
            IntToDoubleFunction severity,
            IntToDoubleFunction value,
            double limit,
            String sentence) {
        int stage = 1;
        while (stage <= profile.stages()) {
            if (!broken.test(stage)) {
                stage++;
                continue;
            }
            int first = stage;
            int worst = stage;
            while (stage <= profile.stages() && broken.test(stage)) {
                worst = severity.applyAsDouble(stage) > severity.applyAsDouble(worst) ? stage : worst;
                stage++;
            }
            double found = value.applyAsDouble(worst);
            String text = String.format(Locale.ROOT, sentence, found, limit);
            breaches.add(new Breach(kind, first, stage - 1, worst, found, limit, text));
        }
    }

    private void extractant() {
        runs(
                Kind.LOADING,
                stage -> profile.loading(stage) > limits.loading(),
                profile::loading,
                profile::loading,
                limits.loading(),
                "%.3f mol of rare earths per mol of extractant on the organic, limit %.3f: a third phase or gel");
        double least = 1e-6 * solution.circuit().solvent().capacity();
        runs(
                Kind.NO_FREE_EXTRACTANT,
                stage -> profile.freeExtractant(stage) < least,
                stage -> -profile.freeExtractant(stage),
                profile::freeExtractant,
                least,
                "%.1e mol/L of free extractant dimer are left, a millionth of all is %.1e: the solvent is overloaded");
    }

    private void acid() {
        runs(
                Kind.HYDROLYSIS,
                stage -> profile.ph(stage) > limits.hydrolysisPh(),
                profile::ph,
                profile::ph,
                limits.hydrolysisPh(),
                "pH %.2f, limit %.2f: hydroxides may precipitate");
        runs(
                Kind.NO_ACID,
                stage -> profile.hydrogen(stage) < limits.leastAcid(),
                profile::ph,
                profile::hydrogen,
                limits.leastAcid(),
                "%.1e mol/L of hydrogen ion, limit %.1e: more base than acid reaches these stages");
    }

    private void phaseRatio() {
        runs(
                Kind.PHASE_RATIO,
                stage -> outside(stage) > limits.phaseRatio(),
                this::outside,
                this::phaseRatio,
                limits.phaseRatio(),
                "O/A %.3g outside 1:%2$.0f to %2$.0f:1");
    }

    private double phaseRatio(int stage) {
        return solution.volumes().clear(stage, Phase.ORGANIC)
                / solution.volumes().clear(stage, Phase.AQUEOUS);
    }

    private double outside(int stage) {
        return Math.max(phaseRatio(stage), 1.0 / phaseRatio(stage));
    }

    private void strip() {
        Circuit circuit = solution.circuit();
        int loaded = 0;
        int stripped = 0;
        for (int k = 0; k < circuit.sections().size(); k++) {
            if (circuit.sections().get(k).kind() == SectionKind.STRIP) {
                loaded = loaded == 0 ? circuit.stagesBefore(k) : loaded;
                stripped = circuit.stagesBefore(k) + circuit.sections().get(k).stages();
            }
        }
        if (loaded == 0) {
            return;
        }
        double residual = profile.rareEarths(stripped, Phase.ORGANIC) / profile.rareEarths(loaded, Phase.ORGANIC);
        if (residual > limits.residual()) {
            String text = String.format(
                    Locale.ROOT,
                    "%.3g %% of the loaded rare earths stay on the stripped solvent, limit %.3g %%",
                    100.0 * residual,
                    100.0 * limits.residual());
            breaches.add(
                    new Breach(Kind.INCOMPLETE_STRIP, stripped, stripped, stripped, residual, limits.residual(), text));
        }
    }

    private void ranges() {
        for (Extraction extraction : solution.circuit().model().extractions()) {
            String where = String.format(
                    Locale.ROOT,
                    "%s: pH %%.2f is %%.2f outside the range of its law, pH %.2f to %.2f",
                    extraction.solute().symbol(),
                    extraction.range().lowestPh(),
                    extraction.range().highestPh());
            int stage = 1;
            while (stage <= profile.stages()) {
                int first = stage;
                int worst = stage;
                while (stage <= profile.stages() && extraction.range().excess(profile.ph(stage)) > 0.0) {
                    worst = extraction.range().excess(profile.ph(stage))
                                    > extraction.range().excess(profile.ph(worst))
                            ? stage
                            : worst;
                    stage++;
                }
                if (stage > first) {
                    double ph = profile.ph(worst);
                    double excess = extraction.range().excess(ph);
                    breaches.add(new Breach(
                            Kind.OUT_OF_RANGE,
                            first,
                            stage - 1,
                            worst,
                            ph,
                            ph < extraction.range().lowestPh()
                                    ? extraction.range().lowestPh()
                                    : extraction.range().highestPh(),
                            String.format(Locale.ROOT, where, ph, excess)));
                }
                stage = Math.max(stage, first + 1);
            }
        }
    }
}
