package org.raffinate.notebook;

import java.io.File;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** JShell inside this virtual machine, on the class path of the tests; without JShell's own imports. */
public final class Shell implements AutoCloseable {
    private final JShell shell = JShell.builder().executionEngine("local").build();

    /** Nothing is declared yet. */
    public Shell() {
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            shell.addToClasspath(path);
        }
    }

    /**
     * Runs snippet by snippet.
     *
     * @throws AssertionError with the snippet that does not compile or throws, and why
     */
    public void run(String code) {
        String left = code;
        while (!left.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(left);
            // Of code without an end JShell takes nothing.
            String snippet = next.completeness().isComplete() ? next.source() : left;
            for (SnippetEvent event : shell.eval(snippet)) {
                if (event.exception() != null) {
                    throw failure(snippet, thrown(event.exception()));
                }
                if (event.status() != Snippet.Status.VALID) {
                    throw failure(snippet, problems(event.snippet()));
                }
            }
            left = next.completeness().isComplete() ? next.remaining() : "";
        }
    }

    /** All variables with their values, e.g. {@code stages 27}. */
    public Stream<String> variables() {
        return shell.variables().map(variable -> variable.name() + " " + shell.varValue(variable));
    }

    private static AssertionError failure(String snippet, String why) {
        return new AssertionError(why + "\nin\n" + snippet.strip());
    }

    private static String thrown(JShellException exception) {
        return exception instanceof EvalException inside
                ? inside.getExceptionClassName() + ": " + inside.getMessage()
                : exception.toString();
    }

    private String problems(Snippet snippet) {
        Stream<String> compiler =
                shell.diagnostics(snippet).map(problem -> Objects.requireNonNull(problem.getMessage(Locale.ROOT)));
        return Stream.concat(
                        compiler,
                        snippet instanceof DeclarationSnippet declared
                                ? shell.unresolvedDependencies(declared).map(name -> "cannot find " + name)
                                : Stream.empty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        shell.close();
    }
}
