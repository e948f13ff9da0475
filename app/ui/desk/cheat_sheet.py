"""Every key of the desk on one sheet."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.ui.desk.actions import Actions, keys_of, native_keys, plain_text
from app.ui.desk.pane_keys import PANE_KEYS
from app.ui.menus.declared import MENUS

__all__ = ["CheatSheet"]


class CheatSheet(QDialog):
    """Lists the actions that have keys, then the keys of each pane; stays beside the work."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._tree = QTreeWidget(self)
        self._tree.setAccessibleName(self.tr("Keys"))
        self._tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self._tree.setRootIsDecorated(False)
        self._tree.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)
        self._fill(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tree)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 72, metrics.height() * 36)

    def rows(self) -> list[tuple[str, str]]:
        """Return the actions and their keys, as shown."""
        return list(self._rows)

    def _fill(self, actions: Actions) -> None:
        self._rows: list[tuple[str, str]] = []
        groups: dict[str, QTreeWidgetItem] = {}
        for declared, _action in actions:
            if keys := keys_of(declared):
                title = _plain(MENUS[declared.menu])
                self._add(groups, title, _plain(declared.text), keys)
        for key in PANE_KEYS:
            title = self.tr("In the pane: {0}").format(_said(key.pane, "pane_keys"))
            keys = "  ".join(native_keys(one) for one in key.keys)
            self._add(groups, title, _said(key.text, "pane_keys"), keys)
        self._tree.expandAll()
        self._tree.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 46)

    def _add(self, groups: dict[str, QTreeWidgetItem], title: str, text: str, keys: str) -> None:
        if title not in groups:
            groups[title] = self._group(title)
        groups[title].addChild(QTreeWidgetItem([text, keys]))
        self._rows.append((text, keys))

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self._tree, [title])
        font = group.font(0)
        font.setWeight(QFont.Weight.DemiBold)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return group


def _plain(text: str) -> str:
    return plain_text(_said(text, "Actions"))


def _said(text: str, context: str) -> str:
    return QCoreApplication.translate(context, text)
