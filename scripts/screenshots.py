"""Draws every view of the window on the sample project, in each look, size and language; the same at every run.

python -m scripts.screenshots [--out build/pictures] [--view NAME …] [--look light|dark] [--scale 100|150]
                              [--language vi|en] [--size 1440x900|1100x700] [--text 100|200]
python -m scripts.screenshots --documents: the few that README.md and docs/guide*.md show, into docs/pictures
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

LOOKS, SCALES, LANGUAGES, SIZES, TEXTS = (
    ("light", "dark"),
    (100, 150),
    ("vi", "en"),
    ("1440x900", "1100x700"),
    (100, 200),
)
# A folder with a name of its own: paths are shown, and shall be the same at every run.
_PLACE = Path(tempfile.gettempdir()) / "doi-chieu"
# What the documents show: the guide in either language has pictures of its own.
_DOCUMENTS = ("reader", "resolution", "tables", "review", "sheet")


@dataclass(frozen=True)
class Way:
    """One way to show the window: what a process of its own draws all views in."""

    look: str
    scale: int
    language: str
    text: int = 100

    @property
    def environment(self) -> dict[str, str]:
        """What tells Qt so: pixels for each point of the window, and dots per inch for its letters."""
        told = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(self.scale / 100), "TZ": "Asia/Ho_Chi_Minh"}
        if self.text != 100:
            # Without the second, Qt would take more dots per inch for a finer screen, and magnify all there is.
            told |= {"QT_FONT_DPI": str(96 * self.text // 100), "QT_ENABLE_HIGHDPI_SCALING": "0"}
        return {**os.environ, **told}

    @property
    def name(self) -> str:
        """What the files of this way begin with."""
        letters = "" if self.text == 100 else f"-text{self.text}"
        return f"{self.language}-{self.look}-{self.scale}{letters}"


def main() -> None:
    """Draw as the command line says."""
    options = _options()
    if options.inside:
        _draw(options)
        return
    from scripts.staging import make_sample  # only here: what draws needs no openpyxl

    shutil.rmtree(_PLACE, ignore_errors=True)
    _PLACE.mkdir()
    made = make_sample(_PLACE)
    for way in _ways(options):
        _spawn(way, made, options)
    shutil.rmtree(_PLACE)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Draw every view of the window on the sample project.")
    parser.add_argument("--out", type=Path, default=None)
    parser.add_argument("--view", action="append", default=[], metavar="NAME")
    parser.add_argument("--look", choices=LOOKS)
    parser.add_argument("--scale", type=int, choices=SCALES)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--size", choices=SIZES)
    parser.add_argument("--text", type=int, choices=TEXTS, default=100, help="size of the letters in per cent")
    parser.add_argument("--documents", action="store_true", help="only what the documents show")
    parser.add_argument("--inside", metavar="PROJECT", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.documents:
        options.look, options.scale, options.size = "light", 100, "1440x900"
        options.view = list(_DOCUMENTS)
    options.out = options.out or Path("docs/pictures" if options.documents else "build/pictures")
    return options


def _ways(options: argparse.Namespace) -> list[Way]:
    looks, scales, languages = (
        [said] if said else every
        for said, every in ((options.look, LOOKS), (options.scale, SCALES), (options.language, LANGUAGES))
    )
    return [Way(look, scale, language, options.text) for look, scale, language in product(looks, scales, languages)]


def _spawn(way: Way, made: Path, options: argparse.Namespace) -> None:
    """A process for each way: Qt reads the scale when it starts."""
    command = [sys.executable, "-m", "scripts.screenshots", "--inside", str(made), "--out", str(options.out)]
    command += ["--look", way.look, "--scale", str(way.scale), "--language", way.language, "--text", str(way.text)]
    command += ["--size", options.size] if options.size else []
    command += ["--documents"] if options.documents else []
    command += [word for name in options.view for word in ("--view", name)]
    subprocess.run(command, env=way.environment, check=True)


def _draw(options: argparse.Namespace) -> None:
    """All views in one way; the project is a copy, so that each way begins with the same."""
    from scripts.staging import EDITOR, SHEET
    from scripts.views import Stage, shots
    from ui.rendering import staged

    way = Way(options.look, options.scale, options.language, options.text)
    options.out.mkdir(parents=True, exist_ok=True)
    for size in [options.size] if options.size else SIZES:
        project = _copied(Path(options.inside), way.name)
        width, height = map(int, size.split("x"))
        with staged(project, look=way.look, language=way.language, size=QSize(width, height), user=EDITOR) as window:
            for view, picture in shots(Stage(window, project.with_name(SHEET)), frozenset(options.view)):
                name = f"{view}-{way.language}" if options.documents else f"{view}-{way.name}-{size}"
                _save(picture.toImage(), options.out / f"{name}.png", small=options.documents)


def _save(image: QImage, path: Path, *, small: bool) -> None:
    """Documents are fetched by everybody: a window has no more than 256 colours that matter."""
    image.save(str(path))
    if small:
        with Image.open(path) as whole:
            few = whole.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(path, optimize=True)


def _copied(made: Path, name: str) -> Path:
    folder = made.parent / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path in made.parent.glob(f"{made.stem}.*"):
        (shutil.copytree if path.is_dir() else shutil.copy)(path, folder / path.name)
    return folder / made.name


if __name__ == "__main__":
    main()
