"""The keys and the menu of the chart, as its actions are declared for the whole desk."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.desk.actions import keys_of
from app.ui.menus.declared import DECLARED

__all__ = ["Acts", "by_keys", "menu_of"]

Acts = Mapping[str, Callable[[], object]]

_DECLARED = {one.id: one for one in DECLARED}
# Groups of the menu, a line between them: an action, and what it needs in the document.
_MENU = (
    (
        ("chart.copy", "words"),
        ("code.selection", "words"),
        ("chart.find", ""),
    ),
    (
        ("mark.diagnosis", "markable"),
        ("mark.procedure", "markable"),
        ("mark.medication", "markable"),
        ("mark.lab", "markable"),
        ("mark.query", "markable"),
        ("mark.other", "markable"),
        ("mark.bookmark", "marking"),
        ("mark.area", "picture"),
        ("mark.note", "highlight"),
        ("mark.remove", "highlight"),
    ),
    (
        ("chart.outline", ""),
        ("chart.pages", ""),
        ("mark.list", ""),
        ("chart.page", ""),
    ),
    (
        ("chart.zoom_whole", "picture"),
        ("chart.rotate", "picture"),
        ("chart.ruler", ""),
        ("chart.split", ""),
        ("chart.window", ""),
        ("chart.compare", "notes"),
    ),
)


def by_keys(acts: Acts) -> dict[str, Callable[[], object]]:
    """Return what each key does, as `pressed` writes keys."""
    keys = {key: acts[one] for one in acts for key in _keys(one)}
    # Where the plus is above the equals sign it is pressed with Shift.
    return keys | {"Ctrl+Shift++": acts["chart.zoom_in"]}


def menu_of(parent: QWidget, acts: Acts, there: Mapping[str, bool]) -> QMenu:
    """Return the menu of the chart; what needs something that is not ``there`` is dimmed."""
    menu = QMenu(parent)
    for place, group in enumerate(_MENU):
        if place:
            menu.addSeparator()
        for one, need in group:
            declared = _DECLARED[one]
            words = QCoreApplication.translate("Actions", declared.text)
            action = menu.addAction(f"{words}\t{keys_of(declared)}")
            # Qt tells whether an action is ticked: a partial would take that for an argument.
            action.triggered.connect(lambda _=False, act=acts[one]: act())
            action.setEnabled(there.get(need, True))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _keys(one: str) -> tuple[str, ...]:
    declared = _DECLARED[one]
    return (declared.pane_keys,) if declared.pane_keys else declared.keys
