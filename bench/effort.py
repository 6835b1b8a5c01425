"""What it costs an editor to get from a folder of articles to confirmed claims: keys and clicks, on the real window.

    QT_QPA_PLATFORM=offscreen python -m bench.effort [ARTICLES GOLD_CLAIMS.jsonl] [--list]

A simulated editor who knows the gold works as a person would: Ctrl+Shift+I to import the folder, then, for what the
form shows, Enter where the gold says the same, F2 and typing where one part of it is wrong, Delete where the gold
knows nothing of it, and Ctrl+PgDown once everything of the gold in this article is confirmed. A key with its modifiers
is one action, and so is each letter typed. The figures are counted from what the project holds afterwards.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator import kinds
from annotator.model import ArticleId, Claim, PartialDate, State
from bench import elsewhere
from bench.claims_quality import Expected, agrees, expected, key_agrees, records
from db.project import SUFFIX
from db.queries import articles, claims
from tests.e2e.hands import CONTROL, PLAIN, SHIFT, focused, press, settle, write
from ui.app import Session, make_app
from ui.main_window import FIRST_SIZE, MainWindow
from ui.settings import Settings
from ui.tidying import collect_garbage_here

Key = Qt.Key
SHARED = Path(__file__).parents[2] / "shared"
TARGET = 1.3
MOST_TABS = 12


class Editor:
    """Two hands on a keyboard; every action is counted under what it was for, in the article it was made in."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.actions: Counter[tuple[str, str]] = Counter()
        self.clicks = 0

    @property
    def article(self) -> str:
        """The file name of the article on show."""
        bench = self.window.bench
        return bench.text(bench.article_id).name if bench.article_id else ""

    def press(self, purpose: str, key: Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """One key."""
        self.actions[purpose, self.article] += 1
        press(key, modifiers)
        QApplication.processEvents()

    def type(self, purpose: str, words: str) -> None:
        """A key a letter."""
        self.actions[purpose, self.article] += len(words)
        write(words)

    def total(self, *, purpose: str = "", article: str = "") -> int:
        """Actions in all, or those for one purpose or in one article."""
        return sum(
            number for (what, where), number in self.actions.items() if purpose in ("", what) and article in ("", where)
        )


# --- import -----------------------------------------------------------------------------------------


def import_folder(editor: Editor, folder: Path) -> None:
    """Ctrl+Shift+I, the path of the folder pasted, Enter; then wait until all is suggested."""
    QApplication.clipboard().setText(str(folder))
    editor.press("import", Key.Key_I, CONTROL | SHIFT)
    editor.press("import", Key.Key_V, CONTROL)
    editor.press("import", Key.Key_Return)
    settle(editor.window)
    take_up(editor.window)


def take_up(window: MainWindow) -> None:
    """Give the window the keyboard, as a window manager does; the screen in memory has none."""
    window.activateWindow()
    window.reader.setFocus()
    settle(window)


# --- one article after the other ----------------------------------------------------------------------


def work_through(editor: Editor, gold: Sequence[Expected]) -> None:
    """Every article of the project, from the one on show to the others of the list."""
    bench = editor.window.bench
    left = list(articles.ids(bench.project))
    while left:
        left.remove(bench.article_id)
        confirm_article(editor, [one for one in gold if one.article == editor.article])
        if left:
            go_to(editor, ArticleId(left[0]))


def go_to(editor: Editor, wanted: ArticleId) -> None:
    """Turn to an article of the list, one key a step."""
    bench = editor.window.bench
    ids = articles.ids(bench.project)
    while bench.article_id != wanted:
        ahead = ids.index(wanted) > ids.index(bench.article_id)
        editor.press("next article", Key.Key_PageDown if ahead else Key.Key_PageUp, CONTROL)
        settle(editor.window)


def confirm_article(editor: Editor, gold: list[Expected]) -> None:
    """Decide on what the form shows until the gold is confirmed or no claim is left to decide."""
    missing = list(gold)
    while missing and isinstance(item := editor.window.bench.current, Claim) and item.state is State.SUGGESTED:
        decide(editor, item, missing)
        settle(editor.window)
        stored = claims.one(editor.window.bench.project, item.id)
        if stored.state is State.CONFIRMED:
            missing = [one for one in missing if not agrees(one, one.article, stored)]


def decide(editor: Editor, claim: Claim, missing: Sequence[Expected]) -> None:
    """Enter, F2 and typing, or Delete."""
    if any(agrees(one, one.article, claim) for one in missing):
        editor.press("confirm", Key.Key_Return)
    elif near := sorted((one for one in missing if is_near(one, claim)), key=lambda one: parts_wrong(one, claim)):
        correct(editor, claim, near[0])
    else:
        editor.press("reject", Key.Key_Delete)


def parts_wrong(gold: Expected, claim: Claim) -> int:
    """How many of value, row and scope an editor has to mend."""
    same = kinds.compare(claim.value, gold.value) is not kinds.Comparison.DIFFERENT
    return sum((not same, not key_agrees(gold, dict(claim.row)), claim.scope != gold.scope))


def is_near(gold: Expected, claim: Claim) -> bool:
    """Whether a claim is about the gold's field, and only one part of it is wrong."""
    if (claim.table, claim.field) != (gold.table, gold.field):
        return False
    return parts_wrong(gold, claim) == 1


def correct(editor: Editor, claim: Claim, gold: Expected) -> None:
    """F2, then each part that is wrong typed anew, then Enter; out again and Delete where Tab leads to no such line."""
    editor.press("correct", Key.Key_F2)
    if kinds.compare(claim.value, gold.value) is kinds.Comparison.DIFFERENT:
        editor.type("correct", kinds.label(gold.value))
    reached = True
    if claim.row and not key_agrees(gold, dict(claim.row)):
        reached = _to(editor, "claimKey0")
        editor.type("correct", key_words(gold))
    if claim.scope != gold.scope:
        reached = _to(editor, "claimScope") and reached
        editor.press("correct", Key.Key_Down if gold.scope else Key.Key_Up)
    if reached:
        editor.press("correct", Key.Key_Return)
    else:
        editor.press("correct", Key.Key_Escape)
        editor.press("reject", Key.Key_Delete)


def _to(editor: Editor, name: str) -> bool:
    for _ in range(MOST_TABS):
        if focused().objectName() == name:
            return True
        editor.press("correct", Key.Key_Tab)
    return False


def key_words(gold: Expected) -> str:
    """A row's key as it is typed: a city, a metric or a day."""
    if gold.table == "announcements":
        return kinds.label(PartialDate(gold.key))
    return gold.metric or gold.key


# --- what came of it ----------------------------------------------------------------------------------


def confirmed(window: MainWindow) -> list[tuple[str, Claim]]:
    """What the project now holds as confirmed, with the article's file name."""
    project = window.bench.project
    stored = claims.all_of(project, states=[State.CONFIRMED])
    return [(window.bench.text(claim.article_id).name, claim) for claim in stored]


def show(editor: Editor, gold: Sequence[Expected], *, listing: bool) -> None:
    """Print actions per gold claim, where they went, and what others ask for."""
    held = confirmed(editor.window)
    reached = [one for one in gold if any(agrees(one, name, claim) for name, claim in held)]
    wrong = [claim for name, claim in held if not any(agrees(one, name, claim) for one in gold)]
    per_claim = editor.total() / max(1, len(reached))
    print(f"{len({one.article for one in gold})} articles, {len(gold)} gold claims: {len(reached)} reached", end="")
    print(f" through {len(held)} confirmed claims, {len(wrong)} of them wrong")
    print(f"{editor.total()} keys, {editor.clicks} clicks: {per_claim:.2f} actions per gold claim (target {TARGET})\n")
    print("Where the keys go")
    for purpose in dict.fromkeys(what for what, _ in editor.actions):
        print(f"  {purpose:<16} {editor.total(purpose=purpose):>5}")
    for name in dict.fromkeys(where for _, where in editor.actions if where):
        here = sum(one.article == name for one in reached)
        print(f"  in {name[:34]:<34} {editor.total(article=name):>5} keys, {here} claims")
    unreached = [one for one in gold if one not in reached]
    print(f"\nNot replayed, for nothing near was proposed (Ctrl+Enter makes such a claim by hand): {len(unreached)}")
    for one in unreached if listing else ():
        print(f"  {one.article[:34]} {one.table}.{one.field} {key_words(one)} {kinds.label(one.value)}")
    elsewhere.show([claim for _, claim in held], per_claim)


def main() -> None:
    """Import, work through, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="?", default=SHARED / "articles")
    parser.add_argument("gold", type=Path, nargs="?", default=SHARED / "gold" / "claims.jsonl")
    parser.add_argument("--list", action="store_true", help="list the gold claims that were not reached")
    wanted = parser.parse_args()
    if not wanted.articles.is_dir() or not wanted.gold.is_file():
        print(f"Nothing to replay: {wanted.articles} or {wanted.gold} is not there. Name a folder and its gold claims.")
        return
    names = {path.name for path in wanted.articles.iterdir()}
    gold = [one for one in expected(records(wanted.gold)) if one.article in names]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DOICHIEU_HOME"] = folder
        app = make_app(["bench"])
        collect_garbage_here(app)
        session = Session(app, Settings(Path(folder)))
        replay(session, Path(folder) / f"effort{SUFFIX}", wanted.articles.resolve(), gold, listing=wanted.list)
        session.close()


def replay(session: Session, project: Path, folder: Path, gold: Sequence[Expected], *, listing: bool) -> None:
    """A new project in a real window, filled and worked through."""
    window = session.open(project)
    window.resize(FIRST_SIZE)
    take_up(window)
    editor = Editor(window)
    import_folder(editor, folder)
    work_through(editor, gold)
    show(editor, gold, listing=listing)


if __name__ == "__main__":
    main()
