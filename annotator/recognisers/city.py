"""Cities: names of the gazetteer where their surroundings allow a city, and unknown names listed among cities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from annotator import city_lists, gazetteer, names, surroundings
from annotator.gazetteer import Place
from annotator.mentions import AT, Mention, in_article
from annotator.model import Article, ArticleId, City, Span, SpanId
from annotator.nouns import is_compound
from annotator.recognisers.seam import Recogniser

_LONGEST = 5
_WELL_KNOWN = 300_000
_KNOWN = 80_000
_READ_IN_VIETNAMESE = frozenset({"CN", "TW"})
# From so many communes of the same name on ("Tân An", "Phú Mỹ") a name alone says nothing.
_COMMON = 5
_PREFIX_WORDS = frozenset({"tp", "tx", "tp.", "thành"})
_CITY_WORD = re.compile(r"thành[ _]phố|đô[ _]thị", re.IGNORECASE)


def find(article: Article) -> Iterator[Span]:
    """The cities of an article."""
    text = article.text.text
    found = list(names.runs(text))
    day = article.published_on or ""
    judged = list(in_article([_judged(name, text, day) for run in found for name in _names(text, run)], found, text))
    by_run = {name.run.start: name for name in judged}
    about_cities = len(_CITY_WORD.findall(text)) > 2 and not city_lists.speaks_of_provinces(text, found)
    unknown = [name for run in found if run.start not in by_run for name in city_lists.placed(text, run)]
    listed = [
        name for chain in names.lists(text, found) for name in city_lists.listed(text, chain, by_run, about_cities)
    ]
    best = {(name.start, name.end): name for name in (*unknown, *listed, *judged) if name.score}
    best.update({(name.start, name.end): name for name in listed})
    yield from (_span(article.id, name) for name in best.values() if name.score)


def _span(article_id: ArticleId, name: Mention) -> Span:
    assert name.city is not None
    return Span(SpanId(0), article_id, name.outer_start, name.end, "city", name.city, score=name.score, by="city")


# --- names ------------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def _may_start(word: str) -> bool:
    return gazetteer.is_city_start(gazetteer.name_key(word))


def _names(text: str, run: names.Run) -> Iterator[Mention]:
    at = 0
    while at < len(run.words):
        start, end = run.words[at]
        first = text[start:end]
        if first.lower() in _PREFIX_WORDS and _is_prefix(text, run, at):
            at += 1
            continue
        prefixed = surroundings.prefix(text, start)
        if prefixed is not None and surroundings.names_road(surroundings.before(text, prefixed[0])):
            at += 1  # "Cao tốc TP.HCM - Trung Lương"
            continue
        length = 0
        if prefixed is not None or _may_start(first) or _may_start(re.split("[-']", first)[0]):
            length, places = _longest(text, run, at, prefixed=prefixed is not None)
        if length > 0:
            yield _named(text, run, at, length, places, prefixed)
        at += max(abs(length), 1)


def _is_prefix(text: str, run: names.Run, at: int) -> bool:
    """Whether the word opens "TP" or "Thành Phố" before a name, and no name itself ("Thành Đô")."""
    following = text[slice(*run.words[at + 1])].lower() if at + 1 < len(run.words) else ""
    return following == "phố" or (bool(following) and text[slice(*run.words[at])].lower() != "thành")


def _longest(text: str, run: names.Run, at: int, *, prefixed: bool) -> tuple[int, tuple[Place, ...]]:
    """How many words from `at` make a city's name, and whose; a negative number of them makes a province's."""
    start = run.words[at][0]
    for length in range(min(_LONGEST, len(run.words) - at), 0, -1):
        name = text[start : run.words[at + length - 1][1]]
        places = gazetteer.places(name)
        if prefixed and not places:
            places = gazetteer.places(f"thành phố {name}")
        if places:
            return length, places
        if gazetteer.province(name):
            return -length, ()
    unknown = _unknown_length(text, run, at) if prefixed else 0
    return unknown, ()


def _unknown_length(text: str, run: names.Run, at: int) -> int:
    """How many words an unknown name behind "thành phố" has; none if it reads as a common word."""
    end = at
    while end + 1 < len(run.words) and text[run.words[end][1] : run.words[end + 1][0]] in (" ", "_"):
        end += 1
    name = text[run.words[at][0] : run.words[end][1]]
    if gazetteer.country(name) or name.isupper():
        return 0
    first = text[run.words[at][0] : run.words[at][1]]
    return end - at + 1 if end > at or (first.isascii() and len(first) > 3 and not first.isupper()) else 0


def _named(
    text: str, run: names.Run, at: int, length: int, places: tuple[Place, ...], prefixed: tuple[int, bool] | None
) -> Mention:
    start, end = run.words[at][0], run.words[at + length - 1][1]
    outer = start if prefixed is None or prefixed[1] else prefixed[0]
    before = surroundings.before(text, start)
    touched_before = _touches_before(text, run, at, places)
    if (
        touched_before
        and " " in text[start:end]
        and surroundings.names_institution(surroundings.before(text, run.start))
    ):
        touched_before = False
    touched = touched_before or (_touches_after(text, run, at + length) and not surroundings.names_party(before))
    # "Cô Hà Nội Thu": a title that opens a sentence stands in the run itself.
    first_word = text[slice(*run.words[0])].lower() if touched_before else ""
    addressed = f"{surroundings.before(text, run.start)} {first_word}" if touched_before else before
    return Mention(
        run=run,
        start=start,
        end=end,
        outer_start=outer,
        places=places,
        prefixed=prefixed is not None,
        near=names.qualifier(text, end),
        touched=touched,
        other=_names_other(text, run, at, end, before),
        person=surroundings.names_person(before),
        relative=surroundings.names_relative(addressed),
        common=length == 1 and _opens_compound(text, start, end),
        claimed=surroundings.claims_city(text, end),
        before=before,
    )


def _names_other(text: str, run: names.Run, at: int, end: int, before: str) -> bool:
    """Whether what stands before a name, or before the road it ends, makes it no city."""
    if surroundings.names_other_place(before) or surroundings.names_team(before, text, end):
        return True
    # Words that a segmenter joined make one longer name ("Hà_Nội_Mới").
    if text[end : end + 1] == "_" and text[end + 1 : end + 2].isupper():
        return True
    dashed = at > 0 and text[run.words[at - 1][1] : run.words[at][0]].strip(" _") in {"-", "–"}
    return dashed and surroundings.opens_road(text, *run.words[0])


def _opens_compound(text: str, start: int, end: int) -> bool:
    """Whether a name of one syllable is rather the first of a common word ("Vinh danh các em")."""
    following = re.match(r"[ _]([^\W\d_]+)", text[end : end + 12])
    return following is not None and is_compound(f"{text[start:end]} {following[1]}".lower())


def _touches_before(text: str, run: names.Run, at: int, places: tuple[Place, ...]) -> bool:
    if at == 0 or text[run.words[at - 1][1] : run.words[at][0]].strip(" _"):
        return False
    word = text[slice(*run.words[at - 1])]
    if places and not places[0].is_vietnamese and text[slice(*run.words[at])].isascii() and not word.isascii():
        # No foreigner has a Vietnamese name before his own: "Nhà thờ Đức Bà Paris", "Đại sứ quán Mỹ London".
        return False
    return not surroundings.opens(word) and not (word.isupper() and len(word) > 2)


def _touches_after(text: str, run: names.Run, at: int) -> bool:
    return at < len(run.words) and not text[run.words[at - 1][1] : run.words[at][0]].strip(" _")


# --- judging one name -------------------------------------------------------------------------------


def _judged(name: Mention, text: str, day: str) -> Mention:
    near = gazetteer.regions(name.near) if name.near else _region_after(name, text)
    country = next((region for region in near if len(region) == 2), None)
    if not name.places or (country != "VN" and gazetteer.lie_elsewhere(name.places, country or "")):
        written = " ".join(text[name.start : name.end].replace("_", " ").split())
        city = City(written, country, latin=written if written.isascii() else "")
        return replace(name, score=700 if name.may_be_city or not name.places else 0, city=city)
    return replace(name, score=_score(name, near, day), city=gazetteer.best(name.places, near))


def _region_after(name: Mention, text: str) -> frozenset[str]:
    """The region behind a comma or "của", if it is the city's own ("Kỳ Anh, Hà Tĩnh", "Derna của Libya")."""
    if name.is_province_too or not (name.prefixed or name.places):
        return frozenset()
    said = names.belonging(text, name.end)
    covered = gazetteer.regions(said) if said else frozenset[str]()
    own = {region for place in name.places for region in (place.city.within, place.city.country)} - {"VN"}
    return covered if own & covered or not name.places else frozenset()


def _score(name: Mention, near: frozenset[str], day: str) -> int:
    place = name.places[0]
    if name.prefixed:
        return 980
    if name.other or name.common or place.is_country_too or (place.has_long_gone and not place.is_valid(day)):
        return 0
    if name.claimed and not name.touched:
        return 890
    if any(p.city.within in near or p.city.country in near for p in name.places):
        return 970
    if near and place.is_vietnamese and place.rank != "municipality" and near.isdisjoint({"VN"}):
        return 0
    if not place.is_vietnamese and any(len(said) > 2 for said in near):
        # "Tương Dương (Nghệ An)" is a district there, no city in China.
        return 0
    return _bare_score(name, place, day)


def _bare_score(name: Mention, place: Place, day: str) -> int:
    single = place.city.name.count(" ") == 0
    if name.is_province_too or ((single or not place.is_vietnamese) and name.person):
        return 0
    if place.rank == "municipality":
        return 0 if name.touched and (single or name.relative) else 950
    if name.touched or name.relative:
        return 0
    if place.rank == "city":
        return 0 if place.namesakes >= _COMMON else 850 if single else 900
    if place.rank == "town":
        # Only a name that no commune or district shares, and while it was a town: "Sa Pa", not "Bình Minh".
        standing = not day or place.is_valid(day)
        return 780 if standing and not place.namesakes and not single else 0
    return 0 if place.namesakes else _foreign_score(name, place)


def _foreign_score(name: Mention, place: Place) -> int:
    # A Chinese name read in Vietnamese ("Kim Hoa", "Gia Hưng") may be anybody's: it needs its country beside it.
    reads_foreign = place.city.name == place.city.latin or place.city.country not in _READ_IN_VIETNAMESE
    if place.rank == "known" or (reads_foreign and place.population >= _WELL_KNOWN):
        return 850
    return 750 if reads_foreign and place.population >= _KNOWN and name.before.endswith(AT) else 0


CITY: Recogniser = Recogniser("city", "city", find)
