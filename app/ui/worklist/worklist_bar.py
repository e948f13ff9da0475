"""The lines above the worklist: the filter, the queues, and how the rows are ordered."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from app.domain.worklist.queues import Queue
from app.ui.looks.icons import dress
from app.ui.worklist.count_label import CountLabel
from app.ui.worklist.order_button import OrderButton

__all__ = ["WorklistBar"]


class WorklistBar(QWidget):
    """Tells which encounters are wanted, and in which order."""

    narrowed = Signal()
    form_wanted = Signal()
    keep_wanted = Signal()
    drop_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queues: tuple[Queue, ...] = ()
        self._counts: Mapping[str, int] = {}
        self.filter = QLineEdit(self)
        self.queue = QToolButton(self)
        self.order = OrderButton(self)
        self.count = CountLabel(self)
        self._column, self._first, self._second = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self.filter.textChanged.connect(self._narrow)
        self.queue.menu().aboutToShow.connect(self._fill_queues)

    @property
    def queue_name(self) -> str:
        """Return the name of the queue that the filter is, empty when it is none."""
        text = self.filter.text().strip()
        return next((queue.name for queue in self._queues if queue.rules == text), "")

    def show_queues(self, queues: Sequence[Queue], counts: Mapping[str, int]) -> None:
        """Offer queues; ``counts`` says how many encounters each holds, by its name."""
        self._queues, self._counts = tuple(queues), counts
        self._say()

    def set_brief(self, *, is_brief: bool) -> None:
        """Take one line, where the order is an icon with its words in the tip, or two."""
        self.order.set_brief(is_brief=is_brief)
        if is_brief:
            self._first.addWidget(self.order)
        else:
            self._second.insertWidget(0, self.order, 1)
        self.count.setVisible(not is_brief)

    def _narrow(self) -> None:
        self._say()
        self.narrowed.emit()

    def _say(self) -> None:
        name = self.queue_name
        said = self.tr("Queue: {0}").format(name) if name else self.tr("Queues")
        self.queue.setToolTip(self.tr("{0} (F makes one by rules)").format(said))
        self.queue.setAccessibleName(said)

    def _fill_queues(self) -> None:
        menu, name = self.queue.menu(), self.queue_name
        menu.clear()
        _act(menu, self.tr("All encounters"), self.filter.clear)
        for queue in self._queues:
            words = queue.name.replace("&", "&&")
            # Where a menu has keys, here a count stands.
            action = menu.addAction(f"{words}\t{self._counts.get(queue.name, '')}")
            action.setToolTip(queue.rules)
            action.setCheckable(True)
            action.setChecked(queue.name == name)
            action.triggered.connect(partial(_without_state, self.filter.setText, queue.rules))
        menu.addSeparator()
        change = self.tr("Change the rules of this queue…") if name else ""
        _act(menu, change or self.tr("Queue by rules…"), self.form_wanted.emit)
        is_new = bool(self.filter.text().strip()) and not name
        keep = self.tr("Keep the filter as a queue…")
        _act(menu, keep, self.keep_wanted.emit, is_enabled=is_new)
        forget = self.tr("Forget this queue")
        _act(menu, forget, partial(self.drop_wanted.emit, name), is_enabled=bool(name))

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter: words or rules, such as status:open"))
        self.filter.setAccessibleName(self.tr("Filter the worklist"))
        self.filter.setToolTip(
            self.tr(
                "Words, and rules: status:, priority:, payer:, setting:, provider:, due:, has:,"
                " age>5, time>30; - turns one round, or begins another way"
            )
        )
        self.filter.setClearButtonEnabled(True)
        dress(self.queue, "list-filter")
        self.queue.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.queue.setMenu(QMenu(self.queue))
        self.queue.menu().setToolTipsVisible(True)
        self._first.setSpacing(4)
        self._first.addWidget(self.filter, 1)
        self._first.addWidget(self.queue)
        self._column.setContentsMargins(8, 8, 8, 2)
        self._column.setSpacing(2)
        self._second.setSpacing(4)
        self._second.addWidget(self.order, 1)
        self._second.addWidget(self.count)
        self._column.addLayout(self._first)
        self._column.addLayout(self._second)


def _act(menu: QMenu, words: str, act: Callable[[], object], *, is_enabled: bool = True) -> None:
    action = menu.addAction(words)
    action.setEnabled(is_enabled)
    action.triggered.connect(partial(_without_state, lambda _: act(), ""))


def _without_state(act: Callable[[str], object], value: str, _checked: object = None) -> None:
    act(value)
