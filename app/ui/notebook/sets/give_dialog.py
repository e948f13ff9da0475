"""The codes of a set, ticked to be given to the open encounter together."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from app.coding.coding import Coding
from app.domain.change import Change
from app.domain.notebook.code_sets import CodeSet, Offered, SetKind
from app.ui.background import Background
from app.ui.notebook.codes.keep_dialog import KeepDialog
from app.ui.notebook.lists.kept_view import KeptView
from app.ui.notebook.sets.offer_model import OfferCell, OfferRow, offer_model, offer_parts
from app.ui.notebook.sets.top_tick import TopTick

__all__ = ["GiveDialog"]

_WIDTH, _ROWS = 100, 22


class GiveDialog(KeepDialog):
    """Shows how each code stands on the date of service; Space ticks it.

    Of a template the valid codes are ticked at first, of another set none is.
    """

    def __init__(
        self,
        coding: Coding,
        background: Background,
        encounter_id: int,
        kept: CodeSet,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, "", "", parent)
        self.setWindowTitle(self.tr("Give codes of “{name}”").format(name=kept.name))
        self._coding = coding
        self._encounter_id = encounter_id
        self._is_template = kept.kind is SetKind.TEMPLATE
        self._rows: tuple[OfferRow, ...] = ()
        self._model = offer_model()
        self._filter = QLineEdit(self)
        self._table = KeptView(
            self._model, self.tr("Codes to give"), OfferCell.TITLE, offer_parts, self
        )
        self._table.keys = {
            "Space": self._turn,
            "Return": self.save,
            "Ctrl+Return": self.save,
            "Ctrl+A": self._tick_all,
        }
        self._lay_out()
        self._connect()
        self._show()
        members = kept.members
        background.run(lambda: coding.offered(encounter_id, members), self._offer, self._refused)

    @property
    def rows(self) -> Sequence[OfferRow]:
        """Return the codes that are shown."""
        return self._model.rows

    @override
    def work(self) -> Callable[[], Change] | None:
        codes = [row.offered.member.code for row in self._rows if row.is_ticked]
        if not codes:
            self._notice.info(self.tr("Tick the codes to give with Space."))
            return None
        give, encounter_id = self._coding.give_together, self._encounter_id
        return lambda: give(encounter_id, codes)

    def _offer(self, offered: Sequence[Offered]) -> None:
        wanted = self._is_template
        self._rows = tuple(OfferRow(each, wanted and each.is_wanted) for each in offered)
        self._show()
        self._table.choose(0)
        self._table.setFocus()

    def _show(self) -> None:
        words = self._filter.text().casefold().split()
        self._model.show([row for row in self._rows if all(word in row.words for word in words)])
        if self._table.row < 0:
            self._table.choose(0)
        count = sum(row.is_ticked for row in self._rows)
        one, more = self.tr("Give 1 code"), self.tr("Give {count} codes").format(count=count)
        self._save.setText(one if count == 1 else more)

    def _turn(self) -> None:
        value = self._table.value
        if isinstance(value, OfferRow):
            self._tick(value, is_ticked=not value.is_ticked)

    def _take_tick(self, place: int, _column: int, is_ticked: bool) -> None:  # noqa: FBT001
        self._tick(self._model.rows[place], is_ticked=is_ticked)

    def _tick(self, row: OfferRow, *, is_ticked: bool) -> None:
        self._notice.clear()
        if row.can_tick:
            ticked = replace(row, is_ticked=is_ticked)
            self._rows = tuple(ticked if each is row else each for each in self._rows)
            self._show()
        elif row.offered.fault:
            self._notice.warning(row.offered.fault)

    def _tick_all(self) -> None:
        """Tick the valid codes that are shown, or, when they are, none of them."""
        shown = [row for row in self._model.rows if row.offered.is_wanted]
        is_ticked = not all(row.is_ticked for row in shown)
        self._rows = tuple(
            replace(row, is_ticked=is_ticked) if row in shown else row for row in self._rows
        )
        self._show()

    def _type(self, letter: str) -> None:
        self._filter.setFocus()
        self._filter.setText(self._filter.text() + letter)

    def _connect(self) -> None:
        self._model.ticked.connect(self._take_tick)
        self._filter.textChanged.connect(self._show)
        self._table.letter_typed.connect(self._type)

    def _lay_out(self) -> None:
        self._filter.setPlaceholderText(self.tr("Filter"))
        self._filter.setAccessibleName(self.tr("Filter the codes"))
        self._filter.setClearButtonEnabled(True)
        self._table.setItemDelegateForColumn(OfferCell.TICK, TopTick(self._table))
        self._table.setMinimumHeight(_ROWS * self.fontMetrics().lineSpacing())
        self.lay_out([self._filter, self._table], _WIDTH)
