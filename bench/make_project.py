"""A project of any size, the same in every run: `python -m bench.make_project PROJECT [--articles N] …`.

Usually 100,000 short articles with 20 spans and 10 claims each, about facts that eight articles tell of on average; of
the claims 3 in 1,000 say otherwise, and people have decided three in ten. Everything goes through the program's own
steps, so that journal and search are as in a project that people made.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from annotator import contradictions
from annotator.importers import article
from annotator.model import (
    Article,
    ArticleId,
    City,
    Claim,
    ClaimId,
    Evidence,
    PartialDate,
    Quantity,
    RawArticle,
    Role,
    Row,
    Span,
    SpanId,
    Text,
    Value,
)
from bench import texts
from db.ops import articles, claims, codebooks, suggestions
from db.ops.suggestions import Found
from db.project import Project, open_project
from db.queries import claims as stored_claims

BOOK = Path(__file__).parents[1] / "seeds" / "codebooks" / "learning_cities.toml"
Told = tuple[str, str, Value]
"""A part of a sentence: by what name it stands in the pattern, its words and what they mean."""
SLICE = 500
CLAIMS_A_FACT = 8
CITIES, ANNOUNCEMENTS = 0.8, 0.197
"""The shares of claims; the rest are totals, of which there is one fact each."""
TOTALS = (("member_cities", "thành phố"), ("member_countries", "quốc gia"), ("population_benefiting", "người"))
OPENINGS = (
    "Theo {}, ",
    "{} cho biết ",
    "Trả lời báo chí, {} nói ",
    "{} xác nhận ",
    "Trong bài của {}, ",
    "{} nhắc rằng ",
)
"""Each sentence is told in its own words: otherwise all articles would be copies of one another."""
SYLLABLES = (
    *("An", "Bảo", "Bình", "Chi", "Cường", "Dung", "Đạt", "Giang", "Hà", "Hạnh", "Hoà", "Hùng", "Lan", "Phúc", "Khê"),
    *("Lâm", "Long", "Lộc", "Mai", "Minh", "Mỹ", "Nam", "Ngọc", "Nhơn", "Ninh", "Phong", "Phú", "Quang", "Quý", "Sơn"),
    *("Tân", "Tây", "Thanh", "Thái", "Thọ", "Thuận", "Thủy", "Tiến", "Trung", "Tường", "Vân", "Việt", "Vĩnh", "Xuân"),
)


@dataclass(frozen=True)
class Size:
    """How large the project is, and how many of its claims differ and are decided."""

    articles: int = 100_000
    claims: int = 10
    differing: float = 0.003
    confirmed: float = 0.25
    rejected: float = 0.05
    filler: int = 400
    """Bytes of each text about which nobody says anything."""


def fill(path: Path, size: Size) -> None:
    """Make the project; the path is new."""
    with open_project(path, user="bench") as project:
        codebooks.adopt(project, BOOK.read_text(encoding="utf-8"))
        for start in range(0, size.articles, SLICE):
            made = [_written(number, size) for number in range(start, min(start + SLICE, size.articles))]
            ids = articles.store(project, [(one.raw, one.article) for one in made]).new
            suggestions.store(project, [one.found(at) for at, one in zip(ids, made, strict=True)])
            _decide(project, ids, size)


def _decide(project: Project, ids: Sequence[ArticleId], size: Size) -> None:
    """Confirm and reject as people do: a screenful in one step."""
    found = [claim.id for claim in stored_claims.of_articles(project, ids)]
    chance = random.Random(found[0])
    drawn = [(chance.random(), number) for number in found]
    claims.confirm_all(project, [number for at, number in drawn if at < size.confirmed])
    rejected = [number for at, number in drawn if size.confirmed <= at < size.confirmed + size.rejected]
    claims.reject_all(project, rejected, reason="nhầm với thành phố khác")


# --- one article ------------------------------------------------------------------------------------


@dataclass
class _Writing:
    """An article as it is written: its text so far, and what it says where."""

    text: str
    spans: list[Span] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def say(self, words: str, told: Sequence[Told], claim: Claim) -> None:
        """Add a sentence with these words (name, words, value) in it; the last is the claim's value."""
        evidence: list[Evidence] = []
        for piece in words.split("|"):
            known = next((one for one in told if one[0] == piece), None)
            if known is None:
                self.text += piece
                continue
            name, surface, value = known
            start, end = len(self.text), len(self.text) + len(surface)
            self.text += surface
            self.spans.append(Span(SpanId(0), ArticleId(0), start, end, _kind(value), value, score=900, by="bench"))
            evidence.append(Evidence(start, end, Role.VALUE if name == told[-1][0] else Role.KEY))
        self.claims.append(replace(claim, evidence=tuple(evidence)))


@dataclass(frozen=True)
class _Written:
    raw: RawArticle
    article: Article
    writing: _Writing

    def found(self, number: ArticleId) -> Found:
        """What is suggested in it, now that it has an id."""
        text = self.article.text.text
        spans = [replace(span, article_id=number) for span in self.writing.spans]
        claims = [
            replace(one, article_id=number, passage=contradictions.passage(text, one.evidence))
            for one in self.writing.claims
        ]
        return Found(number, spans, claims)


def _written(number: int, size: Size) -> _Written:
    chance = random.Random(number)
    writing = _Writing(f"Thành phố {chance.choice(texts.CITIES)} học tập, bản tin số {number}\n\n")
    for _ in range(size.claims):
        _tell(writing, chance, size)
    writing.text += "\n\n" + texts.text(number, size=size.filler).partition("\n\n")[2]
    writing.text += f"Bài của {_person(chance)}; ảnh: {_person(chance)}, {_person(chance)}.\n"
    day = f"{chance.randint(2010, 2026)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    raw = RawArticle(
        f"{number}.txt", writing.text.encode(), writing.text, source=f"Báo {number % 40}", published_on=day
    )
    return _Written(raw, article(raw), writing)


def _tell(writing: _Writing, chance: random.Random, size: Size) -> None:
    """One sentence: mostly of a city that joined, else of an announcement or a total."""
    total = size.articles * size.claims
    kind = chance.random()
    if kind < CITIES:
        _joined(writing, chance, size, chance.randrange(max(2, int(total * CITIES) // CLAIMS_A_FACT)))
    elif kind < CITIES + ANNOUNCEMENTS:
        _announced(writing, chance, size, chance.randrange(max(2, int(total * ANNOUNCEMENTS) // CLAIMS_A_FACT)))
    else:
        _counted(writing, chance, size)


def _joined(writing: _Writing, chance: random.Random, size: Size, which: int) -> None:
    city, (words, date) = City(_name(which), "VN"), _day(which + _off(chance, size))
    claim = _claim("member_cities", (("city", city),), "joined", date)
    told: list[Told] = [("city", city.name, city), ("day", words, date)]
    said = chance.choice(("thành phố |city| gia nhập mạng lưới ngày |day|. ", "|city| có tên từ ngày |day|. "))
    writing.say(_opened(chance) + said, told, claim)


def _announced(writing: _Writing, chance: random.Random, size: Size, which: int) -> None:
    words, date = _day(which)
    number, value = _number(40 + which % 60 + _off(chance, size), "thành phố")
    claim = _claim("announcements", (("date", date),), "new_cities", value)
    told: list[Told] = [("day", words, date), ("count", number, value)]
    said = chance.choice(("ngày |day| mạng lưới công bố |count| mới. ", "có |count| trong danh sách ngày |day|. "))
    writing.say(_opened(chance) + said, told, claim)


def _counted(writing: _Writing, chance: random.Random, size: Size) -> None:
    which = chance.randrange(336 * 50)
    metric, unit = chance.choice(TOTALS)
    words, date = _day(which)
    number, value = _number(200_000 + which + _off(chance, size), unit)
    row: Row = (("metric", Text(metric)), ("as_of", date))
    claim = replace(_claim("network_figures", row, "count", value), as_of=date.iso)
    told: list[Told] = [("day", words, date), ("count", number, value)]
    writing.say(_opened(chance) + "tính đến ngày |day|, mạng lưới có |count|. ", told, claim)


def _opened(chance: random.Random) -> str:
    return chance.choice(OPENINGS).format(_person(chance))


def _person(chance: random.Random) -> str:
    return " ".join(chance.choices(SYLLABLES, k=3))


def _off(chance: random.Random, size: Size) -> int:
    return chance.randint(1, 9) if chance.random() < size.differing else 0


def _claim(table: str, row: Row, name: str, value: Value) -> Claim:
    return Claim(ClaimId(0), ArticleId(0), table, row, name, value, score=800)


def _name(which: int) -> str:
    """The name of the city of that number: of two syllables, then of three and four."""
    many = len(SYLLABLES)
    parts = [SYLLABLES[which % many], SYLLABLES[which // many % many]]
    while which >= many * many:
        which //= many
        parts.append(SYLLABLES[which // many % many])
    return " ".join(parts)


def _day(which: int) -> tuple[str, PartialDate]:
    year, month, day = 1730 + which // 336, 1 + which // 28 % 12, 1 + which % 28
    return f"{day}/{month}/{year}", PartialDate(f"{year}-{month:02}-{day:02}")


def _number(number: int, unit: str) -> tuple[str, Quantity]:
    return f"{number} {unit}", Quantity(Decimal(number), unit)


def _kind(value: Value) -> str:
    return {City: "city", PartialDate: "date"}.get(type(value), "count")


def main() -> None:
    """Make the project, and tell how long that took and how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=Path)
    parser.add_argument("--articles", type=int, default=Size.articles)
    parser.add_argument("--claims", type=int, default=Size.claims, help="of each article")
    parser.add_argument("--filler", type=int, default=Size.filler, help="bytes of text beside what is claimed")
    asked = parser.parse_args()
    begun = time.perf_counter()
    fill(asked.project, Size(asked.articles, asked.claims, filler=asked.filler))
    taken, large = time.perf_counter() - begun, asked.project.stat().st_size
    print(
        f"{asked.articles:,} articles, {asked.articles * asked.claims:,} claims: {taken:.0f} s, {large / 2**20:,.0f} MB"
    )


if __name__ == "__main__":
    main()
