"""Lists of places: what a name's neighbours in a list say of it, and names that no gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator import gazetteer, names, surroundings
from annotator.mentions import AT, Mention
from annotator.model import City

_LIST_CUE = re.compile(r"thành[ _]phố|đô[ _]thị|thành[ _]viên|danh[ _]sách", re.IGNORECASE)
_LIST_CUE_REACH = 90
_LIST_CUE_AFTER = re.compile(
    r"[ _]*(?:\([^()\n]{2,40}\))?[ _]+(?:(?:đều|cùng|cũng)[ _])?(?:là|trở[ _]thành|được[ _]công[ _]nhận[ _]là)[ _]"
    r"(?:(?:các|những)[ _])?(?:thành[ _]viên|thành[ _]phố|đô[ _]thị)",
    re.IGNORECASE,
)
# "Mỹ Tho, Bến Tre và Trà Vinh là các đô thị loại II"
_CITIES_AFTER = re.compile(
    r"[ _]+(?:(?:đều|cùng|cũng)[ _])?là[ _](?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+)[ _]"
    r"(?:thành[ _]phố|đô[ _]thị|thị[ _]xã)(?![^\W_])",
    re.IGNORECASE,
)
# "Các đô thị loại I:", "hai thành phố lớn là": no province stands in such a list, and none in "các tỉnh, thành phố".
_CITIES_ALONE = re.compile(
    r"(?<![^\W_])(?:các|những|nhiều|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+)[ _](?:thành[ _]phố|đô[ _]thị|thị[ _]xã)"
    r"(?:[ _](?:loại[ _][IV]+|lớn|khác|thành[ _]viên|(?:trực[ _])?thuộc[ _]tỉnh))*"
    r"(?:[ _](?:là|như|gồm|bao[ _]gồm|gồm[ _]có))?[ _]*:?[ _]*$",
    re.IGNORECASE,
)
# "Các phường Sa Đéc, Mỹ Tho", "ba sân bay Vinh, Cam Ranh và Đà Nẵng": what is named after cities.
_NAMESAKES = re.compile(
    r"(?<![^\W_])(?:các|những|nhiều|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+)[ _](?:phường|xã|huyện|quận|thị[ _]trấn|"
    r"đặc[ _]khu|sân[ _]bay|cảng|ga|nhà[ _]ga|bến[ _]xe|đường|tuyến[ _]đường|phố|sông)[ _]+$",
    re.IGNORECASE,
)


def speaks_of_provinces(text: str, found: Sequence[names.Run]) -> bool:
    """Whether some name is a province's alone, said without "tỉnh" and not as a city's qualifier."""
    for run in found:
        name = text[run.start : run.end]
        if gazetteer.province(name) and not gazetteer.places(name):
            words = surroundings.before(text, run.start)
            if not words.endswith((" tỉnh", "(", "ubnd tỉnh")):
                return True
    return False


def placed(text: str, run: names.Run) -> Iterator[Mention]:
    """An unknown name that stands "ở …" with its country in parentheses."""
    country = gazetteer.country(names.qualifier(text, run.end))
    if country and surroundings.before(text, run.start).endswith(AT) and _may_be_unknown_city(text, run):
        yield _unknown(text, run, country)


def listed(text: str, chain: Sequence[names.Run], by_run: dict[int, Mention], about_cities: bool) -> Iterator[Mention]:
    """What standing in one list says of its members: unknown names are cities, shared countries are shared.

    A member without a score is none, whatever else was thought of it.
    """
    members = [by_run.get(run.start) for run in chain]
    if _NAMESAKES.search(text, max(0, chain[0].start - 24), chain[0].start):
        yield from (replace(name, score=0) for name in members if name is not None and not name.prefixed)
        return
    known = [name.city for name in members if name is not None and name.score and name.city]
    if not known:
        return
    provinces = {city.within for city in known if city.within}
    countries = _shared_countries(text, chain)
    cue = _LIST_CUE.search(text, max(0, chain[0].start - _LIST_CUE_REACH), chain[0].start) is not None
    cue = cue or _LIST_CUE_AFTER.match(text, chain[-1].end) is not None
    about_cities = about_cities or _announces_cities(text, chain)
    open_to_unknown = len(chain) > 2 and (cue or len(known) * 2 > len(chain))
    for run, name, country in zip(chain, members, countries, strict=True):
        if name is None:
            if open_to_unknown and _may_be_unknown_city(text, run) and (country or cue):
                yield _unknown(text, run, country)
        elif not name.places and name.city and country and not name.city.country:
            yield replace(name, city=replace(name.city, country=country))
        elif name.places and (not name.score or country):
            yield from _supported(name, country, provinces, about_cities=about_cities, cue=cue)


def _announces_cities(text: str, chain: Sequence[names.Run]) -> bool:
    """Whether the words before or behind a list say that all in it are cities."""
    if _CITIES_AFTER.match(text, chain[-1].end):
        return True
    return _CITIES_ALONE.search(text, max(0, chain[0].start - 60), chain[0].start) is not None


def _supported(
    name: Mention, country: str | None, provinces: set[str], *, about_cities: bool, cue: bool
) -> Iterator[Mention]:
    same = [p.city for p in name.places if p.city.country == country] if country else []
    if not name.prefixed and (name.other or name.common):
        return
    if name.is_province_too and not name.prefixed:
        if about_cities:
            yield replace(name, score=800, city=name.city)
    elif same:
        yield replace(name, score=max(name.score, 900), city=same[0])
    elif not name.score and cue and not name.touched and not name.relative and not name.places[0].is_country_too:
        yield replace(name, score=750)
    elif not name.score and name.may_be_city and name.places[0].city.within in provinces:
        # "Nha Trang, Cam Ranh, Ninh Hòa": cities and towns of one province are listed together.
        yield replace(name, score=740)


def _shared_countries(text: str, chain: Sequence[names.Run]) -> list[str | None]:
    """The country in parentheses behind each member, or behind the next one that has any."""
    result: list[str | None] = []
    country: str | None = None
    for run in reversed(chain):
        said = names.qualifier(text, run.end)
        if said:
            country = gazetteer.country(said)
        result.append(country)
    return result[::-1]


def _may_be_unknown_city(text: str, run: names.Run) -> bool:
    name = text[run.start : run.end]
    # Vietnamese spelling means a person, a street or a ward: the gazetteer knows Vietnam's cities.
    if (
        not name.isascii()
        or gazetteer.country(name)
        or gazetteer.province(name)
        or len(run.words) > 3
        or name.isupper()
    ):
        return False
    return not surroundings.names_other_place(surroundings.before(text, run.start))


def _unknown(text: str, run: names.Run, country: str | None) -> Mention:
    written = " ".join(text[run.start : run.end].replace("_", " ").split())
    city = City(written, country, latin=written if written.isascii() else "")
    return Mention(run, run.start, run.end, run.start, score=650, city=city)
