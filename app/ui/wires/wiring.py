"""All that happens between the panes of a window."""

from PySide6.QtCore import QObject, Signal

from app.ui.wires.asking import AskingWires
from app.ui.wires.books import BookWires
from app.ui.wires.coding import CodingWires
from app.ui.wires.day import DayWires
from app.ui.wires.notebook import NotebookWires
from app.ui.wires.rooms import Rooms

__all__ = ["Wiring"]


class Wiring(QObject):
    """Takes what one pane emits to the pane that can answer it."""

    hinted = Signal(str)

    def __init__(self, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self.coding = CodingWires(rooms, self)
        self.asking = AskingWires(rooms, self.coding, self)
        self.books = BookWires(rooms, self)
        self.notebook = NotebookWires(rooms, self.coding, self)
        self.day = DayWires(rooms, self)
        for wires in (self.coding, self.notebook):
            wires.hinted.connect(self.hinted)
