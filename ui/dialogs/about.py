"""What this program is, in which version, and under which licences its parts come."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.icons import icon
from ui.problems import app_version
from ui.sizes import wide
from ui.theme import MARGINS


class AboutDialog(QDialog):
    """Read and closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About Đối Chiếu"))
        picture = QLabel()
        picture.setPixmap(icon("app").pixmap(40, 40))
        words = QLabel(self._words(), textFormat=Qt.TextFormat.RichText, wordWrap=True)
        words.setMinimumWidth(wide(420))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        for part in (picture, words, buttons):
            layout.addWidget(part)

    def _words(self) -> str:
        name = f"<h2>Đối Chiếu {app_version()}</h2>"
        purpose = self.tr("Turns news articles about the same matter into tables in which every value can be traced.")
        parts = self.tr("Made with Qt {qt} (LGPL), peewee and SQLite. Type: Noto Sans (SIL Open Font License).")
        data = self.tr(
            "Place names: GeoNames (CC BY 4.0), vietnamadminunits (MIT) "
            "and Unicode CLDR (Unicode License), in selection."
        )
        return f"{name}<p>{purpose}</p><p>{parts.format(qt=qVersion())}</p><p>{data}</p>"
