"""Where each pane stands around the chart when a work file is opened for the first time."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from app.ui.desk.docks import Docks
from app.ui.desk.panes import Panes

__all__ = ["place_panes"]

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


def _titled(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Panes", text))


# By the name of the pane; of those in one area the first is in front.
_PLACES = (
    ("worklist", _titled("Worklist"), _LEFT),
    ("today", _titled("Today"), _LEFT),
    ("codes", _titled("Codes"), _RIGHT),
    ("page", _titled("Encounter"), _RIGHT),
    ("support", _titled("Supported"), _RIGHT),
    ("said", _titled("Chart says"), _RIGHT),
    ("sheet", _titled("Sheet"), _BOTTOM),
    ("query", _titled("Query"), _BOTTOM),
    ("audit", _titled("Audit"), _BOTTOM),
    ("report", _titled("Reports"), _BOTTOM),
    ("notebook", _titled("Notebook"), _BOTTOM),
    ("index", _titled("Index"), _BOTTOM),
    ("pcs", _titled("PCS"), _BOTTOM),
    ("tabular", _titled("Tabular"), _BOTTOM),
    ("revisions", _titled("Changes"), _BOTTOM),
)
_SIZES = {
    "worklist": (Qt.Orientation.Horizontal, 240),
    "codes": (Qt.Orientation.Horizontal, 400),
    "sheet": (Qt.Orientation.Vertical, 260),
}


def place_panes(docks: Docks, panes: Panes) -> None:
    """Dock the panes, and keep this as the first arrangement."""
    for name, title, area in _PLACES:
        docks.add(name, QCoreApplication.translate("Panes", title), getattr(panes, name), area)
    docks.arrange(_SIZES)
