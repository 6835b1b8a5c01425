"""The sample project that a first start shows: its codebook and articles from seeds/. No Qt."""

from __future__ import annotations

from pathlib import Path

from db.project import SUFFIX

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLES = SEEDS / "articles"
CODEBOOK = SEEDS / "codebooks" / "learning_cities.toml"

NAME = "mau" + SUFFIX


def places(folder: Path) -> list[Path]:
    """Where the sample project stands; the further ones serve while an earlier one cannot be opened."""
    return [folder / NAME] + [folder / f"mau-{number}{SUFFIX}" for number in range(2, 10)]


def is_one(project: Path, folder: Path) -> bool:
    """Whether this project file is the sample project."""
    return project.resolve() in [path.resolve() for path in places(folder)]


def codebook_source() -> str:
    """The TOML text of the sample codebook; a new project starts with it too."""
    return CODEBOOK.read_text(encoding="utf-8")
