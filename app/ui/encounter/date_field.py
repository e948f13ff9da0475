"""A date typed as YYYY-MM-DD or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from app.ui.fields.dates import DateError, typed_date
from app.ui.looks.icons import dress

__all__ = ["DateField"]


class DateField(QLineEdit):
    """Holds a date or nothing."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.setMaxLength(10)
        room = self.fontMetrics().horizontalAdvance("YYYY-MM-DD") + 4 * self.fontMetrics().height()
        self.setMinimumWidth(room)
        self._calendar: QCalendarWidget | None = None
        pick = QAction(self)
        pick.setToolTip(self.tr("Pick from a calendar (Alt+Down)"))
        pick.setShortcut("Alt+Down")
        pick.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        dress(pick, "calendar")
        self.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        pick.triggered.connect(self._open_calendar)
        self.textEdited.connect(self.edited)

    @property
    def day(self) -> date | None:
        """Return the date, None when nothing or no date is written."""
        try:
            return typed_date(self.text())
        except DateError:
            return None

    @property
    def is_wrong(self) -> bool:
        """Tell whether something is written that is no date."""
        return bool(self.text().strip()) and self.day is None

    def show_date(self, day: date | None) -> None:
        """Write a date, or nothing."""
        self.setText(day.isoformat() if day else "")

    def _open_calendar(self) -> None:
        self._calendar = QCalendarWidget()
        self._calendar.setWindowFlags(Qt.WindowType.Popup)
        self._calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        day = self.day
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.activated.connect(self._take)
        self._calendar.clicked.connect(self._take)
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()

    def _take(self, day: QDate) -> None:
        self.show_date(date(day.year(), day.month(), day.day()))
        self.edited.emit()
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
