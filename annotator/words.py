"""Vietnamese words and their parts of speech, by pyvi's two models, with offsets.

pyvi itself loses offsets and imports scikit-learn only to unpickle its models; here CRFsuite reads them
directly. Syllables, features and the rule for joining are pyvi's (Tran Viet Trung, MIT licence).
"""

from __future__ import annotations

import importlib.util
import pickle
import re
import string
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol, cast


@dataclass(frozen=True, slots=True)
class Word:
    """A word of one or more syllables at `text[start:end]`; `pos` is pyvi's tag, such as N, Np, V, M, F."""

    start: int
    end: int
    pos: str


class _Tagger(Protocol):
    def tag(self, features: Sequence[Sequence[str]], /) -> list[str]:
        """One label for each item."""


# pyvi's pattern; the bound on the local part of an address keeps the time linear.
_SYLLABLE = re.compile(
    r"[A-ZĐ]+\.|Tp\.|Mr\.|Mrs\.|Ms\.|Dr\.|ThS\.|==>|->|\.\.\.|>>|\w+://[^\s]+"
    r"|[a-zA-Z0-9_.+-]{1,64}@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z0-9-]+|\d+(?:[\.,_]\d+)+|[^\w\s]|\w+"
)
_PLAIN_MARKS = frozenset(string.punctuation) | {"…", "”", "“", "’", "..."}


def words(text: str) -> list[Word]:
    """The words of an NFC text in order, punctuation included; each line is tagged by itself."""
    return [word for start, end in _lines(text) for word in _line_words(text, start, end)]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _line_words(text: str, start: int, end: int) -> list[Word]:
    syllables = [match.span() for match in _SYLLABLE.finditer(text, start, end)]
    if not syllables:
        return []
    groups = list(_joined(text, syllables))
    surfaces = ["_".join(text[a:b] for a, b in group) for group in groups]
    tags = _tagger("pyvipos3.pkl").tag([_word_features(surfaces, at) for at in range(len(surfaces))])
    return [Word(group[0][0], group[-1][1], tag) for group, tag in zip(groups, tags, strict=True)]


def _joined(text: str, syllables: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Syllables gathered into words."""
    surfaces = [text[a:b] for a, b in syllables]
    lowered = [surface.lower() for surface in surfaces]
    labels = _tagger("pyvi3.pkl").tag([_syllable_features(surfaces, lowered, at) for at in range(len(surfaces))])
    group = [syllables[0]]
    for at in range(1, len(syllables)):
        if labels[at] == "I_W" and _may_join(surfaces[at - 1], surfaces[at]):
            group.append(syllables[at])
        else:
            yield group
            group = [syllables[at]]
    yield group


def _may_join(before: str, after: str) -> bool:
    if before in string.punctuation or after in string.punctuation:
        return False
    if before[0].isdigit() or after[0].isdigit():
        return False
    return before.istitle() or not after[0].istitle()


# Features that are false weigh nothing in CRFsuite, so only the true ones are named.
_TESTS: dict[str, Callable[[str], bool]] = {
    "word.isupper()": str.isupper,
    "word.istitle()": str.istitle,
    "word.isdigit()": str.isdigit,
    "word[:1].isdigit()": lambda word: word[:1].isdigit(),
    "word[:3].isupper()": lambda word: word[:3].isupper(),
}
_OWN_SYLLABLE_TESTS = ("word.isupper()", "word.istitle()", "word.isdigit()")
_NEAR_SYLLABLE_TESTS = ("word.istitle()", "word.isupper()")
_OWN_WORD_TESTS = ("word.istitle()", "word.isdigit()", "word[:1].isdigit()", "word[:3].isupper()")
_WORD_TESTS = {
    -2: ("word.istitle()", "word.isupper()"),
    -1: ("word.istitle()", "word[:1].isdigit()", "word[:3].isupper()"),
    1: ("word.istitle()", "word[:1].isdigit()", "word.isupper()"),
    2: ("word.istitle()", "word.isupper()"),
}


def _syllable_features(surfaces: list[str], lowered: list[str], at: int) -> list[str]:
    pairs, triples = _compounds()
    found = ["bias", f"word.lower():{lowered[at]}", *_true(_OWN_SYLLABLE_TESTS, surfaces[at])]
    for step in (-1, 1):
        if 0 <= at + step < len(surfaces):
            found += [f"{step:+d}:word.lower():{lowered[at + step]}"]
            found += _true(_NEAR_SYLLABLE_TESTS, surfaces[at + step], f"{step:+d}:")
            if " ".join(lowered[min(at, at + step) : max(at, at + step) + 1]) in pairs:
                found.append(f"{step:+d}:word.bi_gram()")
    for step in (-2, 2):
        low, high = min(at, at + step), max(at, at + step)
        if low >= 0 and high < len(surfaces) and " ".join(lowered[low : high + 1]) in triples:
            found.append(f"{step:+d}:word.tri_gram()")
    return found


def _word_features(surfaces: list[str], at: int) -> list[str]:
    word = surfaces[at]
    found = ["bias", f"word.lower():{word.lower()}", *_true(_OWN_WORD_TESTS, word)]
    if word in _PLAIN_MARKS:
        found.append("word.isfiltered")
    for step, tests in _WORD_TESTS.items():
        if 0 <= at + step < len(surfaces):
            near = surfaces[at + step]
            found += [f"{step:+d}:word.lower():{near.lower()}", *_true(tests, near, f"{step:+d}:")]
    if at == 0:
        found.append("BOS")
    if at == len(surfaces) - 1:
        found.append("EOS")
    return found


def _true(tests: tuple[str, ...], word: str, prefix: str = "") -> list[str]:
    return [prefix + test for test in tests if _TESTS[test](word)]


# --- pyvi's files -----------------------------------------------------------------------------------


def _models() -> Path:
    """The folder of pyvi's models; found without importing pyvi."""
    spec = importlib.util.find_spec("pyvi")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pyvi")
    return Path(spec.origin).parent / "models"


@cache
def _compounds() -> tuple[frozenset[str], frozenset[str]]:
    """Known words of two and of three syllables."""
    lines = (_models() / "words.txt").read_text(encoding="utf-8").split("\n")
    return (
        frozenset(line for line in lines if line.count(" ") == 1),
        frozenset(line for line in lines if line.count(" ") == 2),
    )


@cache
def _tagger(name: str) -> _Tagger:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_model(name))
    return cast(_Tagger, tagger)


@cache
def _model(name: str) -> bytes:
    """A CRFsuite model; cached because the tagger reads these very bytes for as long as it lives."""
    with (_models() / name).open("rb") as file:
        return _Unpickler(file).model()


class _Part:
    """Stands for any class in pyvi's pickles; only the attributes matter."""

    def __init__(self, *_: object) -> None:
        pass

    def __setstate__(self, state: object) -> None:
        if isinstance(state, dict):
            vars(self).update(state)


class _Unpickler(pickle.Unpickler):
    """Reads pyvi's pickles without the libraries that wrote them, and without running anything of theirs."""

    def find_class(self, module: str, name: str, /) -> object:
        if (module, name) == ("_codecs", "encode"):
            return str.encode
        return _Part

    def model(self) -> bytes:
        """The CRFsuite model inside."""
        modelfile = vars(self.load())["modelfile"]
        return cast(bytes, vars(modelfile)["__FILE_RESOURCE_DATA__"])
