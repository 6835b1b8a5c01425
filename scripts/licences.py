"""What is shipped and under which licences: `python -m scripts.licences [--check] [--bill FILE]`.

Without options it writes docs/licences.md; with --check it only tells whether that file is up to date, and whether
everything in it may be shipped. --bill adds what is no library (fonts, icons, tables) to a CycloneDX bill of materials.

The libraries are those that uv.lock leads to from the program's own dependencies, on any system and any Python that
the program runs on; the groups for development are not followed. Licences are read from the installed libraries.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, metadata
from pathlib import Path

from packaging.markers import Marker

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "licences.md"
OURS = "doi-chieu"

PERMITTED = {
    "0BSD": "",
    "Apache-2.0": "",
    "BSD-2-Clause": "",
    "BSD-3-Clause": "",
    "CC-BY-4.0": "its source is named wherever the data goes",
    "CC0-1.0": "",
    "CNRI-Python": "",
    "LGPL-3.0-only": "loaded as a library of its own that anybody may replace",
    "MIT": "",
    "MPL-1.1": "its own files stay under it; we change none",
    "MPL-2.0": "its own files stay under it; we change none",
    "OFL-1.1": "its text goes with the fonts",
    "PSF-2.0": "",
    "Unicode-3.0": "",
    "Zlib": "",
}
"""Licences under which a thing may go into a program like this one, and on what condition beyond its notice."""

# Libraries that word their licence by themselves; what each says, in the terms of SPDX.
_WORDINGS = {
    "Apache 2": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache License Version 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "MIT License": "MIT",
    "PSFL": "PSF-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
# Libraries whose metadata say nothing, or not which of several: read from the LICENSE file in each.
_UNSAID = {"colorama": "BSD-3-Clause", "peewee": "MIT"}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is shipped: `path` only of what is no library."""

    name: str
    version: str
    licence: str
    path: str = ""


DATA: tuple[Part, ...] = (
    Part("Noto Sans Regular", "", "OFL-1.1", "ui/resources/fonts/NotoSans-Regular.ttf"),
    Part("Noto Sans Bold", "", "OFL-1.1", "ui/resources/fonts/NotoSans-Bold.ttf"),
    Part("Icons, drawn for this program", "", OURS, "ui/resources/icons"),
    Part("Cities, a selection from GeoNames", "", "CC-BY-4.0", "seeds/gazetteer.tsv"),
    Part("Vietnamese provinces of both eras, from vietnamadminunits", "", "MIT", "seeds/gazetteer_provinces.tsv"),
    Part("Names of countries, from Unicode CLDR", "", "Unicode-3.0", "seeds/gazetteer_countries.tsv"),
    Part("Counted nouns, from the models of pyvi", "", "MIT", "seeds/nouns.tsv"),
    Part("Tables and codebooks of our own", "", OURS, "seeds"),
    Part("Sample articles, written for this program", "", OURS, "seeds/articles"),
)
"""What is shipped beside the code and is no library; seeds/README.md tells more of where it comes from."""


def main() -> None:
    """Write the list, compare it, or complete a bill of materials."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--check", action="store_true")
    options.add_argument("--bill", type=Path)
    said = options.parse_args()
    if said.bill:
        complete(said.bill)
        return
    parts = shipped()
    refused = [f"{one.name} may not be shipped: {one.licence}" for one in (*parts, *DATA) if not may_ship(one.licence)]
    if refused:
        sys.exit("\n".join(refused))
    words = page(parts)
    if not said.check:
        OUT.write_text(words, encoding="utf-8")
    elif OUT.read_text(encoding="utf-8") != words:
        sys.exit(f"{OUT.name} is not up to date: run python -m scripts.licences")


def shipped() -> list[Part]:
    """The libraries that come with the program, by name."""
    locked = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    found = sorted(_reached(locked), key=lambda one: (one["name"], one["version"]))
    return [Part(one["name"], one["version"], licence(metadata(one["name"]))) for one in found]


def may_ship(expression: str) -> bool:
    """Whether one of the licences that an SPDX expression leaves to choose, with all it is joined to, is permitted."""
    choices = expression.replace("(", "").replace(")", "").split(" OR ")
    return any(all(one in PERMITTED or one == OURS for one in choice.split(" AND ")) for choice in choices)


def licence(told: PackageMetadata) -> str:
    """The licence of a library in the terms of SPDX; in its own words where they are none of those we know."""
    read = _UNSAID.get(told["Name"].lower())
    return read or next((_WORDINGS.get(one, one) for one in _words(told)), "none named")


def page(parts: Iterable[Part]) -> str:
    """The list as a page of Markdown."""
    lines = ["# What is shipped, and under which licences", "", _INTRODUCTION, "## Libraries", ""]
    lines += ["| library | version | licence | on condition that |", "|---|---|---|---|"]
    lines += [f"| {one.name} | {one.version} | {one.licence} | {_condition(one)} |" for one in parts]
    lines += ["", "## Fonts, icons and data", "", "| what | file | licence | on condition that |", "|---|---|---|---|"]
    lines += [f"| {one.name} | `{one.path}` | {_named(one.licence)} | {_condition(one)} |" for one in DATA]
    return "\n".join(lines) + "\n"


def complete(bill: Path) -> None:
    """Add what is no library to a bill of materials in CycloneDX JSON."""
    told = json.loads(bill.read_text(encoding="utf-8"))
    known = {one.get("bom-ref") for one in told["components"]}
    told["components"] += [one for one in map(_component, DATA) if one["bom-ref"] not in known]
    bill.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


_INTRODUCTION = """\
Made by `python -m scripts.licences` from `uv.lock` and what the libraries say of themselves; `make test` fails where
it is not up to date, or something in it may not be shipped. All versions and their SHA-256 are fixed in `uv.lock`.

Where a licence leaves a choice, the first one that this program may ship under is taken. Development tools, and what
only builds the tables in `seeds/`, are not shipped: *krippendorff*, for one, is under the GPL and only checks our own
figures. Wheels carry libraries of their own, whose notices lie in them: Qt in PySide6, PDFium in pypdfium2, libxml2 and
libxslt in lxml, OpenBLAS in numpy, CRFsuite in python-crfsuite. Whoever makes a bundle ships those notices with it.

`make sbom` writes the same as a bill of materials (CycloneDX 1.6, JSON) to `build/doi-chieu.cdx.json`, for the system
that it runs on. `make audit` asks the package index about known weaknesses of exactly these versions. It needs a
network and an index that keeps such a record, and fails where it cannot ask: what was not looked at is not called
sound.
"""


def _reached(locked: list[dict[str, object]]) -> list[dict[str, str]]:
    """The locked packages that the program leads to, without itself."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    waiting: list[dict[str, str]] = [{"name": OURS}]
    while waiting:
        wanted = waiting.pop()
        for one in locked:
            if one["name"] != wanted["name"] or one["version"] != wanted.get("version", one["version"]):
                continue
            key = (str(one["name"]), str(one["version"]))
            if key not in found:
                found[key] = {"name": key[0], "version": key[1]}
                waiting += _needed(one)
    return [one for one in found.values() if one["name"] != OURS]


def _needed(package: dict[str, object]) -> Iterator[dict[str, str]]:
    listed = package.get("dependencies", [])
    assert isinstance(listed, list)
    return (one for one in listed if "marker" not in one or _holds_somewhere(one["marker"]))


def _holds_somewhere(marker: str) -> bool:
    """Whether a dependency is taken on any system and Python that we run on."""
    return any(Marker(marker).evaluate(environment) for environment in _environments())


def _environments() -> Iterator[dict[str, str]]:
    for platform, system in (("linux", "Linux"), ("darwin", "Darwin"), ("win32", "Windows")):
        for minor in (11, 12, 13):
            version = {"python_version": f"3.{minor}", "python_full_version": f"3.{minor}.0"}
            yield {"sys_platform": platform, "platform_system": system, **version}


def _words(told: PackageMetadata) -> Iterator[str]:
    """What a library says of its licence, the clearest first."""
    for header in ("License-Expression", "License"):
        # Some give the whole text of it here; then the classifier tells more.
        if header in told and 0 < len(told[header]) < 80:
            yield told[header]
    for one in told.get_all("Classifier") or []:
        if one.startswith("License ::"):
            yield one.rpartition(" :: ")[2]


def _condition(part: Part) -> str:
    names = part.licence.replace(" AND ", " OR ").split(" OR ")
    return next((PERMITTED[one] for one in names if PERMITTED.get(one)), "")


def _named(licence: str) -> str:
    return "that of the program" if licence == OURS else licence


def _component(part: Part) -> dict[str, object]:
    told: dict[str, object] = {"type": "data", "bom-ref": part.path, "name": part.name, "description": part.path}
    if part.licence != OURS:
        told["licenses"] = [{"license": {"id": part.licence}}]
    file = ROOT / part.path
    if file.is_file():
        told["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}]
    return told


if __name__ == "__main__":
    main()
