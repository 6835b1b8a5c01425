"""Sentences born outside the window (errors, explanations, step labels), shown in the user's language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from annotator.errors import UserError
from annotator.model import Label, Message
from annotator.model.messages import filled
from annotator.visible import apart

TRANSLATIONS = Path(__file__).parent / "resources" / "translations"


def shown(message: Message | UserError | str) -> str:
    """The sentence in the window's language; the English template is its key in the catalogue."""
    if isinstance(message, str):
        return QCoreApplication.translate("Message", message)
    template = message.message if isinstance(message, UserError) else message.template
    # Words of others may not turn the sentence around or hide a part of it.
    return filled(
        QCoreApplication.translate("Message", template), dict(message.values), told=lambda one: apart(str(one))
    )


def label(both: Label) -> str:
    """The label in the window's language."""
    return both.vi if language() == "vi" else both.en


def language() -> str:
    """`vi` or `en`: the language the window is shown in."""
    return "vi" if QLocale().language() == QLocale.Language.Vietnamese else "en"


def in_both(context: str, words: str) -> str:
    """The words in English and in Vietnamese, whichever the window is shown in."""
    return f"{words} {_vietnamese().translate(context, words) or ''}"


@lru_cache(maxsize=1)
def _vietnamese() -> QTranslator:
    translator = QTranslator()
    translator.load("doichieu_vi", str(TRANSLATIONS))
    return translator
