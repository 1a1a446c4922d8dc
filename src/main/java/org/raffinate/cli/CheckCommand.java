package org.raffinate.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.chemistry.Element;
import org.raffinate.comparison.Compared;
import org.raffinate.document.CaseException;
import org.raffinate.document.Problem;
import org.raffinate.library.DataLibrary;
import org.raffinate.study.Study;
import org.raffinate.studyfile.StudyReader;
import org.raffinate.terminal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raffinate check}: every problem of every file at once, without solving anything. */
@Command(
        name = "check",
        description =
                "Reads case files, studies and comparisons and reports every problem with its line; solves and writes nothing.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nA problem looks like this:%n%n",
        footer = {
            "  cascades/x.yaml:7: feed.flow: found '500 t/y', expected a flow such as ...",
            "",
            "Example: raffinate check cascades/*.yaml"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the findings as JSON and nothing else.")
    private boolean json;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Case files, studies and comparisons, e.g. cascades/*.yaml.")
    private List<Path> files;

    @Override
    public Integer call() {
        CaseReader reader = new CaseReader();
        ArrayNode findings = Json.list();
        PrintWriter out = spec.commandLine().getOut();
        boolean valid = true;
        for (Path file : files) {
            ObjectNode finding = findings.addObject().put("file", file.toString());
            try {
                if (StudyReader.isStudy(file)) {
                    Study study = new StudyReader(DataLibrary.load()).read(file);
                    finding.put("valid", true).put("title", study.title()).put("points", study.points());
                    if (!json) {
                        out.println(file + ": valid, to sweep " + study.points() + " points; " + study.title());
                    }
                    continue;
                }
                if (Compared.isComparison(file)) {
                    Compared.Checked checked = Compared.check(file);
                    finding.put("valid", true).put("title", checked.title()).put("plants", checked.plants());
                    if (!json) {
                        out.println(file + ": valid, to compare " + checked.plants() + " plants; " + checked.title());
                    }
                    continue;
                }
                Case read = reader.read(file);
                describe(read, finding.put("valid", true));
                if (!json) {
                    out.println(file + ": valid, to " + tasks(read) + "; " + read.title());
                }
            } catch (CaseException refused) {
                valid = false;
                ArrayNode problems = finding.put("valid", false).putArray("problems");
                refused.problems().forEach(problem -> describe(problem, problems.addObject()));
                if (!json) {
                    refused.problems().forEach(spec.commandLine().getErr()::println);
                }
            }
        }
        if (json) {
            out.print(Json.text(findings));
        }
        return valid ? ExitCode.OK : ExitCode.BAD_CASE;
    }

    private static String tasks(Case read) {
        if (read.isSolvable()) {
            return read.isDesignable() ? "solve or design" : "solve";
        }
        return "design";
    }

    private static void describe(Case read, ObjectNode finding) {
        finding.put("title", read.title());
        finding.put("solve", read.isSolvable());
        finding.put("design", read.isDesignable());
        ArrayNode order = finding.putArray("order");
        read.factors().order().stream().map(Element::symbol).forEach(order::add);
        ArrayNode notes = finding.putArray("notes");
        read.notes().forEach(notes::add);
    }

    private static void describe(Problem problem, ObjectNode node) {
        node.put("line", problem.line());
        node.put("column", problem.column());
        node.put("key", problem.key());
        node.put("found", problem.found());
        node.put("expected", problem.expected());
        node.put("nearest", problem.nearest().orElse(null));
        node.put("message", problem.toString());
    }
}
