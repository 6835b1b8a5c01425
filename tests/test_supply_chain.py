"""What is shipped: locked by its hash, listed with its licence, and allowed to be shipped."""

from __future__ import annotations

import json
import tomllib
from importlib.metadata import metadata
from pathlib import Path

import pytest

from scripts import licences

ROOT = Path(__file__).parent.parent


def test_every_locked_file_has_a_hash() -> None:
    locked = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    for package in locked:
        if package["name"] == licences.OURS:
            continue
        files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        assert files, package["name"]
        assert all(file["hash"].startswith("sha256:") for file in files), package["name"]


def test_the_list_is_up_to_date() -> None:
    assert licences.OUT.read_text("utf-8") == licences.page(licences.shipped()), "run python -m scripts.licences"


def test_all_that_is_shipped_may_be() -> None:
    parts = [*licences.shipped(), *licences.DATA]
    assert len(parts) > 50
    assert [one for one in parts if not licences.may_ship(one.licence)] == []


def test_what_is_declared_is_in_the_list() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {one.name for one in licences.shipped()}
    assert {line.split(">")[0].lower() for line in declared} <= names
    # Left out by the lock itself (pyproject.toml says why), and tools for ourselves.
    assert names.isdisjoint({"scikit-learn", "scipy", "pytest", "pip-audit", "krippendorff"})


@pytest.mark.parametrize(
    ("licence", "may"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("MPL-2.0 AND MIT", True),
        ("GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("MIT AND GPL-2.0-only", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("none named", False),
    ],
)
def test_copyleft_and_what_is_unknown_may_not(licence: str, may: bool) -> None:
    assert licences.may_ship(licence) is may


def test_the_one_under_the_gpl_would_be_refused() -> None:
    assert not licences.may_ship(licences.licence(metadata("krippendorff")))


def test_fonts_icons_and_data_are_all_named() -> None:
    named = [ROOT / one.path for one in licences.DATA]
    assert all(path.exists() for path in named)
    folders = ROOT / "ui" / "resources", ROOT / "seeds"
    files = [
        path for folder in folders for path in folder.rglob("*") if path.suffix in {".ttf", ".svg", ".tsv", ".txt"}
    ]
    licence_texts = {"OFL.txt"}
    missing = [one for one in files if one.name not in licence_texts and not {one, *one.parents} & set(named)]
    assert missing == []


def test_a_bill_of_materials_gets_the_data_once(tmp_path: Path) -> None:
    bill = tmp_path / "bill.json"
    bill.write_text(json.dumps({"components": [{"bom-ref": "attrs==1", "name": "attrs"}]}), "utf-8")
    for _ in range(2):
        licences.complete(bill)
    told = json.loads(bill.read_text("utf-8"))["components"]
    assert [one["name"] for one in told] == ["attrs", *(one.name for one in licences.DATA)]
    fonts = [one for one in told if one.get("description", "").endswith(".ttf")]
    assert [one["licenses"] for one in fonts] == [[{"license": {"id": "OFL-1.1"}}]] * 2
    assert all(len(one["hashes"][0]["content"]) == 64 for one in fonts)
