"""The line above a book: which volume, what is typed, back and forward."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTabBar, QWidget
from typing_extensions import override

from app.ui.fields.keys import pressed
from app.ui.leafing.typing_keys import ERASE
from app.ui.looks.icons import icon_button

__all__ = ["BookTab", "LeafingBar"]


@dataclass(frozen=True, slots=True)
class BookTab:
    """What a volume is called, in full and on its tab, and what is typed to find a place."""

    name: str
    short: str
    seek: str


class LeafingBar(QFrame):
    """Typing in the book below goes into its line as well."""

    volume_chosen = Signal(int)
    words_changed = Signal(str)
    entered = Signal()
    back_wanted = Signal()
    forward_wanted = Signal()

    def __init__(
        self, volumes: Sequence[BookTab], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._volumes = tuple(volumes)
        self._name = name
        self._is_fresh = True
        self.tabs = QTabBar(self)
        self.line = QLineEdit(self)
        self.back = icon_button("arrow-left", self.tr("Back (Alt+Left)"), self)
        self.forward = icon_button("arrow-right", self.tr("Forward (Alt+Right)"), self)
        self._keys: dict[str, Callable[[], object]] = {
            "Down": self.entered.emit,
            "Return": self.entered.emit,
            "Esc": self.line.clear,
        }
        self._lay_out()
        self.tabs.currentChanged.connect(self.volume_chosen)
        self.line.textEdited.connect(self._tell)
        self.line.textChanged.connect(self._tell_cleared)
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)

    def show_volume(self, place: int) -> None:
        """Bring the tab of a volume to the front and say what is typed in it."""
        self.tabs.setCurrentIndex(place)
        # The tab in front is bold, and the row of tabs wider or narrower with it.
        self.tabs.updateGeometry()
        volume = self._volumes[place]
        self.line.setPlaceholderText(volume.seek)
        self.line.setAccessibleName(self.tr("Find in the {volume}").format(volume=volume.name))
        self.clear()

    def type(self, letter: str) -> None:
        """Add a letter that was typed below; after moving about it begins new words."""
        before = "" if self._is_fresh else self.line.text()
        words = before[:-1] if letter == ERASE else before + letter
        if words.strip():
            self._is_fresh = False
            self.line.setText(words)
            self.words_changed.emit(words)
        else:
            self.clear()

    def clear(self) -> None:
        """Forget what was typed; the book stays where it is."""
        self._is_fresh = True
        self.line.clear()

    def refresh(self) -> None:
        """Let the next letter begin new words, after the coder has moved about."""
        self._is_fresh = True

    def show_ways(self, *, can_back: bool, can_forward: bool) -> None:
        """Enable the ways back and forward that there are."""
        self.back.setEnabled(can_back)
        self.forward.setEnabled(can_forward)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys.get(pressed(event)) if self.line.hasFocus() else None
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _tell(self, words: str) -> None:
        self._is_fresh = False
        if words.strip():
            self.words_changed.emit(words)

    def _tell_cleared(self, words: str) -> None:
        if not words:
            self.words_changed.emit("")

    def _lay_out(self) -> None:
        self.setProperty("role", "bar")
        self.tabs.setProperty("role", "parts")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(self._name)
        for volume in self._volumes:
            at = self.tabs.addTab(volume.short)
            self.tabs.setTabToolTip(at, volume.name)
        self.line.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.tabs)
        row.addWidget(self.line, 1)
        row.addWidget(self.back)
        row.addWidget(self.forward)
