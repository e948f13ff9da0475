"""The codes that the chart supports, to be accepted or not, and what it leaves open."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from app.abstracting.abstract import Abstract
from app.abstracting.abstracting import Abstracting
from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Span
from app.domain.encounter import Encounter
from app.domain.reading.abstracts import Fared, Judgement, Verdict
from app.domain.reading.suggestions import ChartGap
from app.ui.abstract.reading_room import ReadingRoom
from app.ui.abstract.support_buttons import Deeds, SupportButtons
from app.ui.abstract.support_rows import CodeRow, GapRow, groups_of
from app.ui.abstract.support_tree import SupportTree
from app.ui.abstract.support_words import (
    basis_words,
    code_details,
    fared_words,
    gap_details,
    reasons,
)
from app.ui.fields.ask_line import AskLine
from app.ui.fields.notice import Notice

__all__ = ["SupportPane"]

_SHOWN_AFTER_MS, _PAD = 300, 8


class SupportPane(QWidget):
    """Nothing is entered unasked: what is accepted goes to the sheet with its words.

    ``accepted`` carries the code, its evidence and the verdict to keep once it is given;
    ``query_wanted`` what is left open and the words that a query about it starts with.
    """

    accepted = Signal(str, object, Judgement)
    code_wanted = Signal(str)
    place_wanted = Signal(Span)
    query_wanted = Signal(ChartGap, object)

    def __init__(self, room: ReadingRoom) -> None:
        super().__init__()
        self._room = room
        self._encounter_id: int | None = None
        self._abstract: Abstract | None = None
        self._heads: dict[int, DocumentHead] = {}
        self.tree, self.details = SupportTree(self), QTextBrowser(self)
        self.ask, self._notice = AskLine(self), Notice(self)
        self._state, self._basis, self.figures = (QLabel(self) for _ in range(3))
        self._patience = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        deeds = Deeds(self.accept, self.reject, self.not_here, self.reopen, self.query)
        self.buttons = SupportButtons(deeds, self)
        self._lay_out()
        self._connect()
        self.buttons.suit(None)

    def show_encounter(self, encounter: Encounter) -> None:
        """Turn to an encounter, whose chart the room will have read."""
        self._heads = {head.id: head for head in encounter.documents}
        if encounter.id != self._encounter_id:
            self._encounter_id = encounter.id
            # Nothing of another patient may be decided on here, not even before the chart is read.
            self._abstract = None
            if not self.ask.isHidden():
                self.ask.shut()
            self.tree.show_groups({})

    def accept(self) -> None:
        """Give the current code with the words for it, or ask about the current gap."""
        row = self.tree.row
        if isinstance(row, GapRow):
            self.query()
        elif isinstance(row, CodeRow) and self._abstract is not None and not row.is_given:
            verdict = Judgement(row.key, Verdict.ACCEPTED, is_candidate=row.is_candidate)
            self.accepted.emit(row.key, self._abstract.evidence(row.suggestion), verdict)

    def reject(self) -> None:
        """Ask why the current code is not coded, and keep that."""
        row = self.tree.row
        if isinstance(row, CodeRow):
            question = self.tr("Why is {0} not coded?").format(row.key)
            self.ask.ask(question, partial(self._judge, row, Verdict.REJECTED), reasons())

    def not_here(self) -> None:
        """Let the current code not come up in this chart again."""
        row = self.tree.row
        if isinstance(row, CodeRow):
            self._judge(row, Verdict.NOT_HERE, "")

    def reopen(self) -> None:
        """Take the decision about the current code back."""
        row, encounter_id = self.tree.row, self._room.encounter_id
        if isinstance(row, CodeRow) and row.judgement is not None and encounter_id is not None:
            code = row.key
            self._room.do(lambda feature: feature.reopen(encounter_id, code))

    def query(self) -> None:
        """Start a query about the current gap with its words."""
        row = self.tree.row
        if isinstance(row, GapRow):
            self.query_wanted.emit(row.gap, row.words)

    def reveal(self) -> None:
        """Show the first words for the current row in the chart."""
        self._reveal(0)

    def _reveal(self, number: int) -> None:
        row = self.tree.row
        if row is not None and number < len(row.spans):
            self.place_wanted.emit(row.spans[number])

    def _open_code(self) -> None:
        row = self.tree.row
        if isinstance(row, CodeRow):
            self.code_wanted.emit(row.key)
        else:
            self.reveal()

    def _judge(self, row: CodeRow, verdict: Verdict, reason: str) -> None:
        encounter_id = self._room.encounter_id
        if encounter_id is not None:
            judgement = Judgement(row.key, verdict, reason.strip(), row.is_candidate)
            self._room.do(lambda feature: feature.judge(encounter_id, judgement))

    def _begin(self) -> None:
        self._patience.start()

    def _show(self, abstract: Abstract) -> None:
        self._patience.stop()
        self._notice.clear()
        self._abstract = abstract
        groups = groups_of(abstract)
        self.tree.show_groups(groups)
        self._state.setText("" if any(groups.values()) else self._nothing(abstract))
        self._state.setVisible(not any(groups.values()))
        self._basis.setText(basis_words(abstract))
        self._basis.setVisible(bool(self._basis.text()))
        self._room.ask(Abstracting.fared, self._show_figures)

    def _nothing(self, abstract: Abstract) -> str:
        if abstract.read.said:
            return self.tr("The chart names conditions, but supports no code by itself.")
        return self.tr("Nothing that can be coded was found in the chart.")

    def _show_figures(self, fared: Fared) -> None:
        self.figures.setText(fared_words(fared))
        self.figures.setVisible(bool(self.figures.text()))

    def _wait(self) -> None:
        # What was read before stays where it is.
        label = self._state if self._abstract is None else self._basis
        label.setText(self.tr("Reading the chart…"))
        label.show()

    def _turn(self) -> None:
        row = self.tree.row
        html = ""
        if isinstance(row, CodeRow) and self._abstract is not None:
            said = [self._abstract.read.said[number] for number in row.suggestion.said]
            html = code_details(row, said, self._place)
        elif isinstance(row, GapRow):
            html = gap_details(row, self._place)
        self.details.setHtml(html)
        self.buttons.suit(row)

    def _place(self, span: Span) -> str:
        head = self._heads.get(span.document)
        title = head.title if head else ""
        page = self.tr("page {0}").format(span.page + 1)
        return f"{title}, {page}" if title else page

    def _connect(self) -> None:
        self.tree.keys = {
            "Ctrl+Return": self.accept,
            "Del": self.reject,
            "N": self.not_here,
            "Backspace": self.reopen,
            "Q": self.query,
            "Return": self._open_code,
            "Space": self.reveal,
        }
        self.tree.turned.connect(self._turn)
        self.tree.itemDoubleClicked.connect(lambda *_: self._open_code())
        self.details.anchorClicked.connect(self._follow)
        self.ask.closed.connect(self.tree.setFocus)
        self._patience.timeout.connect(self._wait)
        self._room.began.connect(self._begin)
        self._room.read.connect(self._show)
        self._room.refused.connect(self._refuse)
        self._room.stopped.connect(self._leave_off)

    def _follow(self, link: QUrl) -> None:
        self._reveal(int(link.toString()))

    def _leave_off(self) -> None:
        self._patience.stop()
        self._state.setText(self.tr("Reading was stopped before all codes were looked up."))
        self._state.show()

    def _refuse(self, error: Exception) -> None:
        self._patience.stop()
        self._state.hide()
        self._notice.refuse(error)

    def _lay_out(self) -> None:
        self.details.setOpenLinks(False)
        self.details.document().setDocumentMargin(_PAD)
        self.details.setAccessibleName(self.tr("Why, and where it stands"))
        for label in (self._state, self._basis, self.figures):
            label.setWordWrap(True)
            label.setProperty("tone", "muted")
            label.setContentsMargins(8, 4, 8, 4)
            label.hide()
        self._state.setText(self.tr("Open an encounter: its chart is read for codes."))
        self._state.show()
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.addWidget(self.tree)
        halves.addWidget(self.details)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        told = (self._basis, self.figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._notice, self._state, halves, self.ask, self.buttons, *told):
            column.addWidget(part, 1 if part is halves else 0)
        self.setFocusProxy(self.tree)
