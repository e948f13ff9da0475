"""What the chart says: every thing that it names, how that stands, where and why."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.abstracting.abstract import Abstract
from app.abstracting.said_places import SaidPlace
from app.domain.chart.spans import Span
from app.domain.encounter import Encounter, Setting
from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.correcting.said_buttons import SaidButtons
from app.ui.abstract.reading_room import ReadingRoom
from app.ui.abstract.said_deeds import SaidDeeds
from app.ui.abstract.said_kept import KeptCorrections
from app.ui.abstract.said_kinds import books_for
from app.ui.abstract.said_list import SaidList
from app.ui.abstract.said_menu import CorrectionMenu
from app.ui.abstract.said_offer import OfferBar
from app.ui.abstract.said_state import SaidState
from app.ui.abstract.said_words import KEYS

__all__ = ["SaidPane"]


class SaidPane(QWidget):
    """Lists what the chart says; a letter corrects the current row, Backspace takes that back.

    ``place_wanted`` carries the words to show in the chart, ``told`` the places of what is said as
    far as its kinds are shown, ``search_wanted`` words to code and the books to look in.
    """

    place_wanted = Signal(Span)
    told = Signal(object)
    search_wanted = Signal(str, tuple)

    def __init__(self, room: ReadingRoom) -> None:
        super().__init__()
        self._room = room
        self._encounter_id: int | None = None
        self._titles: dict[int, str] = {}
        self._told: tuple[SaidPlace, ...] = ()
        self._setting = Setting.OUTPATIENT
        self.deeds = SaidDeeds(room, self)
        self.state, self.listed, self.offer = SaidState(self), SaidList(room, self), OfferBar(self)
        self.kept, self._stack = KeptCorrections(self), QStackedWidget(self)
        self.filter, self.view, self.why = self.listed.filter, self.listed.view, self.listed.why
        self.buttons = SaidButtons(self)
        self._lay_out()
        self._connect()
        self._suit()
        self._show_count()
        self.state.say(self.tr("Open an encounter: what its chart says is listed here."))

    def show_encounter(self, encounter: Encounter) -> None:
        """Turn to an encounter, whose chart the room will have read."""
        self._titles = {head.id: head.title or head.name for head in encounter.documents}
        if encounter.id != self._encounter_id:
            self._encounter_id = encounter.id
            self.offer.shut()
            self._show_places(())

    def show_kept(self) -> None:
        """List corrections and rules, or what the chart says again."""
        is_kept = self._stack.currentWidget() is self.kept
        self._stack.setCurrentWidget(self.listed if is_kept else self.kept)
        self._show_count()
        self.setFocusProxy(self.view if is_kept else self.kept.rows)
        self.setFocus()

    def ask_correction(self) -> None:
        """Open the menu of how the current row may stand."""
        if places := self.listed.places:
            row = self.view.visualRect(self.view.currentIndex())
            at = self.view.viewport().mapToGlobal(QPoint(row.left(), row.bottom()))
            CorrectionMenu(places, self.deeds, self).popup(at)

    def reveal(self) -> None:
        """Show the words of the current row in the chart; a problem of several places opens."""
        self.listed.open_row()
        for place in self.listed.places[:1]:
            self.place_wanted.emit(place.span)

    def search_code(self) -> None:
        """Search a code for the words of the current row, in the books of its kind."""
        for place in self.listed.places[:1]:
            words = " ".join(place.said.text.split())
            self.search_wanted.emit(words, books_for(place.said.kind, self._setting))

    def make_rule(self, *, is_here: bool) -> None:
        """Make the rule that is offered, or that the correction of the current row may become."""
        for place in self.listed.places[:1]:
            if self.offer.offer is None:
                self.deeds.offer_rule(place)
                return
        (self.offer.take_here if is_here else self.offer.take)()

    def _show_said(self, abstract: Abstract) -> None:
        self._show(abstract)
        self.state.look_up()

    def _show_read(self, abstract: Abstract) -> None:
        self._show(abstract)
        if abstract.places:
            self.state.end()
        else:
            self.state.say(self._nothing(abstract))

    def _show(self, abstract: Abstract) -> None:
        self._setting = abstract.setting
        self._show_places(abstract.places)
        self.kept.show_kept(abstract, lambda document: self._titles.get(document, ""))
        self._show_count()

    def _nothing(self, abstract: Abstract) -> str:
        if not self._titles:
            return self.tr("No documents yet. Attach a chart: Ctrl+Shift+A")
        if not abstract.has_text:
            return self.tr("No text in these documents: there is nothing to read.")
        return self.tr("The chart names nothing that the code books know.")

    def _show_places(self, places: tuple[SaidPlace, ...]) -> None:
        # The room hands out the same places as long as none of them has changed.
        if places is not self._told:
            self._told = places
            self.listed.show_places(places)
            self._tell()

    def _tell(self) -> None:
        hidden = self.filter.kinds.hidden_kinds
        self.told.emit(tuple(each for each in self._told if each.said.kind not in hidden))

    def _lay_out(self) -> None:
        for page in (self.listed, self.kept):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.state)
        column.addWidget(self._stack, 1)
        column.addWidget(self.offer)
        column.addWidget(self.buttons)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        room, view, deeds = self._room, self.view, self.deeds
        view.keys = {
            **{key: partial(self._correct, key) for key in KEYS},
            "Backspace": lambda: deeds.take_back(self.listed.places),
            "Return": self.reveal,
            "Space": self.reveal,
            "R": partial(self.make_rule, is_here=False),
            "Shift+R": partial(self.make_rule, is_here=True),
            "Esc": self.offer.shut,
            "F2": self.ask_correction,
            "L": self.show_kept,
            "/": self.listed.focus_filter,
            "C": self.search_code,
            **{
                str(number): partial(self.filter.kinds.turn, number)
                for number in range(1, len(MentionKind) + 1)
            },
        }
        view.doubleClicked.connect(self.reveal)
        self.filter.kinds.turned.connect(self._tell)
        view.turned.connect(self._suit)
        self.buttons.code.clicked.connect(self.search_code)
        self.buttons.correct.clicked.connect(self.ask_correction)
        self.buttons.kept.clicked.connect(self.show_kept)
        self.kept.closed.connect(self.show_kept)
        self.kept.place_wanted.connect(self.place_wanted)
        self.kept.correction_gone.connect(deeds.forget)
        self.kept.rule_gone.connect(deeds.drop_rule)
        self.offer.taken.connect(deeds.keep_rule)
        deeds.offered.connect(self.offer.show_offer)
        deeds.withdrawn.connect(self.offer.shut)
        self.state.stop_wanted.connect(room.stop)
        self.state.again_wanted.connect(room.reload)
        room.began.connect(self.state.begin)
        room.progressed.connect(self.state.progress)
        room.said.connect(self._show_said)
        room.read.connect(self._show_read)
        room.stopped.connect(self.state.say_stopped)
        room.refused.connect(lambda _: self.state.end())

    def _show_count(self) -> None:
        is_listed = self._stack.currentWidget() is self.kept
        self.buttons.show_kept(self.kept.count, is_listed=is_listed)

    def _suit(self) -> None:
        self.buttons.suit(has_row=bool(self.listed.places))

    def _correct(self, key: str) -> None:
        self.deeds.correct(self.listed.places, KEYS[key])
