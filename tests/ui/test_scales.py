"""One scale of type and one of spacing: no widget has margins, gaps or sizes of letters of its own."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from pathlib import Path

import pytest

from ui import stylesheet, theme
from ui.theme import DARK, GAP, HAIR, NEAR, PADDING, SPACE, TIGHT, WIDE

UI = Path(theme.__file__).parent
FILES = sorted(path for path in UI.rglob("*.py") if path.name != "theme.py")
SCALE = (HAIR, TIGHT, NEAR, SPACE, GAP, PADDING, WIDE)
SPACED = {
    *("setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing", "setMargin"),
    *("setPointSize", "setPointSizeF", "setPixelSize"),
}


def own(node: ast.expr, private: Collection[str] = ()) -> bool:
    """Whether an argument has a number that comes from no scale; how many times a step is taken is no size."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div | ast.FloorDiv):
        return own(node.left, private) and own(node.right, private)
    if isinstance(node, ast.Constant):
        return isinstance(node.value, int | float) and bool(node.value)
    if isinstance(node, ast.Name):
        return node.id in private
    return any(own(child, private) for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr))


def constants(tree: ast.Module) -> set[str]:
    """The names that a module gives to numbers of its own, and may not space widgets by."""
    plain = (node for node in tree.body if isinstance(node, ast.Assign))
    return {
        name.id
        for node in plain
        if own(node.value)
        for target in node.targets
        for name in ast.walk(target)
        if isinstance(name, ast.Name)
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(UI).as_posix())
def test_widgets_are_spaced_and_lettered_by_the_scales(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    private = constants(tree)
    strays = []
    for node in ast.walk(tree):
        spaces = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SPACED
        if spaces and any(own(arg, private) for arg in node.args):
            strays.append(f"{path.name}:{node.lineno}: {ast.unparse(node)}")
    assert not strays


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(UI).as_posix())
def test_no_widget_has_a_stylesheet_with_sizes_of_its_own(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    words = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    own_rules = [text for text in words if re.search(r"(padding|margin|font-size)[\w-]*: *[\d.]+(px|pt)", text)]
    assert not own_rules or path.name == "stylesheet.py"


def test_the_stylesheet_keeps_to_the_scale() -> None:
    rules = stylesheet.stylesheet(DARK, poster=theme.POSTER)
    # A border of two pixels where there was one takes the second from the padding.
    allowed = {0, *SCALE, *(step - 1 for step in SCALE)}
    said = re.findall(r"\b(?:padding|margin|spacing)(?:-\w+)?: ([^;}]+)", rules)
    assert len(said) > 20
    assert {int(number) for words in said for number in re.findall(r"\d+", words)} <= allowed
    assert {int(points) for points in re.findall(r"(\d+)pt", rules)} <= {theme.POSTER}


def test_the_scales_go_up() -> None:
    assert sorted(set(SCALE)) == list(SCALE)
    assert theme.LEAST < theme.SMALL < theme.BODY < theme.READER < theme.TITLE < theme.POSTER < theme.MOST
