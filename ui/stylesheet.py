"""The few rules that a palette cannot express: hairlines, paddings, rounded corners."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme import Scheme

_ICONS = Path(__file__).parent / "resources" / "icons"

_RULES = Template("""
QMainWindow::separator { background: $hairline; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QMenuBar { background: $window; padding: 0 6px; border-bottom: 1px solid $hairline; }
QMenuBar::item { padding: 4px 12px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $selected; }
QMenu { background: $base; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 6px; }
QMenu::indicator { width: 0.8em; height: 0.8em; left: 7px; }
QMenu::indicator:checked { image: url("$icons/tick_$name.svg"); }
QToolBar { background: $window; border: 0; border-bottom: 1px solid $hairline; padding: 2px 6px; spacing: 2px; }
QToolBar::separator { background: $hairline; width: 1px; margin: 6px 8px; }
QToolButton { padding: 4px 8px; border: 1px solid transparent; border-radius: 6px; }
QToolButton:hover { background: $selected; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $muted; }
QStatusBar { background: $window; border-top: 1px solid $hairline; color: $muted; }
QStatusBar::item { border: 0; }
QLabel#dropHere { background: $selected; color: $text; border: 3px dashed $accent; font-size: ${poster}pt; }
QLabel#exportWarning { color: $doubt; }
QLabel#sheetWarning { color: $bad; }
QScrollArea#sheetQuotations, QScrollArea#voicePassages { background: $base; }
QLabel#readerGuessed { color: $doubt; border: 1px solid $doubt; border-radius: 7px; padding: 0 6px; }
QLabel#keyHint { color: $muted; padding: 2px 8px; }
QLabel:focus { background: $selected; }
QLabel#emptyState { background: $base; border: 1px solid $base; }
QLabel#emptyState:focus { border-color: $accent; }
QTabBar { background: $window; qproperty-drawBase: 0; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 0.8em; height: 0.8em; border: 1px solid $muted; background: $base; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 0.42em; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; width: 0.69em; height: 0.69em; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$icons/check_$name.svg"); }
QAbstractItemView::indicator:indeterminate { border-color: $accent; background: qlineargradient(x1: 0, y1: 0,
    x2: 0, y2: 1, stop: 0.39 $base, stop: 0.4 $accent, stop: 0.6 $accent, stop: 0.61 $base); }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.55 $accent, stop: 0.6 $base, stop: 1 $base); }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 16px; border: 0;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { background: $selected; }
QTabBar#contradictionViews::tab { padding: 4px 8px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: $raised; border: 1px solid $hairline; border-radius: 6px; padding: 6px 16px; }
QPushButton:hover { border-color: $accent; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:pressed { background: $selected; }
QPushButton:default { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton:default:focus { border: 2px solid $text; padding: 5px 15px; }
QPushButton:disabled { color: $muted; background: $window; border-color: $hairline; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {
    background: $base; border: 1px solid $hairline; border-radius: 6px; padding: 5px 8px;
    selection-background-color: $selected; selection-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateEdit:focus, QDialog QAbstractItemView:focus { border-color: $accent; }
QSpinBox { padding: 4px 0; }
QSpinBox::up-button, QSpinBox::down-button { border: 0; width: 22px; }
QSpinBox::up-arrow { image: url("$icons/chevron_up_$name.svg"); width: 11px; height: 11px; }
QSpinBox::down-arrow { image: url("$icons/chevron_$name.svg"); width: 11px; height: 11px; }
QLineEdit:read-only, QComboBox:disabled { background: $window; }
QLineEdit[wrong="true"] { border-color: $bad; }
QListView[drop="true"] { background: $base; border: 1px solid $muted; border-radius: 6px; }
QComboBox::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow { image: url("$icons/chevron_$name.svg"); width: 14px; height: 14px; }
QDialog QAbstractItemView, QScrollArea#sheetQuotations, QScrollArea#voicePassages {
    border: 1px solid $hairline; border-radius: 6px; padding: 4px; }
QDialog QHeaderView { border: 0; border-radius: 0; padding: 0; }
QComboBox QAbstractItemView { background: $base; border: 1px solid $hairline; }
QPlainTextEdit#reader { border: 0; border-left: 3px solid $base; border-radius: 0; padding: 0; }
QPlainTextEdit#reader:focus { border-left-color: $accent; }
QAbstractItemView { background: $base; border: 0; alternate-background-color: $raised; outline: 0;
    selection-background-color: $selected; selection-color: $text; }
QTableView { gridline-color: $hairline; }
QListView, QTableView, QTreeView { border: 1px solid $base; }
QListView:focus, QTableView:focus, QTreeView:focus { border-color: $accent; }
QTableView::item:focus { border: 1px solid $accent; }
QTextEdit#sessionReport { border: 1px solid $base; border-radius: 0; }
QTextEdit#sessionReport:focus { border-color: $accent; }
QWidget#reviewSitting { border-left: 3px solid transparent; }
QWidget#reviewSitting:focus { border-left-color: $accent; }
QLabel#reviewRefusal { color: $doubt; }
QTabBar#reviewViews::tab { padding: 4px 8px; }
QWidget#claimForm { border-left: 3px solid transparent; }
QWidget#claimForm:focus { border-left-color: $accent; }
QTabWidget#agreementTabs::pane { border: 0; }
QTableView#claimAgreement::item, QTableView#spanAgreement::item { padding: 4px 6px; }
QTableView#keyTable::item { padding: 4px 6px; }
QTableView#stepRows::item { padding: 4px 8px; border-bottom: 1px solid $hairline; }
QTableView#frozenColumns { border: 0; border-right: 2px solid $muted; }
QAbstractItemView::item:selected { background: $selected; color: $text; }
QHeaderView { background: $window; }
QHeaderView::section { background: $window; color: $muted; border: 0; border-right: 1px solid $hairline;
    border-bottom: 1px solid $hairline; padding: 6px 8px; }
QTableCornerButton::section { background: $window; border: 0; border-bottom: 1px solid $hairline; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $hairline; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $hairline; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QToolTip { background: $raised; color: $text; border: 1px solid $hairline; padding: 4px; }
QFrame#notice { background: $raised; border: 0; border-bottom: 1px solid $hairline; border-left: 4px solid $bad; }
QFrame#welcome { background: $raised; border: 0; border-bottom: 1px solid $hairline; border-left: 4px solid $accent; }
QFrame#notice[tone="note"] { border-left-color: $accent; }
QDialog#commandPalette { border: 1px solid $muted; }
QFrame#alternative { background: $base; border: 1px solid $hairline; border-radius: 6px; }
QPushButton[quiet="true"] { padding: 3px 12px; }
QGroupBox { border: 1px solid $hairline; border-radius: 6px; margin-top: 16px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 4px; color: $muted; }
""")


def stylesheet(colours: Scheme, *, poster: int) -> str:
    """The rules with a scheme's colours filled in; `poster` is the size of the largest letters, in points."""
    return _RULES.substitute(vars(colours), icons=_ICONS.as_posix(), poster=poster)
