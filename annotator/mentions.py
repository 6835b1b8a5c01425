"""Names that some city bears, with their surroundings, and what the rest of the article says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator import gazetteer, names, surroundings
from annotator.gazetteer import Place
from annotator.model import City

_SURE = 850
_KNOWN_ELSEWHERE = 780
_NEAR_ITS_COUNTRY = 760
AT = (" tại", " ở", " đến", " tới", " từ", " về")
"""Words that a place follows."""

# How far, in code points, a country may stand from its city.
_COUNTRY_REACH = 120


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that some city bears (or that carries a city's prefix), with what its surroundings say."""

    run: names.Run
    start: int
    end: int
    outer_start: int
    places: tuple[Place, ...] = ()
    prefixed: bool = False
    near: str = ""
    touched: bool = False
    other: bool = False
    common: bool = False
    person: bool = False
    relative: bool = False
    claimed: bool = False
    before: str = ""
    score: int = 0
    city: City | None = None

    @property
    def is_province_too(self) -> bool:
        """Whether the name is more often a province's."""
        return bool(self.places) and self.places[0].city.within == self.places[0].city.name

    @property
    def may_be_city(self) -> bool:
        """Whether nothing in or beside the name makes it something else."""
        if not self.places or self.touched or self.other or self.common or self.person or self.relative:
            return False
        return not self.is_province_too and not self.places[0].is_country_too


def in_article(mentions: Sequence[Mention], found: Sequence[names.Run], text: str) -> Iterator[Mention]:
    """The mentions with what the others and the countries around them add or take."""
    people = {text[m.start : m.end] for m in mentions if _may_end_person(m, text)}
    sure = {text[m.start : m.end].replace("_", " "): m.city for m in mentions if m.score >= _SURE}
    countries: list[tuple[int, str]] | None = None
    for mention in mentions:
        name = text[mention.start : mention.end]
        if name in people and not _stands_for_place(mention):
            yield replace(mention, score=0)
        elif mention.score or not mention.may_be_city:
            yield mention
        elif known := sure.get(name.replace("_", " ")):
            yield replace(mention, score=_KNOWN_ELSEWHERE, city=known)
        else:
            countries = _countries(found, text) if countries is None else countries
            yield _by_country(mention, countries)


def _may_end_person(mention: Mention, text: str) -> bool:
    """Whether a name ends a longer one that may be a person's: "Trần Quang Vinh", but not "phường Trường Vinh"."""
    if not mention.touched or mention.prefixed or not _is_single(mention):
        return False
    return not surroundings.names_other_place(surroundings.before(text, mention.run.start))


def _is_single(mention: Mention) -> bool:
    """Whether the name has one Vietnamese syllable: people bear it as a given name ("Trần Quang Vinh")."""
    first = mention.places[0] if mention.places else None
    return first is not None and first.is_vietnamese and " " not in first.city.name


def _stands_for_place(mention: Mention) -> bool:
    """Whether its own surroundings make a name a place's, whoever else bears it in the article."""
    if mention.prefixed or mention.near or mention.claimed or mention.before.endswith(AT):
        return True
    return bool(mention.places) and mention.places[0].rank == "municipality"


def _countries(found: Sequence[names.Run], text: str) -> list[tuple[int, str]]:
    """Where countries are named, and which."""
    named = ((run.start, gazetteer.country(text[run.start : run.end])) for run in found)
    return [(start, code) for start, code in named if code]


def _by_country(mention: Mention, countries: Sequence[tuple[int, str]]) -> Mention:
    """A small foreign city counts where its country is named near it, behind "ở" where it is named at all.

    One that shares its name with people and brands, as no Vietnamese name of a city does, counts behind "ở" alone.
    """
    stands_for_place = mention.before.endswith(AT)
    if mention.places[0].namesakes and mention.places[0].city.name.isascii() and not stands_for_place:
        return mention
    by_distance = sorted(countries, key=lambda named: abs(named[0] - mention.start))
    near = [code for at, code in by_distance if stands_for_place or abs(at - mention.start) <= _COUNTRY_REACH]
    abroad = {p.city.country: p.city for p in reversed(mention.places) if not p.is_vietnamese}
    city = next((abroad[code] for code in near if code in abroad), None)
    return mention if city is None else replace(mention, score=_NEAR_ITS_COUNTRY, city=city)
