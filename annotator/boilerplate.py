"""Passages of an article that are not its own text: teasers, second copies, photo credits, navigation.

They are derived whenever an article is shown or read, in one linear pass over its lines; only what an editor says
against them (`Switch`) is stored. Losing a sentence is worse than keeping a teaser: where the form leaves a doubt,
the passage stays text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from annotator import furniture
from annotator.model import Article, Boilerplate, Span, Switch, Why
from annotator.teasers import Line, teasers

_TELLING = 40
"""Characters; a shorter sentence may stand twice in an article by right."""


def passages(article: Article) -> tuple[Boilerplate, ...]:
    """What is boilerplate in the article: as found, save where editors have said otherwise. Sorted, disjoint."""
    said = article.switches
    kept = [piece for one in found(article.text.text) for piece in _left(one, said)]
    aside = [Boilerplate(one.start, one.end, Why.EDITOR) for one in said if not one.is_text]
    return tuple(sorted([*kept, *aside], key=lambda one: one.start))


def switched(switches: Sequence[Switch], new: Switch) -> tuple[Switch, ...]:
    """The editors' words with a newer one, which holds wherever it overlaps older ones."""
    older = (Switch(start, end, one.is_text) for one in switches for start, end in _outside(one.start, one.end, [new]))
    return tuple(sorted([*older, new], key=lambda one: one.start))


def at(found: Sequence[Boilerplate], place: int) -> Boilerplate | None:
    """The passage that holds an offset, its end included: a caret behind the last letter still stands in it."""
    index = bisect_right(found, place, key=lambda one: one.start) - 1
    return found[index] if index >= 0 and place <= found[index].end else None


def own(spans: Iterable[Span], found: Sequence[Boilerplate]) -> list[Span]:
    """The spans that lie in no boilerplate."""
    return [span for span in spans if not _touches(found, span.start, span.end)]


def blanked(text: str, found: Sequence[Boilerplate]) -> str:
    """The text with boilerplate replaced by as many line breaks: offsets hold, and no sentence reaches across."""
    pieces, at = [], 0
    for one in found:
        pieces += [text[at : one.start], "\n" * (one.end - one.start)]
        at = one.end
    return "".join([*pieces, text[at:]]) if pieces else text


def found(text: str) -> list[Boilerplate]:
    """The boilerplate that the text's own form tells of. Sorted, disjoint."""
    lines = list(_lines(text))
    whole = _whole_lines(lines)
    marked = [Boilerplate(line.start, line.end, why) for line, why in whole.items()]
    # A credit within a line that is set aside as a whole is told already.
    marked += [Boilerplate(*place, Why.CREDIT) for place in furniture.credits(text)]
    return list(_disjoint(sorted(marked, key=lambda one: (one.start, -one.end))))


def _whole_lines(lines: Sequence[Line]) -> dict[Line, Why]:
    """The lines that are boilerplate from end to end, and why."""
    marked = {line: why for line in lines if (why := furniture.why(line.words))}
    marked |= dict.fromkeys(_imprint(lines, marked), Why.NAVIGATION)
    # Furniture between teasers does not part them, and the article ends before what stands under it.
    rest = [line for line in lines if line not in marked or furniture.is_list_heading(line.words)]
    told = (line for line in teasers(rest) if line not in marked)
    marked |= dict.fromkeys(told, Why.TEASER)
    return marked | dict.fromkeys(_repeated(line for line in lines if line not in marked), Why.REPEAT)


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            yield Line(start + line.index(words[0]), words)
        start += len(line) + 1


def _imprint(lines: Sequence[Line], marked: dict[Line, Why]) -> list[Line]:
    """The lines of the imprint that close the page, under an article; addresses alone are none."""
    first = len(lines)
    while first and (lines[first - 1] in marked or _closes(lines[first - 1].words)):
        first -= 1
    closing = [line for line in lines[first:] if line not in marked]
    return closing if first and any(furniture.is_imprint(line.words) for line in closing) else []


def _closes(words: str) -> bool:
    return furniture.is_imprint(words) or furniture.is_contact(words)


def _repeated(lines: Iterable[Line]) -> Iterator[Line]:
    """Paragraphs all of whose sentences have been read before in this article."""
    seen: set[str] = set()
    for line in lines:
        if len(line.words) < _TELLING:
            continue
        sentences = [sentence.strip(' .…|"“”') for sentence in line.words.split(". ")]
        if all(sentence in seen for sentence in sentences):
            yield line
        seen.update(sentence for sentence in sentences if len(sentence) >= _TELLING)


def _left(one: Boilerplate, said: Sequence[Switch]) -> Iterator[Boilerplate]:
    for start, end in _outside(one.start, one.end, said):
        yield Boilerplate(start, end, one.why)


def _outside(start: int, end: int, cuts: Sequence[Switch]) -> Iterator[tuple[int, int]]:
    """The pieces of a stretch that none of the cuts (sorted, disjoint) covers."""
    for cut in cuts:
        if cut.start < end and start < cut.end:
            if start < cut.start:
                yield start, cut.start
            start = cut.end
    if start < end:
        yield start, end


def _touches(found: Sequence[Boilerplate], start: int, end: int) -> bool:
    index = bisect_right(found, start, key=lambda one: one.start) - 1
    inside = index >= 0 and start < found[index].end
    return inside or (index + 1 < len(found) and found[index + 1].start < end)


def _disjoint(marked: Iterable[Boilerplate]) -> Iterator[Boilerplate]:
    end = -1
    for one in marked:
        if one.start >= end:
            yield one
            end = one.end
