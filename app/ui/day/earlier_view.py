"""Earlier encounters of the patient, whose codes can be chosen to be carried over."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.coding.carrying import EarlierEncounter
from app.domain.notebook.code_sets import Offered
from app.domain.notebook.kept import SystemCode
from app.ui.fields.keys import pressed
from app.ui.words import setting_word

__all__ = ["EarlierView"]

_CODE = int(Qt.ItemDataRole.UserRole)
_SOURCE = _CODE + 1


class EarlierView(QWidget):
    """A tree of encounters and their codes; Space ticks a code, Ctrl+Enter carries over."""

    carry_wanted = Signal(int, object)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = QTreeWidget(self)
        self._none = QLabel(self)
        self.carry = QPushButton(self.tr("Carry the ticked codes over…"), self)
        self._lay_out()
        self.carry.clicked.connect(self.want_carry)
        self.tree.itemChanged.connect(lambda *_: self._enable())
        self.tree.itemActivated.connect(self._open)

    @property
    def ticked(self) -> dict[int, tuple[SystemCode, ...]]:
        """Return the codes that are ticked, by encounter."""
        found = {
            top.data(0, _SOURCE): tuple(
                item.data(0, _CODE)
                for item in _children(top)
                if item.checkState(0) == Qt.CheckState.Checked
            )
            for top in _children(self.tree.invisibleRootItem())
        }
        return {source: codes for source, codes in found.items() if codes}

    def show_reading(self) -> None:
        """Say that it is being read what came before."""
        self.tree.clear()
        self._show_none(self.tr("Reading the earlier encounters…"))

    def show_earlier(self, earlier: Sequence[EarlierEncounter], carried: Mapping[str, int]) -> None:
        """Show encounters; a code says whether it stands, was carried over, or cannot be given."""
        self.tree.clear()
        for each in earlier:
            facts = each.facts
            provider = facts.rendering.name
            none = "" if each.codes else self.tr("no diagnoses")
            words = (facts.service_from.isoformat(), none, setting_word(facts.setting), provider)
            top = QTreeWidgetItem(self.tree, [" · ".join(word for word in words if word)])
            top.setToolTip(0, top.text(0))
            top.setData(0, _SOURCE, each.id)
            for offered in each.codes:
                self._add(top, offered, is_carried=carried.get(offered.member.code.code) == each.id)
            top.setExpanded(True)
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))
        none = self.tr("There is no earlier encounter of this patient.")
        self._show_none("" if earlier else none)
        self._enable()

    def want_carry(self) -> None:
        """Ask for the codes ticked in the latest encounter that has any."""
        for source, codes in self.ticked.items():
            self.carry_wanted.emit(source, codes)
            return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pressed(event) == "Ctrl+Return":
            self.want_carry()
        else:
            super().keyPressEvent(event)

    def _show_none(self, words: str) -> None:
        self._none.setText(words)
        self._none.setVisible(bool(words))
        self.tree.setVisible(not words)
        self.carry.setVisible(not words)

    def _add(self, top: QTreeWidgetItem, offered: Offered, *, is_carried: bool) -> None:
        standing = self._standing(offered, is_carried=is_carried)
        title = offered.entry.title
        # Where the pane is narrow the end is cut off: the title, of which the tip has the whole.
        said = " · ".join(part for part in (standing, title) if part)
        item = QTreeWidgetItem(top, [f"{offered.member.code.code}  {said}"])
        item.setToolTip(0, "\n".join(part for part in (said, offered.fault) if part))
        item.setData(0, _CODE, offered.member.code)
        if not offered.stands and offered.can_give:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Unchecked)

    def _standing(self, offered: Offered, *, is_carried: bool) -> str:
        if is_carried:
            return self.tr("carried over")
        if offered.stands:
            return self.tr("on the sheet")
        return "" if offered.can_give else self.tr("not valid on the date")

    def _open(self, item: QTreeWidgetItem) -> None:
        source = item.data(0, _SOURCE)
        if source is not None:
            self.opened.emit(source)

    def _enable(self) -> None:
        self.carry.setEnabled(bool(self.ticked))

    def _lay_out(self) -> None:
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Earlier encounters"))
        self._none.setProperty("tone", "muted")
        self._none.setWordWrap(True)
        self.carry.setToolTip(self.tr("Carry the ticked codes over (Ctrl+Enter)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addWidget(self.tree, 1)
        column.addWidget(self.carry)
        column.addStretch()
        self.show_reading()


def _children(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (top.child(at) for at in range(top.childCount()))
    return [child for child in found if child is not None]
