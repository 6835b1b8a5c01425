"""Web pages, through trafilatura: the article's text without navigation, and what the page says of itself."""

from __future__ import annotations

import re

from annotator import clock
from annotator.errors import UserError
from annotator.importers.decoding import decode
from annotator.importers.leading import with_lead
from annotator.importers.seam import Importer
from annotator.model import Label, RawArticle
from annotator.published import iso_date

# Trafilatura keeps the day alone.
_PUBLISHED_AT = re.compile(r"""(?:published_time["'][^>]{0,40}?content=|datePublished["']?\s*:)\s*["']([^"']{10,40})""")

# Trafilatura takes a second for ten thousand; pages of news have some thousands.
_MOST_TAGS = 100_000
_BLOCK = re.compile(r"<(?:p|li|td|th|tr|div|br|h\d|d[dt]|section|option|blockquote)\b", re.IGNORECASE)
# What trafilatura falls back on compares each paragraph with all before it.
_MANY_BLOCKS = 4_000


def _read(name: str, data: bytes) -> list[RawArticle]:
    # Trafilatura and lxml take half a second to import.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document
    from trafilatura.utils import load_html

    source = decode(name, data)
    if source.count("<") > _MOST_TAGS:
        raise UserError("{name} is too long for an article: save it in smaller parts.", name=name)
    page = bare_extraction(
        source,
        fast=sum(1 for _ in _BLOCK.finditer(source)) > _MANY_BLOCKS,
        include_comments=False,
        with_metadata=True,
        # A date looked for in the whole text would be any date.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(page, Document) or not (page.text or "").strip():
        raise UserError("{name} holds no article text: save the article itself as a page or as text.", name=name)
    moment, tree = _PUBLISHED_AT.search(source), load_html(source)
    return [
        RawArticle(
            name=name,
            data=data,
            text=page.text or "" if tree is None else with_lead(tree, page.text or ""),
            title=page.title or "",
            source=page.sitename or page.hostname or "",
            url=page.url or "",
            published_on=iso_date(page.date or ""),
            metadata={key: value for key in ("author", "description") if (value := getattr(page, key))},
            published_at=clock.told(moment[1]) if moment else None,
        )
    ]


IMPORTER = Importer("html", Label("Trang web", "Web page"), (".html", ".htm"), _read)
