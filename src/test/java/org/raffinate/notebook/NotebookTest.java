package org.raffinate.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {
    @TempDir
    private Path folder;

    private final ObjectNode json = new ObjectMapper().createObjectNode();
    private final ArrayNode cells = json.putArray("cells");

    @Test
    void cellsRunInTheirOrderInOneShell() throws IOException {
        prose("Six times seven.");
        code("%time\nint six = 6;\nint answer() { return six * 7; }", "");
        code("System.out.println(answer() + \" = β\");", "42 = β\n");

        assertThat(read().stale()).isEmpty();
        assertThat(read().run()).isEqualTo(read());
    }

    @Test
    void aCellThatPrintsSomethingElseIsNamed() throws IOException {
        code("System.out.print(1);", "1");
        code("System.out.print(2);", "3");

        assertThat(read().stale()).containsExactly("small.ipynb, cell 2");
    }

    @Test
    void anExceptionIsToldWithNotebookCellAndSnippet() throws IOException {
        prose("One cell of prose, then");
        code("int one = 1;\nif (one == 1) throw new AssertionError(\"17 is not 18\");", "");

        assertThatThrownBy(read()::run)
                .isInstanceOf(AssertionError.class)
                .hasMessage("small.ipynb, cell 2: java.lang.AssertionError: 17 is not 18\n"
                        + "in\nif (one == 1) throw new AssertionError(\"17 is not 18\");");
    }

    @Test
    void whatDoesNotCompileIsToldLikewise() throws IOException {
        code("int one = \"1\";", "");

        assertThatThrownBy(read()::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("small.ipynb, cell 1: incompatible types")
                .hasMessageEndingWith("in\nint one = \"1\";");
    }

    @Test
    void soIsWhatHasNoEndAndWhatIsNotThere() throws IOException {
        code("int one() { return two(); }", "");
        assertThatThrownBy(read()::run).hasMessageStartingWith("small.ipynb, cell 1: cannot find method two()");

        cells.removeAll();
        code("if (true) {", "");
        assertThatThrownBy(read()::run).hasMessageStartingWith("small.ipynb, cell 1: ");
    }

    @Test
    void aBoldNumberOfTheProseMustHaveBeenChecked() throws IOException {
        prose("It is **hard**: **27 stages**, at least **17.91**, and not **7 stages**.");
        code("", "checked: 27 stages (of the design)\n17.91\nchecked: 17.91 (Fenske's minimum)\n");

        assertThat(read().unchecked()).containsExactly("small.ipynb, cell 1: 7 stages");
    }

    private void prose(String text) {
        cells.addObject().put("cell_type", "markdown").put("source", text);
    }

    private void code(String source, String printed) {
        ObjectNode cell = cells.addObject().put("cell_type", "code").put("source", source);
        cell.putArray("outputs")
                .addObject()
                .put("name", "stdout")
                .putArray("text")
                .add(printed);
    }

    private Notebook read() throws IOException {
        Path file = folder.resolve("small.ipynb");
        new ObjectMapper().writeValue(file.toFile(), json);
        return Notebook.read(file);
    }
}
