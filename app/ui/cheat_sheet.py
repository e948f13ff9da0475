"""Every key of the desk on one sheet."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.ui.actions import Actions, keys_of, plain_text
from app.ui.declared import MENUS

__all__ = ["CheatSheet"]


class CheatSheet(QDialog):
    """Lists the actions that have keys, menu by menu; stays open beside the work."""

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
        for declared, action in actions:
            keys = keys_of(declared)
            if not keys:
                continue
            group = groups.get(declared.menu) or self._group(declared.menu)
            groups[declared.menu] = group
            row = plain_text(action.text().split("\t")[0]), keys
            group.addChild(QTreeWidgetItem(row))
            self._rows.append(row)
        self._tree.expandAll()
        self._tree.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 46)

    def _group(self, menu: str) -> QTreeWidgetItem:
        title = plain_text(QCoreApplication.translate("Actions", MENUS[menu]))
        group = QTreeWidgetItem(self._tree, [title])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return group
