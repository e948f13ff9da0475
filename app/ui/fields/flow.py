"""A row of controls that goes on in a second one where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

__all__ = ["Flow"]

_LAID_OUT = (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange, QEvent.Type.FontChange)


class Flow(QWidget):
    """Puts controls side by side as words on a line; each row is as high as its highest.

    It is a widget and no layout of Qt: items of a layout that is written in Python may be gone
    before it.
    """

    def __init__(
        self, margins: QMargins, across: int, down: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controls: tuple[QWidget, ...] = ()
        self._margins, self._across, self._down = margins, across, down
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_controls(self, controls: Sequence[QWidget]) -> None:
        """Take the controls in their order; those that are hidden leave no gap."""
        self._controls = tuple(controls)
        self._arrange_again()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, moves=False)

    @override
    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        return QSize(width, self._arrange(max(width, self.width()), moves=False))

    @override
    def minimumSizeHint(self) -> QSize:
        sizes = [_size(control) for control in self._shown()]
        widest = max((size.width() for size in sizes), default=0)
        highest = max((size.height() for size in sizes), default=0)
        return QSize(widest, highest).grownBy(self._margins)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), moves=True)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in _LAID_OUT:
            self._arrange_again()
        return super().event(event)

    def _arrange_again(self) -> None:
        self.updateGeometry()
        self._arrange(self.width(), moves=True)

    def _arrange(self, width: int, *, moves: bool) -> int:
        """Place the controls, or only find out how high they stand."""
        left, y = self._margins.left(), self._margins.top()
        rows = self._rows(width - left - self._margins.right())
        for number, row in enumerate(rows):
            x, y = left, y + (self._down if number else 0)
            height = max(_size(control).height() for control in row)
            for control in row:
                size = _size(control)
                if moves:
                    control.setGeometry(QRect(x, y + (height - size.height()) // 2, *_of(size)))
                x += size.width() + self._across
            y += height
        return y + self._margins.bottom()

    def _rows(self, room: int) -> list[list[QWidget]]:
        rows: list[list[QWidget]] = []
        left = 0
        for control in self._shown():
            width = _size(control).width()
            if not rows or width > left:
                rows.append([])
                left = room
            rows[-1].append(control)
            left -= width + self._across
        return rows

    def _shown(self) -> list[QWidget]:
        return [control for control in self._controls if not control.isHidden()]


def _size(control: QWidget) -> QSize:
    wished = control.sizeHint().expandedTo(control.minimumSizeHint())
    return wished.expandedTo(control.minimumSize()).boundedTo(control.maximumSize())


def _of(size: QSize) -> tuple[int, int]:
    return size.width(), size.height()
