"""Build the table of counted nouns: `python -m scripts.build_nouns` (pyvi's models, MIT licence).

Reads the weights that pyvi's part-of-speech model gives to each word alone, pyvi's list of compounds and
seeds/nouns_additions.tsv, whose word is final; writes seeds/nouns.tsv: a word and its class. Classes: n noun; b noun
as well as something else; a no noun, but part of the name of a thing behind one ("xe chữa cháy"); u compound of
which no more is known; x anything else.
"""

from __future__ import annotations

import importlib.util
import struct
from collections import defaultdict
from pathlib import Path

import pycrfsuite

from annotator.numbers import ONES, SCALES

OUT = Path(__file__).parents[1] / "seeds" / "nouns.tsv"
ADDITIONS = OUT.with_name("nouns_additions.tsv")
_NOUNS = frozenset({"N", "Nc", "Nu", "Ny"})
_FEATURE = "word.lower():"
_PLAUSIBLE = 2.0


def main() -> None:
    """Write the table."""
    spec = importlib.util.find_spec("pyvi")
    assert spec is not None
    assert spec.origin is not None
    models = Path(spec.origin).parent / "models"
    classes = {word: _class(tags) for word, tags in _weights(models / "pyvipos3.pkl").items()}
    for compound in (models / "words.txt").read_text(encoding="utf-8").lower().splitlines():
        first, _, rest = compound.partition(" ")
        if rest and compound not in classes:
            classes[compound] = _compound_class(first, classes.get(first, ""))
    classes |= _additions()
    kept = sorted((word, kind) for word, kind in classes.items() if _is_words(word))
    OUT.write_text("".join(f"{word}\t{kind}\n" for word, kind in kept), encoding="utf-8")
    print(f"{OUT.name}: {len(kept)} words")


def _additions() -> dict[str, str]:
    lines = ADDITIONS.read_text(encoding="utf-8").splitlines()[1:]
    return {word: kind for word, _, kind in (line.partition("\t") for line in lines)}


def _weights(path: Path) -> dict[str, dict[str, float]]:
    """What the model adds for each tag when it sees a word, whatever stands beside it."""
    data = path.read_bytes()
    start = data.index(b"lCRF")
    model = data[start : start + struct.unpack("<I", data[start + 4 : start + 8])[0]]
    tagger = pycrfsuite.Tagger()
    # The tagger reads from `model` without owning it.
    tagger.open_inmemory(model)
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for (feature, tag), weight in tagger.info().state_features.items():
        if feature.startswith(_FEATURE):
            weights[feature.removeprefix(_FEATURE).replace("_", " ")][tag] = weight
    return weights


def _class(tags: dict[str, float]) -> str:
    noun = max((weight for tag, weight in tags.items() if tag in _NOUNS), default=-9.0)
    other = max((weight for tag, weight in tags.items() if tag not in _NOUNS and tag != "Np"), default=-9.0)
    if noun >= other and noun > 0:
        return "n"
    return "b" if noun > 0 and other - noun < _PLAUSIBLE else "x"


def _compound_class(first: str, first_class: str) -> str:
    """Vietnamese compounds begin with their head: "tàu cá" is a kind of "tàu"."""
    if first in ONES or first in SCALES:
        return "x"
    return "n" if first_class == "n" else "u"


def _is_words(word: str) -> bool:
    return bool(word) and all(part.isalpha() for part in word.split(" "))


if __name__ == "__main__":
    main()
