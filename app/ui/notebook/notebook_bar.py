"""The line above the lists of the notebook: which list, the filter, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTabBar, QWidget

from app.ui.fields.flow import Flow
from app.ui.looks.icons import icon_button
from app.ui.notebook.lists.list_acts import Acts

__all__ = ["NotebookBar"]

_MARGIN, _ACROSS, _DOWN, _FILTER = 4, 5, 4, 12


class NotebookBar(Flow):
    """Tells which list is wanted and which rows of it."""

    turned = Signal(int)
    narrowed = Signal()
    give_wanted = Signal()
    add_wanted = Signal()
    edit_wanted = Signal()
    remove_wanted = Signal()
    seen_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QMargins(_MARGIN, 0, _MARGIN, 0), _ACROSS, _DOWN, parent)
        self.tabs = QTabBar(self)
        self.filter = QLineEdit(self)
        self.changed = QCheckBox(self)
        self._give = icon_button("circle-plus", self.tr("Give to the encounter (Ctrl+Enter)"), self)
        self._add = icon_button("plus", self.tr("New; put the code into a set (Ins)"), self)
        self._seen = icon_button("eye", self.tr("Seen: take the code as it is now (Space)"), self)
        self._edit = icon_button("notebook-pen", self.tr("Change what is kept (F2)"), self)
        self._remove = icon_button("trash-2", self.tr("Take away (Del)"), self)
        self._lay_out()
        # The name in front is bold: the tabs need another width.
        self.tabs.currentChanged.connect(self.tabs.updateGeometry)
        self.tabs.currentChanged.connect(self.turned)
        self.filter.textChanged.connect(self.narrowed)
        self.changed.toggled.connect(self.narrowed)
        self._give.clicked.connect(self.give_wanted)
        self._add.clicked.connect(self.add_wanted)
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

    def show_counts(self, counts: Sequence[int | None], changed: int) -> None:
        """Say how much is in each list, if that is known, and how many codes have changed."""
        names = (
            self.tr("&Favourites"),
            self.tr("No&tes"),
            self.tr("&Payer rules"),
            self.tr("&Sets"),
            self.tr("Rece&nt"),
            self.tr("Own &words"),
        )
        for place, (name, count) in enumerate(zip(names, counts, strict=True)):
            self.tabs.setTabText(place, name if count is None else f"{name}: {count}")
        self.tabs.updateGeometry()
        self.changed.setText(self.tr("Changed: {count}").format(count=changed))
        if not changed:
            self.changed.setChecked(False)
        self.changed.setVisible(bool(changed))

    def enable(self, acts: Acts, *, has_row: bool, is_changed: bool) -> None:
        """Enable what can be done in the list with the row under the cursor."""
        self._give.setEnabled(has_row and acts.give is not None)
        self._add.setEnabled(acts.add is not None and (has_row or not acts.adds_row))
        self._edit.setEnabled(has_row and acts.change is not None)
        self._remove.setEnabled(has_row and acts.remove is not None)
        self._seen.setEnabled(is_changed)

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName(self.tr("Parts of the notebook"))
        self.tabs.setProperty("role", "parts")
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for _ in range(6):
            self.tabs.addTab("")
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the notebook"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(self.fontMetrics().averageCharWidth() * _FILTER)
        self.changed.setToolTip(
            self.tr("Show only codes that have changed since they were kept, or are not valid")
        )
        buttons = (self._give, self._add, self._seen, self._edit, self._remove)
        self.show_controls((self.tabs, self.filter, *buttons, self.changed))
