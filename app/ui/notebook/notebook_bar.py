"""The line above the lists of the notebook: which list, the filter, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QTabBar, QToolButton, QWidget

from app.ui.icons import dress

__all__ = ["NotebookBar"]


class NotebookBar(QWidget):
    """Tells which list is wanted and which rows of it."""

    turned = Signal(int)
    narrowed = Signal()
    edit_wanted = Signal()
    remove_wanted = Signal()
    seen_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar(self)
        self.filter = QLineEdit(self)
        self.changed = QCheckBox(self)
        self._seen = self._button("eye", self.tr("Seen: take the code as it is now (Space)"))
        self._edit = self._button("notebook-pen", self.tr("Change what is kept (F2)"))
        self._remove = self._button("trash-2", self.tr("Take away (Del)"))
        self._lay_out()
        self.tabs.currentChanged.connect(self.turned)
        self.filter.textChanged.connect(self.narrowed)
        self.changed.toggled.connect(self.narrowed)
        self._seen.clicked.connect(self.seen_wanted)
        self._edit.clicked.connect(self.edit_wanted)
        self._remove.clicked.connect(self.remove_wanted)

    @property
    def words(self) -> list[str]:
        """Return the words of the filter."""
        return self.filter.text().casefold().split()

    @property
    def only_changed(self) -> bool:
        """Tell whether only changed codes are wanted."""
        return self.changed.isChecked()

    def show_counts(self, counts: Sequence[int], changed: int) -> None:
        """Say how much is in each list, and of how many codes something has changed."""
        names = (self.tr("&Favourites"), self.tr("No&tes"), self.tr("&Payer rules"))
        for place, (name, count) in enumerate(zip(names, counts, strict=True)):
            self.tabs.setTabText(place, f"{name}: {count}")
        self.changed.setText(self.tr("Changed: {count}").format(count=changed))
        if not changed:
            self.changed.setChecked(False)
        self.changed.setVisible(bool(changed))

    def enable(self, *, has_row: bool, is_changed: bool) -> None:
        """Enable what can be done with the row under the cursor."""
        for button in (self._edit, self._remove):
            button.setEnabled(has_row)
        self._seen.setEnabled(is_changed)

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        dress(button, name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName(self.tr("Parts of the notebook"))
        self.tabs.setProperty("role", "parts")
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for _ in range(3):
            self.tabs.addTab("")
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the notebook"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(self.fontMetrics().averageCharWidth() * 12)
        self.changed.setToolTip(self.tr("Show only codes that have changed since they were kept"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self.changed)
        row.addWidget(self.filter, 2)
        for button in (self._seen, self._edit, self._remove):
            row.addWidget(button)
