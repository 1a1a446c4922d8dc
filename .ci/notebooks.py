"""Executes notebooks and compares the text below their cells, or writes what came out: .ci/notebooks calls it."""
import argparse
import base64
import glob
import json
import os
import re
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

STARTS = 5  # the kernel sometimes hangs when it starts
START_SECONDS = 20
CELL_SECONDS = 300
COLOURS = re.compile("\x1b\\[[0-9;]*m")


class Failure(Exception):
    """What is wrong with a notebook, for the reader."""


def execute(path):
    """The notebook with the outputs of a run. Only a kernel that does not come up is started again."""
    for start in range(1, STARTS + 1):
        notebook = nbformat.read(path, as_version=4)
        client = NotebookClient(notebook, timeout=CELL_SECONDS, startup_timeout=START_SECONDS, record_timing=False,
                                resources={"metadata": {"path": os.path.dirname(os.path.abspath(path))}})
        up = False
        try:
            with open("target/jupyter/kernel.log", "a", encoding="utf-8") as log, \
                    client.setup_kernel(stdout=log, stderr=log):
                up = True
                for index, cell in enumerate(notebook.cells):
                    run_cell(client, cell, index, path)
                return notebook
        except RuntimeError as failure:
            if up:
                raise
            print(f"{path}: start {start} of the kernel: {failure}", flush=True)
    raise Failure(f"{path}: the kernel did not come up in {STARTS} starts")


def run_cell(client, cell, index, path):
    try:
        client.execute_cell(cell, index, store_history=True)
    except CellExecutionError as failure:
        raise Failure(f"{path}, cell {index + 1}:\n{COLOURS.sub('', str(failure))}") from failure
    except (CellTimeoutError, DeadKernelError) as failure:
        raise Failure(f"{path}, cell {index + 1}: {failure}\n{cell.source}") from failure


def tidy(notebook):
    """Nothing in it may depend on the time or the machine; streams that came in pieces are joined."""
    count = 0
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
        cell.metadata = {}
        if cell.cell_type != "code":
            continue
        count += 1
        cell.execution_count = count
        outputs = []
        for output in cell.outputs:
            if output.output_type == "stream" and outputs and outputs[-1].get("name") == output.name:
                outputs[-1].text += output.text
                continue
            if output.output_type == "execute_result":
                output.execution_count = count
            if "metadata" in output:
                output.metadata = {}
            outputs.append(output)
        cell.outputs = outputs
    notebook.metadata = {
        "kernelspec": {"display_name": "Java with Raffinate", "language": "java", "name": "java17"},
        "language_info": {"file_extension": ".java", "mimetype": "text/x-java-source", "name": "java"},
    }
    return notebook


def shown(cell):
    """The text below a cell, and of what kind its pictures are."""
    parts = []
    for output in cell.get("outputs", []):
        if "text" in output:
            parts.append(output.text)
        for kind, content in sorted(output.get("data", {}).items()):
            parts.append(f"[{kind}]" if kind.startswith("image/") else content)
    return "".join(parts)


def compare(path, executed):
    committed = tidy(nbformat.read(path, as_version=4))
    for number, (before, now) in enumerate(zip(committed.cells, executed.cells), 1):
        if before.cell_type == "code" and shown(before) != shown(now):
            raise Failure(f"{path}, cell {number}: the notebook shows\n{shown(before)}\nand the run gave\n{shown(now)}\n"
                          ".ci/notebooks --write renews it")


def write(path, notebook):
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                # Kernels break base64 into lines as they like.
                image = base64.b64decode(output.data["image/png"])
                output.data["image/png"] = base64.b64encode(image).decode("ascii")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(nbformat.v4.rwbase.split_lines(notebook), file, indent=1, ensure_ascii=False, sort_keys=True)
        file.write("\n")


def main():
    arguments = argparse.ArgumentParser(prog=".ci/notebooks")
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("notebooks", nargs="*")
    asked = arguments.parse_args()
    paths = asked.notebooks or sorted(glob.glob("notebooks/*.ipynb"))
    if not paths:
        raise Failure("no notebooks/*.ipynb")
    for path in paths:
        begun = time.monotonic()
        notebook = tidy(execute(path))
        if asked.write:
            write(path, notebook)
        else:
            compare(path, notebook)
        print(f"{path}: {len(notebook.cells)} cells in {time.monotonic() - begun:.0f} s", flush=True)


try:
    main()
except Failure as failure:
    sys.exit(f"FAILED: {failure}")
