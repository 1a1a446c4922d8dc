package org.raffinate.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raffinate.runner.Part;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which part of a study this process computes. */
final class ShardOptions {
    /** The variable in which a queue gives a task its index, and from where it counts when not told otherwise. */
    private enum Index {
        SLURM_ARRAY_TASK_ID(0),
        PBS_ARRAY_INDEX(1),
        PBS_ARRAYID(1),
        /** 0 in a job that is no array. */
        LSB_JOBINDEX(1),
        SGE_TASK_ID(1),
        JOB_COMPLETION_INDEX(0),
        AWS_BATCH_JOB_ARRAY_INDEX(0),
        BATCH_TASK_INDEX(0);

        private final int first;

        Index(int first) {
            this.first = first;
        }

        /** What the queue says there; nothing where the job is no array. */
        private OptionalInt in(Function<String, @Nullable String> environment) {
            String text = String.valueOf(environment.apply(name())).strip();
            boolean said = text.matches("\\d{1,6}") && !(this == LSB_JOBINDEX && text.equals("0"));
            return said ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        }
    }

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
        for (Index queue : Index.values()) {
            OptionalInt value = queue.in(environment);
            if (value.isPresent()) {
                int start = Optional.ofNullable(first).orElse(queue.first);
                int index = value.getAsInt() - start + 1;
                if (index < 1 || index > count) {
                    throw refused(String.format(
                            Locale.ROOT,
                            "--shard: found %s=%d, expected %d to %d; where the queue counts from %d, say "
                                    + "--first-index %d",
                            queue,
                            value.getAsInt(),
                            start,
                            start + count - 1,
                            1 - start,
                            1 - start));
                }
                return index;
            }
        }
        throw refused("--shard auto: found no index of a job array, expected one of "
                + Arrays.stream(Index.values()).map(Index::name).collect(Collectors.joining(", ")));
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
