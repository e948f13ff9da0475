"""The buttons beside the tabs: magnification, and finding."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from app.ui.looks.icons import icon_button

__all__ = ["ZoomBar"]

_PAD = 4
_ALWAYS = 2


class ZoomBar(QFrame):
    """Shows the magnification; a click on it turns to 100 %.

    Where there is little room, buttons go whose acts have keys that are known everywhere.
    """

    made_smaller = Signal()
    made_larger = Signal()
    fitted = Signal()
    made_actual = Signal()
    find_wanted = Signal()
    side_wanted = Signal()
    split_wanted = Signal()
    window_wanted = Signal()

    def __init__(self, *, is_first: bool = True) -> None:
        """Make the buttons; those of the whole pane stand beside the first document alone."""
        super().__init__()
        self._smaller = icon_button("zoom-out", self.tr("Zoom out (Ctrl+-)"), self)
        self._percent = QToolButton(self)
        self._larger = icon_button("zoom-in", self.tr("Zoom in (Ctrl++)"), self)
        self._fit = icon_button("move-horizontal", self.tr("Fit the width (Ctrl+0)"), self)
        self._side = icon_button("panel-left", self.tr("Sections, pages and marks (F4)"), self)
        self._split = icon_button(
            "columns-2", self.tr("Two documents side by side (Ctrl+Shift+S)"), self
        )
        window = self.tr("Chart in a window of its own (Ctrl+Shift+N)")
        self._window = icon_button("external-link", window, self)
        self._find = icon_button("text-search", self.tr("Find in all documents (Ctrl+F)"), self)
        self._percent.setToolTip(self.tr("Turn to 100 % (Ctrl+9)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD, 0, _PAD, 0)
        row.setSpacing(0)
        for button in (
            self._side,
            self._smaller,
            self._percent,
            self._larger,
            self._fit,
            self._split,
            self._window,
            self._find,
        ):
            row.addWidget(button)
        # In the order in which they go where there is no room.
        self._own = [self._percent, self._fit, self._smaller, self._larger]
        if is_first:
            self._own += [self._window, self._find, self._split, self._side]
        for button in (self._side, self._split, self._window, self._find):
            button.setVisible(is_first)
        self._side.clicked.connect(self.side_wanted)
        self._split.clicked.connect(self.split_wanted)
        self._window.clicked.connect(self.window_wanted)
        self._smaller.clicked.connect(self.made_smaller)
        self._percent.clicked.connect(self.made_actual)
        self._larger.clicked.connect(self.made_larger)
        self._fit.clicked.connect(self.fitted)
        self._find.clicked.connect(self.find_wanted)
        self.show_percent(100)

    @property
    def least(self) -> int:
        """Return the width, in pixels, below which a button that is always there would go."""
        return sum(_width(button) for button in self._own[-_ALWAYS:]) + 2 * _PAD

    def fit_into(self, room: int) -> None:
        """Show as many buttons as there is room for, in pixels."""
        left = room - 2 * _PAD
        for place, button in enumerate(reversed(self._own)):
            left -= _width(button)
            button.setVisible(place < _ALWAYS or left >= 0)

    def show_percent(self, percent: int) -> None:
        """Show the magnification."""
        self._percent.setText(self.tr("{0} %").format(percent))
        self._percent.setAccessibleName(self.tr("Magnification {0} percent").format(percent))
        widest = self._percent.fontMetrics().horizontalAdvance("400 %")
        self._percent.setMinimumWidth(widest + 12)


def _width(button: QToolButton) -> int:
    return max(button.sizeHint().width(), button.minimumWidth())
