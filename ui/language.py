"""The language that the window is shown in: our catalogue, Qt's own, and how numbers and dates are written."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.messages import TRANSLATIONS


class Language:
    """The catalogues in use."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Let windows made from now on speak `vi` or `en`."""
        self.forget()
        QLocale.setDefault(QLocale(QLocale.Language.Vietnamese if language == "vi" else QLocale.Language.English))
        self._translators = [t for name in ("qtbase", "doichieu") if (t := _translator(f"{name}_{language}"))]
        for translator in self._translators:
            self._app.installTranslator(translator)

    def forget(self) -> None:
        """Let go of the catalogues."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []


def _translator(name: str) -> QTranslator | None:
    translator = QTranslator()
    for folder in (str(TRANSLATIONS), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        if translator.load(name, folder):
            return translator
    return None
