"""The names people read."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from annotator import codebook
from annotator.model import ArticleId, City, Claim, ClaimId, PartialDate, Quantity, Text
from ui import sample
from ui.models import naming

CODEBOOK = codebook.read(sample.codebook_source())


def claim(table: str, field: str, **row: City | PartialDate | Text) -> Claim:
    value = PartialDate("2024-02-14")
    return Claim(ClaimId(1), ArticleId(1), table, tuple(row.items()), field, value)


def test_facts_are_named_by_row_and_field() -> None:
    assert naming.fact_name(CODEBOOK, claim("member_cities", "joined", city=City("Sơn La"))) == "Sơn La · Ngày gia nhập"
    assert naming.fact_name(CODEBOOK, claim("network_facts", "founded")) == "Thành lập"


def test_choices_and_scopes_are_named_by_their_labels() -> None:
    figures = claim("network_figures", "count", metric=Text("member_cities"))
    assert naming.row_name(CODEBOOK, figures.table, figures.row) == "Thành phố thành viên"
    scoped = claim("network_facts", "founded", scope=Text("VN"))
    assert naming.row_name(CODEBOOK, scoped.table, scoped.row) == "Việt Nam"


def test_countries_are_named_in_the_language_of_the_window() -> None:
    assert naming.value_name(CODEBOOK, "member_cities", "country", Text("DE")) == "Đức"
    assert naming.value_name(CODEBOOK, "member_cities", "province", Text("DE")) == "DE"


def test_what_another_codebook_left_behind_keeps_its_own_names() -> None:
    assert naming.table_name(CODEBOOK, "gone") == "gone"
    assert naming.field_name(CODEBOOK, "member_cities", "gone") == "gone"
    assert naming.field_name(CODEBOOK, "gone", "gone/too") == "gone/too"
    assert naming.value_name(CODEBOOK, "gone", "gone", Quantity(number=Decimal(2))) == "2"


def test_today_is_told_by_the_hour() -> None:
    now = datetime.now(UTC)
    assert f"{now.astimezone():%H:%M}" in naming.moment(now.isoformat())
    assert naming.moment("2024-02-14T10:00:00+00:00").startswith("14/2/2024")
