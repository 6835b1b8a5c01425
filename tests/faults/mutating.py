"""Sound files changed where their structure is, again and again, and what must hold of whatever is read from them."""

from __future__ import annotations

import random
import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotator import codebook
from annotator.annotations.files import File
from annotator.annotations.readers import read as read_annotations
from annotator.claims import propose
from annotator.errors import UserError
from annotator.importers import IMPORTERS, article
from annotator.suggest import suggest
from tests.annotator.annotations.samples import TEXT as MARKED
from tests.annotator.annotations.samples import taken
from tests.annotator.annotations.test_readers import SHAPES
from tests.annotator.importers.samples import TEXT, pack, parts, pdf, word, workbook
from tests.faults.edited_markup import edited

ROOT = Path(__file__).parents[2]
# Where one part of a file ends and another begins, whatever its format.
_EDGES = re.compile(rb"[<>{}\[\]\",:;=\n\t()/|&-]+")
_NUMBERS = re.compile(rb"-?\d+")
_TOKENS: tuple[bytes, ...] = (
    *(b"", b"\0", b"\n", b'"', b"'", b"<", b">", b"&", b"]]>", b"<!--", b"-->", b"{", b"}", b"[", b"]", b"\\", b"\\u"),
    *(b"&lt;", b"&#0;", b"&#xD800;", b"&#1114112;", b"<![CDATA[", b"<!DOCTYPE x>", b"\xff", b"\xed\xa0\x80", b"\xc3"),
    *(b"null", b"true", b"NaN", b"1e999", b"-0", b"[[]]", b"{}", b'""', b"'''", b'"""', b"\xe2\x80\xae", b"\xcc\x81"),
    *(b"=1+1", b"_x0000_", b"2024-02-30", b"9999-99-99", "Đ\u0323\u0301".encode(), "\U0001f1fb".encode(), b"%s%n{0}"),
)
_NUMBERED: tuple[bytes, ...] = (b"0", b"-1", b"1", b"65536", b"2147483648", b"1e9", b"9" * 30, b"0.1", b"00", b"-0")


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with one to six of its parts cut out, doubled, put elsewhere, spoilt or grown beyond measure."""
    for _ in range(chance.randint(1, 6)):
        data = _CHANGES[chance.randrange(len(_CHANGES))](data, chance)
    return data


def _stretch(data: bytes, chance: random.Random) -> tuple[int, int]:
    """From one edge of the structure to one of the next."""
    at = chance.randrange(len(data) + 1)
    first = _EDGES.search(data, at)
    start = chance.choice((first.start(), first.end())) if first else at
    last = _EDGES.search(data, min(len(data), start + 1 + int(chance.expovariate(0.03))))
    return start, chance.choice((last.start(), last.end())) if last else len(data)


def _cut(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def _doubled(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 2, 30)) + data[end:]


def _moved(data: bytes, chance: random.Random) -> bytes:
    (start, end), (to, behind) = _stretch(data, chance), _stretch(data, chance)
    return data[:to] + data[start:end] + data[chance.choice((to, behind)) :]


def _spoilt(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + chance.choice(_TOKENS) + data[chance.choice((start, end)) :]


def _renumbered(data: bytes, chance: random.Random) -> bytes:
    found = _NUMBERS.search(data, chance.randrange(len(data) + 1))
    return data[: found.start()] + chance.choice(_NUMBERED) + data[found.end() :] if found else data


def _flipped(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _ended(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)] if chance.random() < 0.2 else data


_CHANGES = (_cut, _doubled, _moved, _spoilt, _spoilt, _renumbered, _flipped, _ended)


def repacked(members: Mapping[str, bytes], chance: random.Random) -> bytes:
    """An archive with one or two of its parts changed, or lost, or the whole archive changed."""
    changed = dict(members)
    for _ in range(chance.randint(1, 2)):
        name = chance.choice(list(changed))
        changed[name] = mutated(changed[name], chance)
    if chance.random() < 0.05:
        del changed[chance.choice(list(changed))]
    data = pack(changed)
    return mutated(data, chance) if chance.random() < 0.05 else data


# --- what is read -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Target:
    """Something that reads files: a changed one to be read, and what must hold of it; a refusal is a UserError."""

    made: Callable[[random.Random], tuple[str, bytes]]
    read: Callable[[str, bytes], None]


@cache
def _articles() -> dict[str, bytes]:
    page = (
        "<html><head><title>Hai thành phố</title><meta property='article:published_time' content='2024-02-14T08:00'>"
        f'<script type=\'application/ld+json\'>{{"@type":"NewsArticle","datePublished":"2024-02-14"}}</script></head>'
        f"<body><article><h1>Hai</h1><p>{TEXT}</p><ul><li>Vinh</li></ul><table><tr><td>1</td></tr></table></article>"
    )
    record = (
        '{"id": "a", "text": "Ngày 14/2/2024 tại Vinh", "title": "b", "url": "https://x.vn/a", "published_on": "2024"}'
    )
    return {
        "a.txt": TEXT.encode(),
        "a.html": page.encode(),
        "a.jsonl": f"{record}\n{record}\n".encode(),
        "a.csv": 'text,title,published_on\n"Vinh, ngày 14/2/2024",b,2024-02-14\n"x ""y""",c,\n'.encode(),
        "a.docx": word("Hà Nội", TEXT, cells=[["1", "Vinh"], ["2", "Huế"]]),
        "a.xlsx": workbook([["text", "published_on"], [TEXT, "2024-02-14"], ["Vinh", 2024]]),
        "a.zip": pack({"a.txt": TEXT, "b.jsonl": record, "c.html": page}),
        "a.pdf": pdf(),
    }


def _article_file(chance: random.Random) -> tuple[str, bytes]:
    name = chance.choice(list(_articles()))
    return name, _changed(name, _articles()[name], chance)


def _changed(name: str, data: bytes, chance: random.Random) -> bytes:
    is_packed = name.endswith((".zip", ".docx", ".xlsx"))
    return repacked(_parts(data), chance) if is_packed else mutated(data, chance)


@cache
def _parts(data: bytes) -> dict[str, bytes]:
    return parts(data)


def _document_file(chance: random.Random) -> tuple[str, bytes]:
    name = chance.choice(("a.docx", "a.xlsx"))
    return name, edited(_parts(_articles()[name]), chance)


def _read_articles(name: str, data: bytes) -> None:
    importer = next(one for one in IMPORTERS if Path(name).suffix in one.suffixes)
    for raw in importer.read(name, data)[:5]:
        one = article(raw)
        one.text.text.encode()
        one.headline.encode()
        assert one.text.original == raw.text
        suggest(one)


def _annotation_file(chance: random.Random) -> tuple[str, bytes]:
    _, name, data = chance.choice(SHAPES)
    return name, mutated(data, chance)


def _read_spans(name: str, data: bytes) -> None:
    for one in read_annotations(File(name, data, MARKED.encode() if name.endswith(".ann") else None))[1]:
        for wanted in taken(one).spans:
            assert 0 <= wanted.span.start < wanted.span.end


@cache
def _codebooks() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted((ROOT / "seeds" / "codebooks").glob("*.toml")))


def _codebook_file(chance: random.Random) -> tuple[str, bytes]:
    return "a.toml", mutated(chance.choice(_codebooks()), chance)


def _read_codebook(name: str, data: bytes) -> None:
    book = codebook.read(data.decode("utf-8", "replace"), name=name)
    one = article(IMPORTERS[0].read("a.txt", MARKED.encode())[0])
    propose(one, suggest(one), book)


@cache
def _workbook() -> dict[str, bytes]:
    from tests.exports.edited import Project, export

    with tempfile.TemporaryDirectory() as folder:
        return parts(export(Project(), Path(folder) / "ra.xlsx", with_evidence=False).read_bytes())


def _sheet_file(chance: random.Random) -> tuple[str, bytes]:
    return "a.xlsx", repacked(_workbook(), chance)


def _edited_file(chance: random.Random) -> tuple[str, bytes]:
    return "a.xlsx", edited(_workbook(), chance)


def _read_sheet(name: str, data: bytes) -> None:
    from tests.exports.edited import Project, compared

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        compared(path, Project())


TARGETS = {
    "importers": Target(_article_file, _read_articles),
    "import-spans": Target(_annotation_file, _read_spans),
    "codebook": Target(_codebook_file, _read_codebook),
    "import-sheet": Target(_sheet_file, _read_sheet),
    # Well-formed, so that most of them are read to their end.
    "documents": Target(_document_file, _read_articles),
    "edited-sheet": Target(_edited_file, _read_sheet),
}


def attempt(target: Target, seed: int) -> str:
    """Read the file of this number: "" or the line by which it is refused; anything else that is raised is a bug."""
    name, data = target.made(random.Random(seed))
    try:
        target.read(name, data)
    except UserError as error:
        return str(error)
    return ""
