"""All that can be done from menus, toolbar and keys: one row each. To add one: one row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from annotator.cities import city_of
from annotator.model import State
from db.queries import articles
from ui import decisions
from ui.workbench import Workbench

Test = Callable[[Workbench], bool]


class Menu(StrEnum):
    """The menus, in their order; the values are translated like the actions' texts."""

    FILE = "&Project"
    EDIT = "&Edit"
    DECIDE = "&Decide"
    GO = "&Go"
    VIEW = "&View"
    HELP = "&Help"


@dataclass(frozen=True)
class Action:
    """One thing to do. `at_work` keys act only while the reader or the article list has the focus,

    so that Enter, Delete and Tab stay what they are in a text field.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: Menu
    run: Callable[[Workbench], None]
    enabled: Test
    icon: str = ""
    at_work: bool = False
    ends_group: bool = False


def _always(_: Workbench) -> bool:
    return True


def _writable(bench: Workbench) -> bool:
    return not bench.project.read_only


def _has_codebook(bench: Workbench) -> bool:
    return _writable(bench) and bool(bench.codebook.source)


def _has_item(bench: Workbench) -> bool:
    return bench.current is not None


def _undecided(bench: Workbench) -> bool:
    open_item = _writable(bench) and bench.current is not None and bench.current.state is not State.CONFIRMED
    # In a finished article the same key goes on to the next one.
    return open_item or bench.is_done


def _rejectable(bench: Workbench) -> bool:
    return _writable(bench) and bench.current is not None and bench.current.state is not State.REJECTED


def _editable(bench: Workbench) -> bool:
    return _writable(bench) and _has_item(bench)


def _has_city(bench: Workbench) -> bool:
    return _writable(bench) and bench.current is not None and city_of(bench.current) is not None


def _has_article(bench: Workbench) -> bool:
    return bench.article_id != 0


def _undoable(bench: Workbench) -> bool:
    return _writable(bench) and bench.undoable is not None


def _redoable(bench: Workbench) -> bool:
    return _writable(bench) and bench.redoable is not None


def _wish(name: str) -> Callable[[Workbench], None]:
    """For what is not a change of the project but a dialog or a place in the window."""
    return lambda bench: bench.wished.emit(name)


def _undo(bench: Workbench) -> None:
    bench.undo()


def _redo(bench: Workbench) -> None:
    bench.redo()


def _go_to_article(bench: Workbench, by: int) -> None:
    ids = articles.ids(bench.project)
    if len(ids) == 0:
        return
    at = ids.index(bench.article_id) + by if bench.article_id in ids else 0
    if 0 <= at < len(ids):
        bench.open_article(ids[at])


ACTIONS: tuple[Action, ...] = (
    Action("project.new", "New project…", ("Ctrl+N",), Menu.FILE, _wish("project.new"), _always),
    Action("project.open", "Open project…", ("Ctrl+O",), Menu.FILE, _wish("project.open"), _always, ends_group=True),
    Action("import.files", "Import files…", ("Ctrl+I",), Menu.FILE, _wish("import.files"), _writable, icon="import"),
    Action("import.folder", "Import a folder…", ("Ctrl+Shift+I",), Menu.FILE, _wish("import.folder"), _writable),
    Action(
        "import.paste",
        "Paste an article…",
        ("Ctrl+Shift+V",),
        Menu.FILE,
        _wish("import.paste"),
        _writable,
        icon="paste",
        ends_group=True,
    ),
    Action("export", "Export…", ("Ctrl+E",), Menu.FILE, _wish("export"), _always, icon="export"),
    Action("codebook.edit", "Codebook…", ("Ctrl+Shift+B",), Menu.FILE, _wish("codebook.edit"), _has_codebook),
    Action("codebook", "Choose a codebook…", (), Menu.FILE, _wish("codebook"), _writable),
    Action("backup", "Back up the project…", (), Menu.FILE, _wish("backup"), _always, ends_group=True),
    Action("quit", "Quit", ("Ctrl+Q",), Menu.FILE, _wish("quit"), _always),
    Action("undo", "Undo", ("Ctrl+Z",), Menu.EDIT, _undo, _undoable, icon="undo"),
    Action("redo", "Redo", ("Ctrl+Y", "Ctrl+Shift+Z"), Menu.EDIT, _redo, _redoable, icon="redo"),
    Action(
        "item.confirm",
        "Confirm",
        ("Return", "Enter"),
        Menu.DECIDE,
        decisions.confirm,
        _undecided,
        icon="confirm",
        at_work=True,
    ),
    Action(
        "item.correct",
        "Correct",
        ("F2",),
        Menu.DECIDE,
        _wish("item.correct"),
        _editable,
        icon="correct",
    ),
    Action(
        "item.reject",
        "Reject",
        ("Del",),
        Menu.DECIDE,
        decisions.reject,
        _rejectable,
        icon="reject",
        at_work=True,
    ),
    Action(
        "claim.new",
        "New claim from these words…",
        ("Ctrl+Return", "Ctrl+Enter"),
        Menu.DECIDE,
        _wish("claim.new"),
        lambda bench: _writable(bench) and _has_article(bench),
        at_work=True,
    ),
    Action(
        "item.confirm.everywhere",
        "Confirm here and elsewhere…",
        ("Shift+Return", "Shift+Enter"),
        Menu.DECIDE,
        _wish("item.confirm.everywhere"),
        _rejectable,
        at_work=True,
    ),
    Action(
        "item.reject.everywhere",
        "Reject here and elsewhere…",
        ("Shift+Del",),
        Menu.DECIDE,
        _wish("item.reject.everywhere"),
        _rejectable,
        at_work=True,
        ends_group=True,
    ),
    Action("city.merge", "Merge this city into another…", ("Ctrl+M",), Menu.DECIDE, _wish("city.merge"), _has_city),
    Action(
        "city.split",
        "Split this city…",
        ("Ctrl+Shift+M",),
        Menu.DECIDE,
        _wish("city.split"),
        _has_city,
        ends_group=True,
    ),
    Action(
        "article.details",
        "Article details…",
        ("Ctrl+D",),
        Menu.EDIT,
        _wish("article.details"),
        lambda bench: _writable(bench) and _has_article(bench),
    ),
    Action(
        "passage.switch",
        "Passage: set aside / count as text",
        ("Ctrl+B",),
        Menu.DECIDE,
        _wish("passage.switch"),
        lambda bench: _writable(bench) and _has_article(bench),
    ),
    Action(
        "article.suggest",
        "Look again for suggestions in this article",
        ("F5",),
        Menu.DECIDE,
        _wish("article.suggest"),
        lambda bench: _writable(bench) and _has_article(bench),
    ),
    Action("item.next", "Next item", ("Tab",), Menu.GO, lambda bench: bench.next_item(), _has_article, at_work=True),
    Action(
        "item.previous",
        "Previous item",
        ("Shift+Tab",),
        Menu.GO,
        lambda bench: bench.previous_item(),
        _has_article,
        at_work=True,
    ),
    Action(
        "item.next.anywhere",
        "Next item, from anywhere",
        ("Ctrl+Down",),
        Menu.GO,
        lambda bench: bench.next_item(),
        _has_article,
    ),
    Action(
        "item.previous.anywhere",
        "Previous item, from anywhere",
        ("Ctrl+Up",),
        Menu.GO,
        lambda bench: bench.previous_item(),
        _has_article,
        ends_group=True,
    ),
    Action(
        "article.next",
        "Next article",
        ("Ctrl+PgDown",),
        Menu.GO,
        lambda bench: _go_to_article(bench, 1),
        _has_article,
    ),
    Action(
        "article.previous",
        "Previous article",
        ("Ctrl+PgUp",),
        Menu.GO,
        lambda bench: _go_to_article(bench, -1),
        _has_article,
        ends_group=True,
    ),
    Action("voices", "Voices: who copied whom…", ("Ctrl+G",), Menu.DECIDE, _wish("voices"), _has_article),
    Action("go.reader", "To the article", ("Esc",), Menu.GO, _wish("go.reader"), _always),
    Action("go.articles", "To the list of articles", ("F4",), Menu.GO, _wish("go.articles"), _always),
    Action("go.search", "Search the articles", ("Ctrl+F",), Menu.GO, _wish("go.search"), _always),
    Action("go.contradictions", "To the contradictions", ("F8",), Menu.GO, _wish("go.contradictions"), _always),
    Action("go.tables", "To the verified tables", ("Ctrl+T",), Menu.GO, _wish("go.tables"), _always),
    Action("go.history", "To the history", ("Ctrl+H",), Menu.GO, _wish("go.history"), _always),
    Action("zoom.in", "Larger text", ("Ctrl++", "Ctrl+="), Menu.VIEW, _wish("zoom.in"), _always),
    Action("zoom.out", "Smaller text", ("Ctrl+-",), Menu.VIEW, _wish("zoom.out"), _always),
    Action(
        "zoom.normal",
        "Normal text size",
        ("Ctrl+0",),
        Menu.VIEW,
        _wish("zoom.normal"),
        _always,
        ends_group=True,
    ),
    Action("theme.system", "Colours of the system", (), Menu.VIEW, _wish("theme.system"), _always),
    Action("theme.light", "Light colours", (), Menu.VIEW, _wish("theme.light"), _always),
    Action("theme.dark", "Dark colours", (), Menu.VIEW, _wish("theme.dark"), _always, ends_group=True),
    Action("language.vi", "Tiếng Việt", (), Menu.VIEW, _wish("language.vi"), _always),
    Action("language.en", "English", (), Menu.VIEW, _wish("language.en"), _always),
    Action("name", "Your name…", (), Menu.EDIT, _wish("name"), _always),
    Action("shortcuts", "All keys", ("F1",), Menu.HELP, _wish("shortcuts"), _always),
    Action("about", "About Đối Chiếu", (), Menu.HELP, _wish("about"), _always),
)
