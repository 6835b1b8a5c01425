"""All that can be done from menus, toolbar and keys: one row each. To add one: one row."""

from __future__ import annotations

from collections.abc import Callable

from db.queries import articles
from ui import decisions
from ui.action import Action, Menu
from ui.needs import ARTICLE, CITY, CODEBOOK, ITEM, REDOABLE, STANDING, UNDECIDED, UNDOABLE, WRITABLE
from ui.workbench import Workbench

__all__ = ("ACTIONS", "Action", "Menu")


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
    Action("project.new", "New project…", ("Ctrl+N",), Menu.FILE, _wish("project.new")),
    Action("project.open", "Open project…", ("Ctrl+O",), Menu.FILE, _wish("project.open")),
    Action(
        "project.sample",
        "Open the sample project",
        ("Ctrl+Shift+F2",),
        Menu.FILE,
        _wish("project.sample"),
        ends_group=True,
    ),
    Action("import.files", "Import files…", ("Ctrl+I",), Menu.FILE, _wish("import.files"), (WRITABLE,), icon="import"),
    Action("import.folder", "Import a folder…", ("Ctrl+Shift+I",), Menu.FILE, _wish("import.folder"), (WRITABLE,)),
    Action(
        "import.annotations",
        "Import annotations…",
        ("Ctrl+Shift+A",),
        Menu.FILE,
        _wish("import.annotations"),
        (WRITABLE,),
    ),
    Action(
        "import.paste",
        "Paste an article…",
        ("Ctrl+Shift+V",),
        Menu.FILE,
        _wish("import.paste"),
        (WRITABLE,),
        icon="paste",
        ends_group=True,
    ),
    Action(
        "import.sheet",
        "Import edited workbook…",
        ("Ctrl+Shift+E",),
        Menu.FILE,
        _wish("import.sheet"),
        (WRITABLE, CODEBOOK),
    ),
    Action("export", "Export…", ("Ctrl+E",), Menu.FILE, _wish("export"), icon="export"),
    Action("report.project", "Report of the project (PDF)…", ("Ctrl+Shift+P",), Menu.FILE, _wish("report.project")),
    Action("codebook.edit", "Codebook…", ("Ctrl+Shift+B",), Menu.FILE, _wish("codebook.edit"), (WRITABLE, CODEBOOK)),
    Action("codebook", "Choose a codebook…", ("Ctrl+Shift+O",), Menu.FILE, _wish("codebook"), (WRITABLE,)),
    Action("backup", "Back up the project…", ("Ctrl+Shift+S",), Menu.FILE, _wish("backup")),
    Action(
        "restore",
        "Restore a backup…",
        ("Ctrl+Shift+F9",),
        Menu.FILE,
        _wish("restore"),
        (WRITABLE,),
        ends_group=True,
    ),
    Action(
        "reading.copy",
        "Make a copy for a second reader…",
        ("Ctrl+Shift+J",),
        Menu.FILE,
        _wish("reading.copy"),
        (CODEBOOK,),
    ),
    Action(
        "reading.merge",
        "Merge a second person's project…",
        ("Ctrl+J",),
        Menu.FILE,
        _wish("reading.merge"),
        (WRITABLE,),
        ends_group=True,
    ),
    Action("quit", "Quit", ("Ctrl+Q",), Menu.FILE, _wish("quit")),
    Action("undo", "Undo", ("Ctrl+Z",), Menu.EDIT, _undo, (WRITABLE, UNDOABLE), icon="undo"),
    Action("redo", "Redo", ("Ctrl+Y", "Ctrl+Shift+Z"), Menu.EDIT, _redo, (WRITABLE, REDOABLE), icon="redo"),
    Action(
        "item.confirm",
        "Confirm",
        ("Return", "Enter"),
        Menu.DECIDE,
        decisions.confirm,
        (UNDECIDED,),
        icon="confirm",
        at_work=True,
    ),
    Action("item.correct", "Correct", ("F2",), Menu.DECIDE, _wish("item.correct"), (WRITABLE, ITEM), icon="correct"),
    Action(
        "item.reject",
        "Reject",
        ("Del",),
        Menu.DECIDE,
        decisions.reject,
        (WRITABLE, STANDING),
        icon="reject",
        at_work=True,
    ),
    Action(
        "claim.new",
        "New claim from these words…",
        ("Ctrl+Return", "Ctrl+Enter"),
        Menu.DECIDE,
        _wish("claim.new"),
        (WRITABLE, ARTICLE),
        at_work=True,
    ),
    Action(
        "item.confirm.everywhere",
        "Confirm here and elsewhere…",
        ("Shift+Return", "Shift+Enter"),
        Menu.DECIDE,
        _wish("item.confirm.everywhere"),
        (WRITABLE, STANDING),
        at_work=True,
    ),
    Action(
        "item.reject.everywhere",
        "Reject here and elsewhere…",
        ("Shift+Del",),
        Menu.DECIDE,
        _wish("item.reject.everywhere"),
        (WRITABLE, STANDING),
        at_work=True,
        ends_group=True,
    ),
    Action(
        "city.merge", "Merge this city into another…", ("Ctrl+M",), Menu.DECIDE, _wish("city.merge"), (WRITABLE, CITY)
    ),
    Action(
        "city.split",
        "Split this city…",
        ("Ctrl+Shift+M",),
        Menu.DECIDE,
        _wish("city.split"),
        (WRITABLE, CITY),
        ends_group=True,
    ),
    Action(
        "article.details",
        "Article details…",
        ("Ctrl+D",),
        Menu.EDIT,
        _wish("article.details"),
        (WRITABLE, ARTICLE),
    ),
    Action("quote", "Copy with the source", ("Ctrl+Shift+C",), Menu.EDIT, _wish("quote"), (ARTICLE,)),
    Action(
        "passage.switch",
        "Passage: set aside / count as text",
        ("Ctrl+B",),
        Menu.DECIDE,
        _wish("passage.switch"),
        (WRITABLE, ARTICLE),
    ),
    Action(
        "article.suggest",
        "Look again for suggestions in this article",
        ("F5",),
        Menu.DECIDE,
        _wish("article.suggest"),
        (WRITABLE, ARTICLE),
    ),
    Action("item.next", "Next item", ("Tab",), Menu.GO, lambda bench: bench.next_item(), (ARTICLE,), at_work=True),
    Action(
        "item.previous",
        "Previous item",
        ("Shift+Tab",),
        Menu.GO,
        lambda bench: bench.previous_item(),
        (ARTICLE,),
        at_work=True,
    ),
    Action(
        "item.next.anywhere",
        "Next item, from anywhere",
        ("Ctrl+Down",),
        Menu.GO,
        lambda bench: bench.next_item(),
        (ARTICLE,),
    ),
    Action(
        "item.previous.anywhere",
        "Previous item, from anywhere",
        ("Ctrl+Up",),
        Menu.GO,
        lambda bench: bench.previous_item(),
        (ARTICLE,),
        ends_group=True,
    ),
    Action(
        "article.next",
        "Next article",
        ("Ctrl+PgDown",),
        Menu.GO,
        lambda bench: _go_to_article(bench, 1),
        (ARTICLE,),
    ),
    Action(
        "article.previous",
        "Previous article",
        ("Ctrl+PgUp",),
        Menu.GO,
        lambda bench: _go_to_article(bench, -1),
        (ARTICLE,),
        ends_group=True,
    ),
    Action(
        "review.start",
        "Start a review session…",
        ("Ctrl+Shift+R",),
        Menu.DECIDE,
        _wish("review.start"),
        (WRITABLE, CODEBOOK),
    ),
    Action("review.note", "Thread of this fact…", ("Ctrl+Shift+T",), Menu.DECIDE, _wish("review.note"), (CODEBOOK,)),
    Action("voices", "Voices: who copied whom…", ("Ctrl+G",), Menu.DECIDE, _wish("voices"), (ARTICLE,)),
    Action("go.reader", "To the article", ("Esc",), Menu.GO, _wish("go.reader")),
    Action("go.articles", "To the list of articles", ("F4",), Menu.GO, _wish("go.articles")),
    Action("go.search", "Search the articles", ("Ctrl+F",), Menu.GO, _wish("go.search")),
    Action("go.everywhere", "Search the whole project", ("Ctrl+Shift+F",), Menu.GO, _wish("go.everywhere")),
    Action("find", "Find in this article…", ("Ctrl+Shift+G",), Menu.GO, _wish("find"), (ARTICLE,)),
    Action("find.next", "Next place found", ("F3",), Menu.GO, _wish("find.next"), (ARTICLE,)),
    Action(
        "find.previous",
        "Previous place found",
        ("Shift+F3",),
        Menu.GO,
        _wish("find.previous"),
        (ARTICLE,),
        ends_group=True,
    ),
    Action("go.contradictions", "To the contradictions", ("F8",), Menu.GO, _wish("go.contradictions")),
    Action("go.tables", "To the verified tables", ("Ctrl+T",), Menu.GO, _wish("go.tables")),
    Action("go.review", "To the review", ("Ctrl+R",), Menu.GO, _wish("go.review")),
    Action("review.returned", "To what was returned to me", ("Ctrl+U",), Menu.GO, _wish("review.returned")),
    Action("review.report", "Report of the review session", ("Ctrl+P",), Menu.GO, _wish("review.report")),
    Action(
        "go.disagreements", "To what two people read differently", ("Ctrl+Shift+D",), Menu.GO, _wish("go.disagreements")
    ),
    Action("agreement", "Agreement of two readers…", ("Ctrl+Shift+K",), Menu.GO, _wish("agreement")),
    Action("progress", "Progress of the project…", ("Ctrl+Shift+H",), Menu.GO, _wish("progress")),
    Action("go.history", "To the history", ("Ctrl+H",), Menu.GO, _wish("go.history")),
    Action("zoom.in", "Larger text", ("Ctrl++", "Ctrl+="), Menu.VIEW, _wish("zoom.in")),
    Action("zoom.out", "Smaller text", ("Ctrl+-",), Menu.VIEW, _wish("zoom.out")),
    Action("zoom.normal", "Normal text size", ("Ctrl+0",), Menu.VIEW, _wish("zoom.normal")),
    Action("reader.spacing", "Change the line spacing", ("Ctrl+Shift+L",), Menu.VIEW, _wish("reader.spacing")),
    Action("reader.length", "Change the line length", ("Ctrl+L",), Menu.VIEW, _wish("reader.length"), ends_group=True),
    Action("theme.system", "Colours of the system", ("Ctrl+F12",), Menu.VIEW, _wish("theme.system")),
    Action("theme.light", "Light colours", ("Ctrl+F10",), Menu.VIEW, _wish("theme.light")),
    Action("theme.dark", "Dark colours", ("Ctrl+F11",), Menu.VIEW, _wish("theme.dark"), ends_group=True),
    Action("language.vi", "Tiếng Việt", ("Ctrl+Shift+F11",), Menu.VIEW, _wish("language.vi")),
    Action("language.en", "English", ("Ctrl+Shift+F12",), Menu.VIEW, _wish("language.en")),
    Action("name", "Your name…", ("Ctrl+Shift+N",), Menu.EDIT, _wish("name")),
    Action("settings", "Settings…", ("Ctrl+,",), Menu.EDIT, _wish("settings")),
    Action("palette", "Find a command…", ("Ctrl+K",), Menu.HELP, _wish("palette")),
    Action("shortcuts", "All keys", ("F1",), Menu.HELP, _wish("shortcuts")),
    Action("welcome", "Getting started", ("Ctrl+Shift+F1",), Menu.HELP, _wish("welcome")),
    Action("about", "About Đối Chiếu", ("Ctrl+F1",), Menu.HELP, _wish("about")),
)
