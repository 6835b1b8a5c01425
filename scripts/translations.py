"""Keep the window's catalogues whole: collect the strings (lupdate), compile them (lrelease), or `--check` both.

The window translates what it shows by `tr` and `translate`, which lupdate finds by itself. Sentences born
elsewhere (errors, explanations, step labels) and the texts of declared rows (actions, what they need, settings) are
found here, by reading the source as Python does.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "ui" / "resources" / "translations"
CATALOGUE = FOLDER / "doichieu_vi.ts"
# What Qt itself says (Yes, No, Cancel, …): Qt has no Vietnamese catalogue, so this one is kept by hand.
QT_CATALOGUE = FOLDER / "qtbase_vi.ts"
PACKAGES = ("annotator", "db", "exports", "ui")
# The command line speaks English and imports no Qt.
LEFT_OUT = (ROOT / "ui" / "cli.py", ROOT / "ui" / "commands")
# Files of declared rows: the second word of each row is shown, and what its headings are called.
TABLES = ("ui/action.py", "ui/actions.py", "ui/needs.py", "ui/preferences.py")
ROWS = {"Action": "Action", "Need": "Action", "Preference": "Preference", "Choice": "Preference"}
HEADINGS = {"Menu": "Action", "Page": "Preference"}

String = tuple[str, str]
"""Context and source text."""


def main(arguments: list[str]) -> int:
    """Update and compile; with `--check` change nothing and exit 1 where something is stale or untranslated."""
    if arguments == ["--check"]:
        found = list(problems())
        for problem in found:
            print(problem)
        return 1 if found else 0
    update(CATALOGUE)
    for catalogue in (CATALOGUE, QT_CATALOGUE):
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
    missing = unfinished(CATALOGUE)
    print(f"{len(strings(CATALOGUE))} strings, {len(missing)} without a translation")
    return 0


def problems() -> Iterator[str]:
    """What is wrong with the catalogues, one line each."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / CATALOGUE.name
        fresh.write_bytes(CATALOGUE.read_bytes())
        update(fresh)
        for context, source in sorted(strings(fresh) - strings(CATALOGUE)):
            yield f"not in the catalogue: [{context}] {source}"
        for context, source in sorted(strings(CATALOGUE) - strings(fresh)):
            yield f"no longer in the source: [{context}] {source}"
        for catalogue in (CATALOGUE, QT_CATALOGUE):
            for context, source in sorted(unfinished(catalogue)):
                yield f"not translated: [{context}] {source}"
            compiled = Path(folder) / "compiled.qm"
            compile_catalogue(catalogue, compiled)
            kept = catalogue.with_suffix(".qm")
            if not kept.exists() or kept.read_bytes() != compiled.read_bytes():
                yield f"{kept.name} is not what {catalogue.name} compiles to"


def update(catalogue: Path) -> None:
    """Bring a catalogue up to date with the source; translations that are there stay."""
    with tempfile.TemporaryDirectory() as folder:
        collected = Path(folder) / "collected.py"
        lines = [f"QCoreApplication.translate({_quoted(c)}, {_quoted(s)})\n" for c, s in sorted(set(collect()))]
        collected.write_text("".join(lines), encoding="utf-8")
        files = [str(path) for path in sources() if path.is_relative_to(ROOT / "ui")]
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "vi"]
        _run("pyside6-lupdate", *options, *files, str(collected), "-ts", str(catalogue))


def compile_catalogue(catalogue: Path, target: Path) -> None:
    """The form that Qt loads, put in its place whole: an open window reads the old one from where it lies."""
    made = target.with_name(f".{target.name}")
    _run("pyside6-lrelease", str(catalogue), "-qm", str(made))
    made.replace(target)


def strings(catalogue: Path) -> set[String]:
    """All strings of a catalogue."""
    return {string for string, _ in _entries(catalogue)}


def unfinished(catalogue: Path) -> set[String]:
    """The strings that nobody has translated yet."""
    return {string for string, done in _entries(catalogue) if not done}


def sources() -> list[Path]:
    """The files whose words people see in the window."""
    files = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))
    return [path for path in files if not any(map(path.is_relative_to, LEFT_OUT))]


def collect() -> Iterator[String]:
    """The strings that lupdate cannot find by itself."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sources()}
    errors = _user_errors(list(trees.values()))
    for path, tree in trees.items():
        assigned = _assigned(tree)
        for node in ast.walk(tree):
            yield from _in_node(node, errors, assigned)
        if path.relative_to(ROOT).as_posix() in TABLES:
            yield from _in_tables(tree)


def _user_errors(trees: list[ast.Module]) -> set[str]:
    """UserError and the classes made of it."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    own = {c.name for c in classes if any(isinstance(b, ast.Name) and b.id == "UserError" for b in c.bases)}
    return own | {"UserError"}


def _assigned(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """What each plain name of a module stands for."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
    return found


def _in_node(node: ast.AST, errors: set[str], assigned: dict[str, list[ast.expr]]) -> Iterator[String]:
    if not isinstance(node, ast.Call) or not node.args:
        return
    called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if called in errors or called in ("Message", "step"):
        first = node.args[0]
        values = assigned.get(first.id, []) if isinstance(first, ast.Name) else [first]
        yield from (("Message", text) for value in values for text in _literals(value))


def _literals(node: ast.expr) -> Iterator[str]:
    """The text of a literal, or both texts of `a if … else b`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _in_tables(tree: ast.Module) -> Iterator[String]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (context := ROWS.get(getattr(node.func, "id", ""))):
            yield from ((context, text) for text in _literals(node.args[1]))
        elif isinstance(node, ast.ClassDef) and (context := HEADINGS.get(node.name)):
            values = [part.value for part in node.body if isinstance(part, ast.Assign)]
            yield from ((context, text) for value in values for text in _literals(value))


def _entries(catalogue: Path) -> Iterator[tuple[String, bool]]:
    for context in ElementTree.parse(catalogue).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and bool(translation.text) and translation.get("type") != "unfinished"
            yield (context.findtext("name", ""), message.findtext("source", "")), done


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    """Run a tool of Qt's that lies beside this Python."""
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
