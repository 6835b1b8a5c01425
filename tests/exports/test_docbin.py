"""spaCy's own file as spaCy reads it back, and what is said where spaCy is not installed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId
from exports import docbin
from exports.report import Report
from tests.exports.conftest import FIRST, SECOND, WITHOUT_SPACY, written


@WITHOUT_SPACY
def test_spacy_finds_the_words_again(report: Report, tmp_path: Path) -> None:
    import spacy
    from spacy.tokens import DocBin

    first, second = DocBin().from_disk(written(report, tmp_path, "spacy")).get_docs(spacy.blank("xx").vocab)
    assert (first.text, second.text) == (FIRST, SECOND)
    entities = [(one.label_, one.text) for doc in (first, second) for one in doc.ents]
    assert entities == [
        ("city", "Mạng_lưới"),
        ("date", "năm 2012"),
        ("count", "hơn 390 triệu dân"),
        ("date", "2013"),
        ("date", "ngày 14/2/2024"),
    ]
    assert first.ents[0].kb_id_ == "1581130"
    assert [one.text for one in first.spans["sc"]] == ["Mạng_lưới", "năm 2012", "hơn 390 triệu dân", "390 triệu"]
    assert [one.text for one in first.spans["suggested"]] == ["390 triệu"]
    assert second.user_data["article"] == "hai.txt"


@WITHOUT_SPACY
def test_blanks_and_lines_come_back_as_they_were(odd: Report, tmp_path: Path) -> None:
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    (doc,) = DocBin().from_disk(written(odd, tmp_path, "spacy")).get_docs(Vocab())
    assert doc.text == odd.articles[ArticleId(1)].text.original.replace("\ud800", "\ufffd")
    assert [one.text for one in doc.ents] == ["ngày 5/6\r\nhôm ấy", "năm 2020"]


def test_a_span_that_ends_within_a_token_is_left_out_and_counted(report: Report) -> None:
    (span, *_) = report.spans[ArticleId(1)]
    cut = replace(span, end=span.end - 1)
    assert docbin.misaligned(replace(report, spans={ArticleId(1): [span, cut]})) == 1
    assert docbin.misaligned(report) == 0


def test_without_spacy_it_says_how_to_get_it(report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docbin, "find_spec", lambda name: None)
    with pytest.raises(UserError, match="uv sync --extra spacy"):
        docbin.write(report, tmp_path / "ra.spacy", lambda done, total: None)
    assert list(tmp_path.iterdir()) == []
