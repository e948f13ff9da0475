"""What a coder does in the chart, each act with its keys and its words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

__all__ = ["MENU", "ChartAct", "menu_of"]


@dataclass(frozen=True, slots=True)
class ChartAct:
    """An act by its name; ``needs`` is what must be there: a selection, a highlight, or nothing."""

    name: str
    words: str
    keys: str
    needs: str = ""


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("chart_keys", text))


# Groups of the menu; a line is drawn between them.
MENU: tuple[tuple[ChartAct, ...], ...] = (
    (
        ChartAct("copy", _("&Copy"), "Ctrl+C", "selection"),
        ChartAct("code", _("Find a code for the &selection"), "F3", "selection"),
        ChartAct("find", _("&Find in all documents"), "Ctrl+F"),
    ),
    (
        ChartAct("diagnosis", _("Mark as &diagnosis"), "Alt+1", "words"),
        ChartAct("procedure", _("Mark as &procedure"), "Alt+2", "words"),
        ChartAct("medication", _("Mark as &medication"), "Alt+3", "words"),
        ChartAct("lab", _("Mark as &lab"), "Alt+4", "words"),
        ChartAct("query", _("Mark as &query"), "Alt+5", "words"),
        ChartAct("other", _("Mark as &other"), "Alt+6", "words"),
        ChartAct("bookmark", _("Put a &bookmark here"), "Alt+7", "marking"),
        ChartAct("note", _("Write a &note"), "F2", "highlight"),
        ChartAct("remove", _("Take the mark awa&y"), "Del", "highlight"),
        ChartAct("undo", _("&Undo in the highlights"), "Alt+Backspace", "undo"),
        ChartAct("redo", _("Redo in the hi&ghlights"), "Alt+Shift+Backspace", "redo"),
    ),
    (
        ChartAct("outline", _("&Sections"), "Ctrl+Shift+O"),
        ChartAct("pages", _("Pages &in small"), "Ctrl+Shift+M"),
        ChartAct("marked", _("Highlights and boo&kmarks"), "Ctrl+Shift+H"),
        ChartAct("page", _("Go &to page"), "Alt+G"),
    ),
    (
        ChartAct("whole", _("Fit the whole pa&ge"), "Alt+0"),
        ChartAct("turn", _("&Rotate the pages"), "Ctrl+Shift+R"),
        ChartAct("ruler", _("Reading r&uler"), "Ctrl+Shift+L"),
        ChartAct("split", _("Two documents side by side"), "Ctrl+Shift+S"),
        ChartAct("window", _("Chart in a &window of its own"), "Ctrl+Shift+N"),
        ChartAct("compare", _("Compare with earlier notes"), "Ctrl+Shift+K", "earlier"),
    ),
)


def menu_of(
    parent: QWidget, acts: Mapping[str, Callable[[], object]], there: Mapping[str, bool]
) -> QMenu:
    """Return the menu of these acts; those whose needs are not ``there`` are dimmed."""
    menu = QMenu(parent)
    for place, group in enumerate(MENU):
        if place:
            menu.addSeparator()
        for act in group:
            words = QCoreApplication.translate("chart_keys", act.words)
            action = menu.addAction(f"{words}\t{act.keys}")
            action.triggered.connect(acts[act.name])
            action.setEnabled(there.get(act.needs, True))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
