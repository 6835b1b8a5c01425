"""How an article's publication date is known, in words for people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model import Article, PublishedFrom
from ui.messages import shown


def origin(article: Article) -> str:
    """Where the date comes from; of a guess why, and what saving makes of it."""
    translate = QCoreApplication.translate
    match article.published_from if article.published_on else None:
        case PublishedFrom.METADATA:
            return translate("Published", "Told by the file or page that the article came from.")
        case PublishedFrom.TEXT:
            return translate("Published", "Stands in the head of the article.")
        case PublishedFrom.PERSON:
            return translate("Published", "Confirmed by a person.")
        case PublishedFrom.INFERRED:
            return " ".join((guess(article), translate("Published", "Saving confirms it.")))
    from annotator.clues import own_words  # only now: no window needs the grammar of clues to be painted

    newest = own_words(article.text.text).newest
    bound = translate("Published", "Not known; not before {year}, the newest year spoken of as past.")
    return bound.format(year=newest) if newest else translate("Published", "Not known.")


def guess(article: Article) -> str:
    """Why the date was guessed, in one line."""
    from annotator.corroborating import reasons

    translate = QCoreApplication.translate
    why = "; ".join(shown(reason) for reason in reasons(article))
    if not why:
        return translate("Published", "Guessed from the words of the article.")
    return translate("Published", "Guessed: {why}.").format(why=why)
