"""Projects made by hand, their workbooks, and edits as people make them: for the tests of the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from annotator import derived, text
from annotator.model import (
    Article,
    ArticleId,
    Choice,
    City,
    Claim,
    ClaimId,
    Codebook,
    Evidence,
    Field,
    Label,
    Message,
    PartialDate,
    Quantity,
    Resolution,
    Review,
    Role,
    Row,
    Source,
    SourceId,
    State,
    Status,
    Step,
    StepId,
    Table,
    Text,
    Value,
)
from annotator.sheets import Inputs, ReadWorkbook, SheetDifference, Told
from exports import wording
from exports.report import Report, narrowed
from exports.workbook.back import compare
from exports.workbook.layout import Limits
from exports.workbook.reading import read
from exports.workbook.writing import write

AT = "2024-03-01T07:59:00.123+00:00"
WORDS = "Mạng lưới được thành lập năm 2012, nay có hơn 390 triệu dân hưởng lợi. " * 3

NETWORK = Table(
    "network",
    Label("Mạng lưới: chung", "Network"),
    keys=(),
    fields=(
        Field("founded", Label("Thành lập", "Founded"), "date"),
        Field("launched", Label("Ra mắt, mở", "Launched"), "date"),
        Field("sort", Label("Loại", "Sort"), "choice", choices=(
            Choice("open", Label("mở", "open")), Choice("closed", Label("kín", "closed")),
        )),
        Field("topics", Label("Chủ đề", "Topics"), "text", many=True),
        Field("note", Label("Ghi chú", "Note"), "text"),
    ),
)  # fmt: skip
FIGURES = Table(
    "figures",
    Label("Quy mô", "Figures"),
    keys=(
        Field("metric", Label("Chỉ số", "Metric"), "choice", choices=(
            Choice("people", Label("Dân số", "People")), Choice("share", Label("Tỷ lệ", "Share")),
        )),
        Field("day", Label("Tính đến", "As of"), "date"),
    ),
    fields=(Field("number", Label("Số lượng", "Number"), "count", varies=True),),
    as_of="day",
)  # fmt: skip
CITIES = Table(
    "cities",
    Label("Thành phố", "Cities"),
    keys=(Field("city", Label("Thành phố", "City"), "city"),),
    fields=(
        Field("joined", Label("Gia nhập", "Joined"), "date"),
        Field("people", Label("Số dân", "Inhabitants"), "count"),
        Field("province", Label("Tỉnh", "Province"), "text", part_of="city.within"),
        Field("country", Label("Quốc gia", "Country"), "text", part_of="city.country"),
    ),
)
CODEBOOK = Codebook(
    "sample", Label("Mẫu", "Sample"), (NETWORK, FIGURES, CITIES), scopes=(Choice("VN", Label("Việt Nam", "Vietnam")),)
)


def _article(number: int) -> Article:
    source = Source(SourceId(number), f"Báo {number}")
    return Article(ArticleId(number), f"{number}.txt", f"{number:064}", text.normalise(WORDS), source=source)


ARTICLES = {ArticleId(number): _article(number) for number in range(1, 6)}

VINH = City("Vinh", "VN", "Nghệ An")
SON_LA = City("Sơn La", "VN", "Sơn La")


def claim(
    number: int,
    table: str,
    row: Row,
    field_name: str,
    value: Value,
    *,
    article: int = 1,
    scope: str | None = None,
    state: State = State.CONFIRMED,
) -> Claim:
    """A claim whose words stand somewhere in the article."""
    day = dict(row).get("day")
    return Claim(
        ClaimId(number),
        ArticleId(article),
        table,
        row,
        field_name,
        value,
        as_of=day.iso if isinstance(day, PartialDate) else None,
        scope=scope,
        state=state,
        evidence=(Evidence(0, 9, Role.KEY), Evidence(10, 24)),
        passage=f"{number}",
    )


def of_city(city: City) -> Row:
    """The key of a city's row."""
    return (("city", city),)


def figure(metric: str, day: str) -> Row:
    """The key of a figure's row."""
    return (("metric", Text(metric)), ("day", PartialDate(day)))


def sample() -> list[Claim]:
    """Claims that make each table hold something: a contradiction, a scoped row, a range, a percentage, many values."""
    people = Quantity(Decimal(390_000_000), "dân", approx="hơn")
    return [
        claim(1, "network", (), "founded", PartialDate("2012")),
        claim(2, "network", (), "founded", PartialDate("2013"), article=2),
        claim(3, "network", (), "launched", PartialDate("2024-02-14")),
        claim(4, "network", (), "sort", Text("open")),
        claim(5, "network", (), "topics", Text("nước sạch")),
        claim(6, "network", (), "topics", Text("đất"), article=2),
        claim(7, "network", (), "note", Text("=1+1"), state=State.SUGGESTED),
        claim(8, "figures", figure("people", "2024-02-14"), "number", people),
        claim(9, "figures", figure("people", "2024-02-14"), "number", Quantity(Decimal(5), "dân"), scope="VN"),
        claim(10, "figures", figure("share", "2024-03"), "number", Quantity(Decimal("12.5"), "%")),
        claim(11, "cities", of_city(VINH), "joined", PartialDate("2020")),
        claim(12, "cities", of_city(VINH), "people", Quantity(Decimal(1000), "người", number_max=Decimal(2000))),
        claim(13, "cities", of_city(SON_LA), "joined", PartialDate("2024-02-14")),
        claim(14, "cities", of_city(SON_LA), "joined", PartialDate("2024-02-14"), article=2, state=State.SUGGESTED),
        claim(15, "cities", of_city(SON_LA), "people", Quantity(Decimal(70_000), "người")),
    ]


@dataclass(frozen=True)
class Project:
    """What a project tells, without its file."""

    claims: Sequence[Claim] = field(default_factory=sample)
    resolutions: Sequence[Resolution] = ()
    codebook: Codebook = CODEBOOK
    reviews: Sequence[Review] = ()

    def told(self, status: str) -> Told:
        """What of it goes into a workbook of that status."""
        suggested = status == "all"
        live = [c for c in self.claims if c.state is State.CONFIRMED or (suggested and c.state is State.SUGGESTED)]
        return Told(self.codebook, live, self.resolutions, self.reviews)

    def derived(self, status: str = "all") -> derived.Derived:
        """What it adds up to."""
        told = self.told(status)
        return derived.derive(told.claims, told.codebook, told.resolutions, reviews=told.reviews)

    def correct(self, number: int, value: Value) -> Project:
        """The same with another value in one claim."""
        return replace(self, claims=[replace(c, value=value) if c.id == number else c for c in self.claims])


def exported(folder: Path) -> None:
    """The workbook of a new project."""
    export(Project(), folder / "ra.xlsx")


def export(
    project: Project,
    path: Path,
    *,
    language: str = "vi",
    status: str = "all",
    with_evidence: bool = True,
    tables: Sequence[str] = (),
    limits: Limits | None = None,
) -> Path:
    """Write the project's workbook."""
    found = project.derived(status)
    report = Report(
        "Mẫu",
        language,
        project.codebook,
        found.rows,
        found.contradictions,
        ARTICLES,
        "2024-03-01T08:00:00+00:00",
        "Lan",
        step=Step(StepId(7), Message("Confirm claim"), AT, "Lan"),
        with_evidence=with_evidence,
        status=status,
    )
    held = {Status.VERIFIED} if status == "verified" else frozenset(Status)
    write(narrowed(report, tables=tables, statuses=held), path, nothing, limits or Limits())
    return path


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


def compared(path: Path, then: Project, now: Project | None = None, *, with_seals: bool = True) -> SheetDifference:
    """What the workbook says otherwise than the project it was written from, against the project now."""
    workbook = read(path) if with_seals else unsealed(read(path))
    now = now or then
    return compare(Inputs(workbook, then.told(workbook.status), now.told(workbook.status)), nothing)


def unsealed(workbook: ReadWorkbook) -> ReadWorkbook:
    """The workbook as if somebody had deleted the column of seals."""
    sheets = []
    for sheet in workbook.sheets:
        gone = {at for at, cell in sheet.rows[0].cells.items() if cell.words in (wording.SEAL.vi, wording.SEAL.en)}
        kept = [replace(row, cells={at: c for at, c in row.cells.items() if at not in gone}) for row in sheet.rows]
        sheets.append(replace(sheet, rows=tuple(kept)))
    return replace(workbook, sheets=tuple(sheets))


def edit(path: Path, change: Callable[[Workbook], None]) -> Path:
    """Open the workbook as a person would, change it, and save it."""
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def column(sheet: Worksheet, heading: str) -> int:
    """The column under that heading."""
    return next(cell.column for cell in sheet[1] if cell.value == heading)


def put(path: Path, title: str, heading: str, row: int, value: object) -> Path:
    """Write into one cell."""

    def change(book: Workbook) -> None:
        sheet = book[title]
        sheet.cell(row, column(sheet, heading)).value = value  # type: ignore[assignment]

    return edit(path, change)
