"""The row of filters above the list of codes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.domain.books import Edition
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.chapters import Chapter
from app.ui.looks.icons import dress
from app.ui.search.filter_button import FilterButton, Option
from app.ui.search.filter_row import FilterRow
from app.ui.search.filters import NO_CHOICES, NO_FILTERS, SIDES, Choices, Filters, KeptCodes
from app.ui.search.hit_words import side_word

__all__ = ["FilterBar"]

_LONGEST = 60


class FilterBar(QWidget):
    """Shows what is filtered and offers what can be; arrow keys go from filter to filter."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = NO_FILTERS
        self._choices = NO_CHOICES
        self._favourites = KeptCodes("", frozenset())
        everything = self.tr("all")
        self.buttons = {
            "system": FilterButton(self.tr("Book"), everything, self),
            "billable": FilterButton(
                self.tr("Billable"), self.tr("headers too"), self, is_switch=True
            ),
            "chapter": FilterButton(self.tr("Chapter"), everything, self),
            "side": FilterButton(self.tr("Side"), self.tr("any"), self),
            "kept": FilterButton(self.tr("Kept"), everything, self),
            "edition": FilterButton(self.tr("Edition"), self.tr("of the date of service"), self),
        }
        self.row = FilterRow(self.buttons, self)
        self.off = QToolButton(self)
        self._lay_out()
        for name, button in self.buttons.items():
            button.chosen.connect(partial(self._choose, name))
        self.off.clicked.connect(self.clear)
        self._offer()

    @property
    def filters(self) -> Filters:
        """Return the filters in force."""
        return self._filters

    def show_choices(self, choices: Choices) -> None:
        """Offer what there is on a day; a chapter of another day’s book is looked for by name."""
        self._choices = replace(choices, sets=self._choices.sets)
        chapter = self._filters.chapter
        if chapter is not None:
            same = [
                c for c in choices.chapters if (c.system, c.name) == (chapter.system, chapter.name)
            ]
            self._set(replace(self._filters, chapter=same[0] if same else None))
        self._offer()

    def show_favourites(self, codes: frozenset[SystemCode]) -> None:
        """Offer the favourites; a filter by them follows them."""
        self._favourites = KeptCodes("", codes)
        self._follow_kept()

    def show_sets(self, sets: Sequence[KeptCodes]) -> None:
        """Offer the sets; a filter by one of them follows its codes."""
        self._choices = replace(self._choices, sets=tuple(sets))
        self._follow_kept()

    def look_in(self, systems: Sequence[System]) -> None:
        """Filter by the first of some books that is offered, by none if none of them is."""
        offered = (each for each in systems if each in self._choices.systems)
        self._set(replace(NO_FILTERS, system=next(offered, None)))
        self._offer()

    def clear(self) -> None:
        """Take all filters off."""
        self._set(NO_FILTERS)
        self._offer()

    def enter(self) -> None:
        """Put the keyboard on the first filter in force, else on the first."""
        on = (button for button in self.buttons.values() if button.isChecked())
        self.row.enter(next(on, self.buttons["system"]))

    def _follow_kept(self) -> None:
        kept = self._filters.kept
        if kept is not None:
            offered = (self._favourites, *self._choices.sets)
            now = next((each for each in offered if each.name == kept.name), None)
            self._set(replace(self._filters, kept=now))
        self._offer()

    def _choose(self, name: str, value: object) -> None:
        filters = self._filters.with_value(name, value)
        if name == "system" and filters.chapter and filters.chapter.system is not value and value:
            filters = replace(filters, chapter=None)
        self._set(filters)
        self._offer()
        self.row.enter(self.buttons[name])

    def _set(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self.changed.emit()

    def _offer(self) -> None:
        options = {
            "system": [Option(each, each.value) for each in self._choices.systems],
            "billable": [
                Option(value=True, text=self.tr("only billable"), short=self.tr("Billable"))
            ],
            "chapter": self._chapters(),
            "side": [Option(side, side_word(side), side_word(side).capitalize()) for side in SIDES],
            "kept": self._kept(),
            "edition": [self._edition(each) for each in self._choices.editions],
        }
        for name, button in self.buttons.items():
            button.show_value(getattr(self._filters, name))
            button.show_options(options[name])
        self.off.setVisible(self._filters.is_narrow)
        self.row.fit()

    def _chapters(self) -> list[Option]:
        wanted = self._filters.systems or tuple(self._choices.systems)
        chapters = self._choices.chapters_of(wanted)
        is_one = len({chapter.system for chapter in chapters}) == 1
        return [self._chapter(each, "" if is_one else each.system.value) for each in chapters]

    def _chapter(self, chapter: Chapter, group: str) -> Option:
        title = shorten(chapter.title, _LONGEST, placeholder=" …")
        name = self.tr("Chapter") if chapter.system is System.ICD_10_CM else self.tr("Section")
        return Option(chapter, f"{chapter.name}  {title}", f"{name} {chapter.name}", group)

    def _kept(self) -> list[Option]:
        favourites = [Option(self._favourites, self.tr("Favourites"))]
        sets = [Option(each, each.name) for each in self._choices.sets]
        return [*(favourites if self._favourites.codes else ()), *sets]

    def _edition(self, edition: Edition) -> Option:
        days = _days(edition.effective_from, edition.effective_to)
        text = f"{edition.edition}  {days}"
        is_one = len({each.system for each in self._choices.editions}) == 1
        group = "" if is_one else edition.system.value
        return Option(edition, text, edition.edition, group)

    def _lay_out(self) -> None:
        dress(self.off, "x")
        self.off.setToolTip(self.tr("Take all filters off (Ctrl+Shift+L)"))
        self.off.setAccessibleName(self.tr("Take all filters off"))
        self.off.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.buttons["system"].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.row, 1)
        row.addWidget(self.off, 0, Qt.AlignmentFlag.AlignTop)


def _days(first: date, last: date) -> str:
    return f"{first} – {last}" if last != date.max else f"{first} –"
