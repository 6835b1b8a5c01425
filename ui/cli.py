"""The command line: which commands there are, what they take, and how they end. No Qt."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from annotator.errors import UserError
from ui.commands import output
from ui.commands.endings import DONE, MENDABLE, STOPPED

PROGRAM = "doi-chieu"


@dataclass(frozen=True)
class Command:
    """One command: its name, what it does, its arguments, and the module of `ui.commands` that runs it."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    module: str = ""


def run(arguments: Sequence[str]) -> int:
    """Run the command line and give its exit code: 0 done, 1 mendable, 2 wrong usage, 3 in part, 130 stopped."""
    output.provide_streams()
    _speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        # Only the module of the command that runs is loaded: the window must not wait for the others.
        code: int = import_module(f"ui.commands.{options.module}").run(options)
        output.flush()
    except UserError as error:
        output.tell(f"{PROGRAM}: {error}")
        return MENDABLE
    except BrokenPipeError:
        # The reader has seen enough.
        output.discard()
        return DONE
    except KeyboardInterrupt:
        output.tell(f"{PROGRAM}: stopped; the project is as after its last whole step.")
        return STOPPED
    return code


def _speak_utf8() -> None:
    # A pipe on Windows or under LANG=C would refuse Vietnamese.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description="Turn articles about the same matter into verified tables. Alone it opens the window."
    )
    parser.set_defaults(module="window", project=None)
    commands = parser.add_subparsers(metavar="COMMAND")
    for command in COMMANDS:
        added = commands.add_parser(command.name, help=command.help, description=command.help)
        added.set_defaults(module=command.module or command.name)
        command.arguments(added)
    return parser


def _project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the project file")


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="JSON lines, as when the output is no terminal")


def _number(text: str) -> int:
    # Longer ones fit in no database.
    if not (text.isdecimal() and len(text) <= 18 and int(text)):
        raise argparse.ArgumentTypeError(f"{text} is no whole number from 1 on")
    return int(text)


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, nargs="?", default=Path("build/demo"), metavar="DIR")


def _import(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="files, folders and archives of articles")
    parser.add_argument("--no-suggest", dest="suggest", action="store_false", help="do not look for spans and claims")
    parser.add_argument("--codebook", type=Path, metavar="FILE", help="the tables to be filled, as TOML")
    _json(parser)


def _suggest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="files, folders and archives of articles")
    _json(parser)


def _claims(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("--state", choices=("suggested", "confirmed", "rejected", "all"), default="all")
    _json(parser)


def _contradictions(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("--include-suggested", action="store_true", help="from all claims that were not rejected")
    _json(parser)


def _reviews(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("--sessions", action="store_true", help="the review sessions and how far each has come")
    _json(parser)


def _export(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("out", type=Path, metavar="OUT", help="the file to write; its suffix tells the format")
    parser.add_argument("--format", metavar="NAME", help="the format, where the suffix does not tell it")
    parser.add_argument("--table", action="append", default=[], dest="tables", metavar="NAME", help="only this table")
    parser.add_argument("--status", choices=("verified", "confirmed", "all"), default="confirmed")
    parser.add_argument("--language", choices=("vi", "en"), help="of the headings; the system's if left out")
    parser.add_argument("--dialect", choices=("comma", "semicolon", "tab"), default="comma", help="of CSV")
    parser.add_argument("--without-evidence", action="store_false", dest="with_evidence", help="no quotations (Excel)")


def _import_sheet(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("sheet", type=Path, metavar="FILE.xlsx")
    parser.add_argument("--apply", action="store_true", help="take up what is no conflict, as one step")
    parser.add_argument("--theirs", action="store_true", help="with --apply: the conflicts too, as the workbook says")
    _json(parser)


def _import_spans(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument(
        "paths", type=Path, nargs="+", metavar="PATH", help="files, folders and archives of annotations"
    )
    parser.add_argument(
        "--label",
        action="append",
        default=[],
        dest="labels",
        metavar="LABEL=KIND",
        help="what a label stands for: city, date or count; repeatable",
    )
    _json(parser)


def _merge(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("other", type=Path, metavar="OTHER", help="the project file of a second person")
    parser.add_argument("--first", default="", metavar="NAME", help="who read PROJECT; who decided most, if left out")
    parser.add_argument("--second", default="", metavar="NAME", help="who read OTHER")
    _json(parser)


def _agreement(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    _json(parser)


def _history(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("--limit", type=_number, metavar="N", help="only the newest N steps")
    _json(parser)


def _undo(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("step", type=_number, metavar="STEP", help="a step's number from the history")


def _backup(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("copy", type=Path, metavar="DEST")


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("copy", type=Path, metavar="BACKUP", help="a backup")
    _project(parser)


def _salvage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("damaged", type=Path, metavar="DAMAGED", help="a project file that cannot be opened any more")
    parser.add_argument("project", type=Path, metavar="NEW", help="the project file to make of what can be read")


def _check(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    _json(parser)


COMMANDS: tuple[Command, ...] = (
    Command("demo", "walk through the main job on the sample project, in the terminal", _demo),
    Command("open", "open the window on a project file, made anew if there is none", _project, "window"),
    Command("import", "read articles into a project and suggest spans and claims", _import, "imports"),
    Command("suggest", "print the spans suggested for articles; needs no project", _suggest),
    Command("claims", "print a project's claims", _claims),
    Command("contradictions", "print a project's contradictions with their quotations", _contradictions),
    Command("reviews", "print what reviewers said of a project's facts, or its review sessions", _reviews),
    Command("export", "write a project's tables, evidence and contradictions into a file", _export),
    Command("import-sheet", "take up changes made in an exported workbook", _import_sheet, "import_sheet"),
    Command("import-spans", "suggest what was marked in other annotation tools", _import_spans, "import_spans"),
    Command("merge", "take in what a second person read independently, and print where the two differ", _merge),
    Command("agreement", "print how far people agree who read the same articles independently", _agreement),
    Command("history", "print a project's steps, newest first", _history),
    Command("undo", "take back one step of a project", _undo),
    Command("backup", "make a consistent copy of a project, read back to be sure", _backup),
    Command("restore", "put a backup in the place of a project", _restore),
    Command("salvage", "save what can be read of a damaged project into a new file", _salvage),
    Command("check", "check a project file; exit 0 only if all is well", _check),
)
