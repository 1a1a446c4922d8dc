package org.raffinate.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raffinate.runner.Part;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which part of a study this process computes. */
final class ShardOptions {
    /** The variable in which a queue gives a task its index, and from where it counts when not told otherwise. */
    private static final Map<String, Integer> FIRST = Map.of(
            "SLURM_ARRAY_TASK_ID", 0,
            "PBS_ARRAY_INDEX", 1,
            "PBS_ARRAYID", 1,
            "LSB_JOBINDEX", 1,
            "SGE_TASK_ID", 1,
            "JOB_COMPLETION_INDEX", 0,
            "AWS_BATCH_JOB_ARRAY_INDEX", 0,
            "BATCH_TASK_INDEX", 0);

    private static final List<String> VARIABLES = List.of(
            "SLURM_ARRAY_TASK_ID",
            "PBS_ARRAY_INDEX",
            "PBS_ARRAYID",
            "LSB_JOBINDEX",
            "SGE_TASK_ID",
            "JOB_COMPLETION_INDEX",
            "AWS_BATCH_JOB_ARRAY_INDEX",
            "BATCH_TASK_INDEX");

    private static final Pattern FORM = Pattern.compile("(auto|\\d{1,6})/(?!0+$)(\\d{1,6})");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Compute only the I-th of N parts, I from 1 to N; 'auto/N' takes the index that the queue gives "
                            + "a task of a job array (SLURM, PBS, LSF, SGE, Kubernetes, AWS and Google Batch). 'merge' joins "
                            + "the parts.")
    private @Nullable String shard;

    @Option(
            names = "--first-index",
            paramLabel = "K",
            description =
                    "Where the queue counts from: 0, or 1 (default: 0 for SLURM, Kubernetes, AWS and Google Batch; "
                            + "1 for PBS, LSF and SGE).")
    private @Nullable Integer first;

    /** The part that is asked for. */
    Part part() {
        return part(System::getenv);
    }

    /** The part by the variables of an environment. */
    Part part(Function<String, @Nullable String> environment) {
        if (shard == null) {
            if (first != null) {
                throw refused("--first-index belongs to --shard auto/N");
            }
            return Part.ALL;
        }
        Matcher form = FORM.matcher(shard.strip());
        if (!form.matches()) {
            throw refused("--shard: found '" + shard + "', expected I/N such as 3/16, or auto/16");
        }
        int count = Integer.parseInt(form.group(2));
        boolean auto = form.group(1).equals("auto");
        if (first != null && (!auto || first < 0 || first > 1)) {
            throw refused("--first-index: found " + first + ", expected 0 or 1 beside --shard auto/N");
        }
        int index = auto ? index(environment, count) : Integer.parseInt(form.group(1));
        try {
            return new Part(index, count);
        } catch (IllegalArgumentException beyond) {
            throw refused("--shard: found " + beyond.getMessage());
        }
    }

    private int index(Function<String, @Nullable String> environment, int count) {
        for (String variable : VARIABLES) {
            OptionalInt value = whole(environment.apply(variable));
            if (value.isPresent()) {
                int start = Optional.ofNullable(first).orElse(FIRST.getOrDefault(variable, 0));
                int index = value.getAsInt() - start + 1;
                if (index < 1 || index > count) {
                    throw refused(String.format(
                            "--shard: found %s=%d, expected %d to %d; where the queue counts from %d, say "
                                    + "--first-index %d",
                            variable, value.getAsInt(), start, start + count - 1, 1 - start, 1 - start));
                }
                return index;
            }
        }
        throw refused("--shard auto: found no index of a job array, expected one of " + String.join(", ", VARIABLES));
    }

    private static OptionalInt whole(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,6}")
                ? OptionalInt.of(Integer.parseInt(text.strip()))
                : OptionalInt.empty();
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
