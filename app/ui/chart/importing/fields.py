"""What the coder calls a document that came in: title, kind and date."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.charts.kinds import KINDS
from app.encounters.arrivals import Arrival
from app.ui.chart.importing.model import ImportRow
from app.ui.encounter.date_field import DateField

__all__ = ["ImportFields"]

_KIND = 14


class ImportFields(QWidget):
    """Shows the fields of one document and tells when something was typed into them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit(self)
        self.kind = QComboBox(self)
        self.date = DateField(self)
        self._shown: Arrival | None = None
        self._lay_out()
        self.title.textEdited.connect(self.edited)
        self.kind.currentTextChanged.connect(self._tell)
        self.date.edited.connect(self.edited)

    @property
    def shown(self) -> Arrival | None:
        """Return the document whose fields show."""
        return self._shown

    def show_row(self, row: ImportRow) -> None:
        """Show a document."""
        self._shown = None
        self.setEnabled(row.arrival.is_new)
        self.title.setText(row.title)
        self.title.setCursorPosition(0)
        self.kind.setCurrentText(row.kind)
        self.date.show_date(row.on)
        self._shown = row.arrival

    def _tell(self) -> None:
        if self._shown is not None:
            self.edited.emit()

    def _lay_out(self) -> None:
        self.kind.setEditable(True)
        self.kind.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.kind.addItems(["", *KINDS])
        self.kind.setMinimumContentsLength(_KIND)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, name, words in (
            (self.title, self.tr("&Title"), self.tr("Title of the document")),
            (self.kind, self.tr("&Kind"), self.tr("Kind of the document")),
            (self.date, self.tr("&Date"), self.tr("Date of the document")),
        ):
            label = QLabel(name, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            row.addWidget(label)
            row.addWidget(field, 1 if field is self.title else 0)
