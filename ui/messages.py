"""Sentences born outside the window (errors, explanations, step labels), shown in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.errors import UserError
from annotator.model import Label, Message


def shown(message: Message | UserError | str) -> str:
    """The sentence in the window's language; the English template is its key in the catalogue."""
    if isinstance(message, str):
        return QCoreApplication.translate("Message", message)
    template = message.message if isinstance(message, UserError) else message.template
    return QCoreApplication.translate("Message", template).format(**dict(message.values))


def label(both: Label) -> str:
    """The label in the window's language."""
    return both.vi if language() == "vi" else both.en


def language() -> str:
    """`vi` or `en`: the language the window is shown in."""
    return "vi" if QLocale().language() == QLocale.Language.Vietnamese else "en"
