"""How long a key waits for its painted list of codes, in the real search pane without a screen."""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QObject,
    QSettings,
    QStringListModel,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from app.bench.figures import spread
from app.bench.typing_mix import keystrokes
from app.codebooks import CodeBooks
from app.resources import RESOURCES
from app.search import CodeIndex
from app.ui.background import Background
from app.ui.looks.look import Look
from app.ui.search.search_pane import SearchPane

__all__ = ["PATIENCE_MS", "measure"]

_WIDTH, _HEIGHT = 430, 520
PATIENCE_MS = 5000
_ROWS = 40
_SWITCH_S = 0.001


def measure(
    books: CodeBooks, index: CodeIndex, on: date, every: int = 1
) -> dict[str, dict[str, float]]:
    """Return the milliseconds from a key to the painted list, and from a key to a bare list.

    The floor is a line and a list of Qt's own with as many constant rows. ``GUI thread`` is the
    longest that a key kept the thread of the window: to take it, or to change and paint the rows.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = _application()
    typed = keystrokes(every)
    background = Background()
    # As the desk does: the worker hands over soon, the collector has little to look at.
    interval = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_S)
    gc.collect()
    gc.freeze()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "look.ini"), QSettings.Format.IniFormat)
        _look = Look(application, RESOURCES, settings)
        pane = SearchPane(index, books, background)
        pane.set_date(on)
        found = pane.found
        desk = _Typist(pane, pane.line, (found.list.viewport(), found.hint))
        desk.wait_for(background)
        found.model.layoutAboutToBeChanged.connect(desk.begin)
        found.model.layoutChanged.connect(desk.change)
        times = desk.times(typed)
        floor = _floor(typed)
    pane.close()
    background.close()
    gc.unfreeze()
    sys.setswitchinterval(interval)
    ours, busy = spread(times), spread(desk.busy)
    ratios = {part: ours[part] / floor[part] for part in ours if floor[part]}
    return {"coderdesk": ours, "GUI thread": busy, "bare list": floor, "ratio to bare list": ratios}


def _application() -> QApplication:
    application = QApplication.instance()
    return application if isinstance(application, QApplication) else QApplication([])


def _floor(typed: Sequence[str]) -> dict[str, float]:
    bare = _Bare()
    typist = _Typist(bare, bare.line, (bare.list.viewport(),))
    bare.model.modelReset.connect(typist.change)
    times = typist.times(typed)
    bare.close()
    return spread(times)


class _Bare(QWidget):
    """A line and a list, which shows one of two sets of rows with every key."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit(self)
        self.list = QListView(self)
        self.model = QStringListModel()
        self._rows = [[f"{word} {number}" for number in range(_ROWS)] for word in ("one", "two")]
        self.list.setModel(self.model)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._turn)

    def _turn(self) -> None:
        self._rows.reverse()
        self.model.setStringList(self._rows[0])


class _Typist(QObject):
    """Presses a key and waits, as a window does, until what changed has been painted.

    What is painted before, such as the cursor, is not the answer.
    """

    def __init__(self, window: QWidget, line: QLineEdit, painted: Sequence[QWidget]) -> None:
        super().__init__()
        self._line = line
        self._loop = QEventLoop()
        self._has_changed = False
        self._begun = 0.0
        self.busy: list[float] = []
        self._painted = tuple(painted)
        for widget in painted:
            widget.installEventFilter(self)
        window.resize(_WIDTH, _HEIGHT)
        window.show()
        window.activateWindow()
        line.setFocus()

    def times(self, typed: Sequence[str]) -> list[float]:
        """Return what each key took; the words before it are put into the line unmeasured."""
        times = []
        for words in typed:
            if self._line.text() != words[:-1]:
                self._line.clear()
                if words[:-1]:
                    self._wait(partial(self._line.setText, words[:-1]))
            self.busy.append(0.0)
            times.append(self._wait(partial(self._press, words[-1])))
            self._note(self._begun)
        return times

    def wait_for(self, background: Background) -> None:
        """Let what a pane reads when it is opened come first, as it does before anybody types."""
        background.run(_nothing, lambda _: self._loop.quit())
        self._loop.exec()

    def begin(self) -> None:
        """Know that the thread of the window begins to change the rows."""
        self._begun = time.perf_counter()

    def change(self) -> None:
        """Know that other rows are there to be painted."""
        self._has_changed = True
        # What says the same as before would not be painted, and the key never be answered.
        for widget in self._painted:
            widget.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._has_changed:
            self._has_changed = False
            # The event is not painted yet: the loop ends when it comes round again.
            QTimer.singleShot(0, self._loop.quit)
        return super().eventFilter(watched, event)

    def _wait(self, act: Callable[[], object]) -> float:
        """Act, and return the milliseconds until it is painted; too long counts as it is."""
        self._has_changed = False
        given_up = QTimer()
        given_up.setSingleShot(True)
        given_up.timeout.connect(self._loop.quit)
        given_up.start(PATIENCE_MS)
        QTimer.singleShot(0, act)
        started = time.perf_counter()
        self._loop.exec()
        return (time.perf_counter() - started) * 1000

    def _press(self, letter: str) -> None:
        begun = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._line, event)
        self._note(begun)

    def _note(self, begun: float) -> None:
        self.busy[-1] = max(self.busy[-1], (time.perf_counter() - begun) * 1000)


def _nothing() -> None:
    """Take a turn on the worker."""
