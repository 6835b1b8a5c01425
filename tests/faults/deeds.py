"""What the program is doing when it is killed, and what must be true of the files it leaves.

A deed runs in a process of its own and calls `told` with a few words each time it has told a person that something is
done. Whatever was told must be there when the process is gone; whatever was not may be there whole, or not at all.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from annotator.model import ClaimId, Standing, State, Type, Verdict
from db import journal, schema
from db.ops import claims, resolutions
from db.project import Project, open_project
from db.queries import articles, derived, history
from db.queries import claims as stored
from ui import cli

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "seeds" / "articles"
OLD = ROOT / "tests" / "data" / "projects"

Told = Callable[[str], None]


@dataclass(frozen=True)
class Deed:
    """`ready` lays out a folder, once; `do` is killed in a copy of it; `verify` complains of what it left behind."""

    name: str
    ready: Callable[[Path], None]
    do: Callable[[Path, Told], None]
    verify: Callable[[Path, Sequence[str]], list[str]]


def project_of(folder: Path) -> Path:
    """The project that a deed works on."""
    return folder / "dự án.doichieu"


# --- what every deed begins with --------------------------------------------------------------------


def imported(folder: Path) -> None:
    """The sample project."""
    assert cli.run(["import", str(project_of(folder)), str(SAMPLE)]) == 0


def _confirmed(folder: Path) -> None:
    imported(folder)
    with open_project(project_of(folder)) as project:
        claims.confirm_all(project, _suggested(project))


def exported(folder: Path) -> None:
    """The sample project with all confirmed, its workbook, and a copy of that."""
    _confirmed(folder)
    assert cli.run(["export", str(project_of(folder)), str(folder / "bảng.xlsx")]) == 0
    shutil.copy(folder / "bảng.xlsx", folder / "bảng cũ.xlsx")


def _backed_up(folder: Path) -> None:
    imported(folder)
    assert cli.run(["backup", str(project_of(folder)), str(folder / "sao lưu.doichieu")]) == 0
    with open_project(project_of(folder)) as project:
        claims.confirm_all(project, _suggested(project))


def _packed(folder: Path) -> None:
    """An archive with more articles than one step stores, and a file beside it."""
    with ZipFile(folder / "bài.zip", "w") as archive:
        for number in range(230):
            archive.writestr(f"{number}.txt", f"Ngày {number % 28 + 1}/2/2024, thành phố Vinh có {number} trường học.")
    shutil.copy(next(SAMPLE.iterdir()), folder / "lẻ.txt")


def _old(folder: Path) -> None:
    shutil.copy(OLD / "v1.doichieu", project_of(folder))


def _suggested(project: Project) -> list[ClaimId]:
    return [claim.id for claim in stored.all_of(project, states=[State.SUGGESTED])]


# --- the deeds --------------------------------------------------------------------------------------


def _confirm(folder: Path, told: Told) -> None:
    with open_project(project_of(folder)) as project:
        for number in _suggested(project):
            claims.confirm(project, number)
            told(str(number))


def _confirm_many(folder: Path, told: Told) -> None:
    with open_project(project_of(folder)) as project:
        numbers = _suggested(project)
        for start in range(0, len(numbers), 20):
            claims.confirm_all(project, numbers[start : start + 20])
            told(" ".join(map(str, numbers[start : start + 20])))


def _undo(folder: Path, told: Told) -> None:
    """There and back: confirm, take back, bring back, over and over."""
    with open_project(project_of(folder)) as project:
        for number in _suggested(project):
            claims.confirm(project, number)
            project.undo()
            told(f"back {number}")
            project.redo()
            told(f"forth {number}")


def _resolve(folder: Path, told: Told) -> None:
    with open_project(project_of(folder)) as project:
        found = derived.of(project).contradictions
        for one in (one for one in found if one.standing is Standing.OPEN and one.type is Type.CONFLICT):
            resolutions.resolve(project, one, verdict=Verdict.VALUE, value=one.values[0].value, reason="đã hỏi lại")
            told(one.id)
        for one in found:
            if one.type is not Type.CONFLICT:
                resolutions.resolve(project, one, verdict=Verdict.DISMISS, reason="")
                told(one.id)


def _import(folder: Path, told: Told) -> None:
    paths = [str(folder / name) for name in ("bài.zip", "lẻ.txt")]
    assert cli.run(["import", str(project_of(folder)), *paths]) == 0
    told("all")


def _export(folder: Path, told: Told) -> None:
    while True:
        assert cli.run(["export", str(project_of(folder)), str(folder / "bảng.xlsx")]) == 0
        told("again")


def _migrate(folder: Path, told: Told) -> None:
    with open_project(project_of(folder)):
        told("open")


def _back_up(folder: Path, told: Told) -> None:
    while True:
        assert cli.run(["backup", str(project_of(folder)), str(folder / "sao lưu.doichieu")]) == 0
        told("again")


# --- what must be true afterwards -------------------------------------------------------------------


def _sound(path: Path) -> list[str]:
    """What the program's own check finds, and whether the journal leads from nothing to the tables."""
    with open_project(path, user="Người sau") as project:
        return [*project.check(), *_unsigned(project)]


def _unsigned(project: Project) -> list[str]:
    """Changes of no step, and steps of no change: the journal and the tables were not written together."""
    change, step = schema.Change, schema.Step
    orphans = change.select().where(change.step.not_in(step.select(step.id))).count(project.db)
    empty = step.select().where(step.id.not_in(change.select(change.step))).count(project.db)
    return [f"{count} {what}" for count, what in ((orphans, "changes of no step"), (empty, "empty steps")) if count]


def _verify_confirmed(folder: Path, told: Sequence[str]) -> list[str]:
    wrong = _sound(project_of(folder))
    with open_project(project_of(folder)) as project:
        held = {str(claim.id) for claim in stored.all_of(project, states=[State.CONFIRMED])}
    lost = {number for line in told for number in line.split()} - held
    return [*wrong, *(f"claim {number} is lost" for number in sorted(lost))]


def _verify_many(folder: Path, told: Sequence[str]) -> list[str]:
    with open_project(project_of(folder)) as project:
        held = len(stored.all_of(project, states=[State.CONFIRMED]))
        whole = held % 20 == 0 or not _suggested(project)
    return [*_verify_confirmed(folder, told), *([] if whole else [f"{held} claims: a step was cut in two"])]


def _verify_undone(folder: Path, told: Sequence[str]) -> list[str]:
    wrong = _sound(project_of(folder))
    with open_project(project_of(folder)) as project:
        held = {str(claim.id) for claim in stored.all_of(project, states=[State.CONFIRMED])}
        lost = [line for line in told if line.startswith("forth") and line.split()[1] not in held]
        while project.undo() is not None:
            pass
        left = len(stored.all_of(project, states=list(State))) + articles.count(project)
    return [*wrong, *lost, *([f"{left} rows are left when all is undone"] if left else [])]


def _verify_resolved(folder: Path, told: Sequence[str]) -> list[str]:
    wrong = _sound(project_of(folder))
    with open_project(project_of(folder)) as project:
        found = {one.id: one.standing for one in derived.of(project).contradictions}
    return [*wrong, *(f"{one} is {found.get(one)}" for one in told if found.get(one) in (None, Standing.OPEN))]


def _verify_imported(folder: Path, told: Sequence[str]) -> list[str]:
    path = project_of(folder)
    if not path.exists():
        return ["the project is lost"] if told else []
    wrong = _sound(path)
    with open_project(path) as project:
        names = {articles.article(project, number).name for number in articles.ids(project)}
    packed = sum(name != "lẻ.txt" for name in names)
    if packed not in (0, 230):
        wrong.append(f"{packed} of 230 articles of the archive")
    if told and len(names) != 231:
        wrong.append(f"{len(names)} of 231 articles")
    # What was cut short is made whole by importing again.
    assert cli.run(["import", str(path), str(folder / "bài.zip"), str(folder / "lẻ.txt")]) == 0
    with open_project(path) as project:
        count = articles.count(project)
    return [*wrong, *_sound(path), *([] if count == 231 else [f"{count} articles after importing again"])]


def _verify_exported(folder: Path, told: Sequence[str]) -> list[str]:
    try:
        with ZipFile(folder / "bảng.xlsx") as archive:
            broken = archive.testzip()
            whole = broken is None and "xl/workbook.xml" in archive.namelist()
    except OSError as error:
        return [str(error)]
    return [*_sound(project_of(folder)), *([] if whole else ["the workbook is broken"])]


def _verify_migrated(folder: Path, told: Sequence[str]) -> list[str]:
    wrong = _sound(project_of(folder))
    with open_project(project_of(folder)) as project:
        labels = len(history.steps(project))
        count = articles.count(project)
        before = journal.redoable(project.db)
    if (count, before is not None) != (2, True):
        wrong.append(f"{count} articles, {labels} steps, {before} to be redone")
    return wrong


def _verify_backed_up(folder: Path, told: Sequence[str]) -> list[str]:
    wrong = [*_sound(project_of(folder)), *_sound(folder / "sao lưu.doichieu")]
    with open_project(folder / "sao lưu.doichieu") as copy:
        left = len(_suggested(copy))
    if told and left:
        wrong.append(f"{left} claims of the backup are as they were before")
    return wrong


DEEDS: tuple[Deed, ...] = (
    Deed("confirm", imported, _confirm, _verify_confirmed),
    Deed("confirm many", imported, _confirm_many, _verify_many),
    Deed("undo", imported, _undo, _verify_undone),
    Deed("resolve", _confirmed, _resolve, _verify_resolved),
    Deed("import", _packed, _import, _verify_imported),
    Deed("export", exported, _export, _verify_exported),
    Deed("migrate", _old, _migrate, _verify_migrated),
    Deed("back up", _backed_up, _back_up, _verify_backed_up),
)
