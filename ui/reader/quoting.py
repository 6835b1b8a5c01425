"""What is copied from an article: its words alone, or quoted with where they stand."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from annotator.model import Article, Claim, Span
from annotator.text import sentence
from ui.models import naming
from ui.models.quotation import main_place

if TYPE_CHECKING:
    from ui.reader.reader import Reader


def words(article: Article, start: int, end: int) -> QMimeData:
    """The words as the article has them."""
    copied = QMimeData()
    copied.setText(article.text.text[start:end])
    return copied


def wanted(reader: Reader, item: Claim | Span | None) -> QMimeData | None:
    """The selected words quoted, else the sentence that the current item stands in; None where there is neither."""
    if reader.article is None:
        return None
    start, end = reader.selected()
    place = main_place(item) if item is not None and item.article_id == reader.article.id else None
    if start == end and place is not None:
        start, end = sentence(reader.article.text.text, place.start, place.end)
    return quoted(reader.article, start, end) if start < end else None


def quoted(article: Article, start: int, end: int) -> QMimeData:
    """The words in quotation marks, then title, source, date and address: as plain text and, with links, as HTML."""
    said = " ".join(article.text.text[start:end].split())
    told = [one for one in (article.headline, article.said_by, _day(article)) if one]
    told = list(dict.fromkeys(told))
    copied = QMimeData()
    copied.setText(f"“{said}” — {', '.join([*told, *([article.url] if article.url else [])])}")
    copied.setHtml(f"<p>“{escape(said)}” — {_linked(told, article.url)}</p>")
    return copied


def _linked(told: list[str], url: str) -> str:
    first, *others = map(escape, told)
    # Only what a browser opens: an address that runs a script has no place in somebody's document.
    if url.startswith(("https://", "http://")):
        first = f'<a href="{escape(url)}">{first}</a>'
    return ", ".join([first, *others])


def _day(article: Article) -> str:
    return naming.day(article.published_on) if article.published_on else ""
