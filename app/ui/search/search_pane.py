"""The code search: words in, codes out, with every keystroke."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.codebooks import CodeBooks
from app.domain.codes import System
from app.domain.notebook.kept import Page, SystemCode
from app.search import CodeIndex, Found
from app.ui.background import Background
from app.ui.desk.litter import Litter
from app.ui.fields.keys import hear, pressed
from app.ui.search.asking import Asking
from app.ui.search.filter_bar import FilterBar
from app.ui.search.filters import NO_FILTERS, Choices, KeptCodes
from app.ui.search.found_box import FoundBox
from app.ui.search.next_steps import first_step, next_step
from app.ui.search.search_line import SearchLine
from app.ui.search.search_room import SearchRoom, Wish
from app.ui.search.searched_strip import Searched, SearchedStrip
from app.ui.search.searching import Outcome, Searching
from app.vocabulary.synonyms import Synonyms

__all__ = ["SearchPane"]

_ROOMY_LINES = 15
# A selection of the chart is longer, and searched by the words that mean something.
_LONG_TEXT = 60
_MOST_CHIPS = 9


class SearchPane(QWidget):
    """Shows what the words find with every key, and opens it."""

    opened = Signal(SystemCode)
    section_opened = Signal(str)

    def __init__(self, index: CodeIndex, books: CodeBooks, background: Background) -> None:
        super().__init__()
        self._room = SearchRoom(index, books)
        self._background = background
        self._on: date | None = None
        self._searching = Searching(self._room, background, self)
        self._line = SearchLine(self)
        self._asking = Asking(self._line)
        self._filters = FilterBar(self)
        self._said = SearchedStrip(self)
        self._found = FoundBox(self._room, background, self)
        self._column = QVBoxLayout(self)
        self._edit, self._list = self._line.edit, self._found.list
        self._keys: dict[str, Callable[[], object]] = {
            "Return": self._enter,
            "Ctrl+Return": self._found.open,
            "Down": self._enter_list,
            "Esc": self.focus_search,
        }
        self._lay_out()
        self._connect()
        self._give_keys()
        self._say_start()

    @property
    def line(self) -> QLineEdit:
        """Return the line in which words are typed."""
        return self._edit

    @property
    def found(self) -> FoundBox:
        """Return what shows the rows."""
        return self._found

    def set_date(self, on: date) -> None:
        """Search the editions of a date from now on."""
        if on != self._on:
            self._on = on
            self.reload()

    def reload(self) -> None:
        """Read what there is to choose from, and search again."""
        on = self._on
        if on is not None:
            self._background.run(partial(self._read, on), self._show_choices)
        self._ask()

    def search(self, words: str, systems: Sequence[System] = ()) -> None:
        """Search for words, such as those selected in the chart with their lines.

        Where ``systems`` are named, the first of these books that is loaded is looked in.
        """
        if systems:
            self._filters.look_in(systems)
        self._asking.take(words)

    def show_favourites(self, pages: Iterable[Page]) -> None:
        """Star the favourites among the codes that are found, and offer them as a filter."""
        codes = frozenset(page.code for page in pages)
        self._found.model.star(codes)
        self._filters.show_favourites(codes)

    def show_sets(self, sets: Sequence[KeptCodes]) -> None:
        """Offer the coder's own sets as filters."""
        self._filters.show_sets(sets)

    def show_synonyms(self, synonyms: Synonyms) -> None:
        """Search the coder's own words too."""
        if self._asking.take_synonyms(synonyms):
            self._ask()

    def focus_search(self) -> None:
        """Put the cursor into the search line, its words selected."""
        self._line.focus_words()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys.get(pressed(event))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _read(self, on: date) -> tuple[Choices, Mapping[str, str]]:
        self._room.make_ready(on)
        return self._room.choices(on), self._room.hccs(on)

    def _type_on(self) -> None:
        Litter.put_off()
        if self._asking.follow():
            self._said.begin()
        self._ask()

    def _ask(self) -> None:
        filters = self._filters.filters
        words, on = self._asking.words, filters.day(self._on)
        if words and on is not None:
            self._searching.ask(Wish(words, on, filters, self._asking.wording))
        else:
            self._say_start()

    def _show(self, outcome: Outcome) -> None:
        found, wish = outcome.found, outcome.wish
        self._say(found, wish)
        self._settle()
        self._found.show_found(found, wish, outcome.missing or next_step(found, wish))

    def _settle(self) -> None:
        # Else the list is painted where it stood, and once more where the chips leave it.
        self._column.activate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_filters()

    def _show_filters(self) -> None:
        """Where there is little room the codes have it, unless a filter is in force."""
        is_roomy = self.height() >= _ROOMY_LINES * self.fontMetrics().height()
        focused: QWidget | None = self.focusWidget()
        is_used = focused is not None and self._filters.isAncestorOf(focused)
        is_on = self._filters.filters != NO_FILTERS
        self._filters.setVisible(is_roomy or is_used or is_on)
        self._line.filters.setHidden(is_roomy or is_used or is_on)

    def _enter_filters(self) -> None:
        self._filters.show()
        self._line.filters.hide()
        self._filters.enter()

    def _say(self, found: Found, wish: Wish) -> None:
        count = len(found.families)
        is_cut = count == self._room.limit
        line = self.tr("the first {count}") if is_cut else self.tr("{count} found")
        gist = found.searched_as if len(wish.words) > _LONG_TEXT else ""
        passage = self._asking.told(found.gist)
        self._said.say(line.format(count=count))
        self._said.show_found(
            Searched(found.understood, wish.wording, found.lacking, gist, passage)
        )

    def _say_slow(self) -> None:
        self._said.say(self.tr("Searching…"))

    def _say_start(self) -> None:
        self._searching.stop()
        self._said.clear()
        self._found.show_hint(first_step(self._filters.filters.day(self._on)))

    def _enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QToolButton):
            focused.click()
        else:
            self._found.open()

    def _open(self, code: SystemCode) -> None:
        self._line.remember()
        self.opened.emit(code)

    def _open_section(self, number: str) -> None:
        self._line.remember()
        self.section_opened.emit(number)

    def _enter_list(self) -> None:
        self._found.enter(is_from_line=self._edit.hasFocus())

    def _reread(self, change: Callable[..., None], *words: str) -> None:
        change(*words)
        self._ask()

    def _show_choices(self, choices: tuple[Choices, Mapping[str, str]]) -> None:
        self._filters.show_choices(choices[0])
        self._found.model.mark_hccs(choices[1])

    def _connect(self) -> None:
        self._line.changed.connect(self._type_on)
        self._line.filters.clicked.connect(self._enter_filters)
        self._filters.changed.connect(self._ask)
        reading = self._asking.reading
        for said, change in (
            (self._said.taken_back, reading.take_back),
            (self._said.chosen, reading.choose),
            (self._said.restored, reading.restore),
            (self._said.turned, self._asking.turn),
            (self._said.widened, self._asking.widen),
        ):
            said.connect(partial(self._reread, change))
        self._found.opened.connect(self._open)
        self._found.section_opened.connect(self._open_section)
        self._list.left.connect(self.focus_search)
        self._list.typed.connect(self._line.type)
        self._searching.answered.connect(self._show)
        self._searching.delayed.connect(self._say_slow)

    def _give_keys(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "Alt+Up": self._line.go_back,
            "Alt+Down": self._line.go_forward,
            "Ctrl+L": self._enter_filters,
            "Ctrl+Shift+L": self._filters.clear,
        }
        for number in range(1, _MOST_CHIPS + 1):
            acts[f"Alt+{number}"] = partial(self._said.press, number)
        for keys, act in acts.items():
            hear(self, keys, act)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(8, 8, 8, 0)
        self._column.setSpacing(4)
        for widget in (self._line, self._filters, self._said):
            self._column.addWidget(widget)
        self._column.addWidget(self._found, 1)
