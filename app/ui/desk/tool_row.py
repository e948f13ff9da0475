"""The tools under the menus: what a coder reaches for most, with icon and words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolBar, QWidget

from app.ui.desk.actions import Actions
from app.ui.looks.look import Look

__all__ = ["ToolRow"]

_ICON = 16
_TOOLS = (
    ("encounter.new", "chart.attach"),
    ("edit.undo", "edit.redo"),
    ("code.find", "code.selection", "code.give"),
    ("query.start", "report.claim"),
)


class ToolRow(QToolBar):
    """Stays where it is; its icons grow with the text."""

    def __init__(self, deeds: Actions, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._size()
        for place, group in enumerate(_TOOLS):
            if place:
                self.addSeparator()
            self.addActions([deeds[action_id] for action_id in group])
        look.changed.connect(self._size)

    def _size(self) -> None:
        self.setIconSize(QSize(self._look.px(_ICON), self._look.px(_ICON)))
