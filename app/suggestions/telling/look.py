"""One look at a chart: what it says, in which setting, by the books of which day."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.codebooks import CodeBooks
from app.domain.encounter import Setting
from app.domain.printed.families import Side
from app.suggestions.choosing.choosing import Chooser
from app.suggestions.choosing.once_asked import OnceAsked
from app.suggestions.choosing.sides import on_its_side
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.standing import is_coded
from app.suggestions.telling.told import Told

__all__ = ["Look"]


@dataclass(frozen=True, slots=True)
class Look:
    """A chart with all that is needed to code it."""

    chart: Chart
    chooser: Chooser
    loaded: CodeBooks
    setting: Setting
    on: date
    books: OnceAsked = field(init=False, repr=False, compare=False)
    _sided: dict[tuple[str, Side | None], Sequence[str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Ask the code books each thing once."""
        object.__setattr__(self, "books", OnceAsked(self.loaded))

    @property
    def is_inpatient(self) -> bool:
        """Tell whether uncertain diagnoses are coded as if they existed (II.H)."""
        return self.setting is Setting.INPATIENT

    def is_coded(self, told: Told) -> bool:
        """Tell whether a condition may be coded here."""
        return is_coded(told, self.setting)

    def sided(self, code: str, side: Side | None) -> Sequence[str]:
        """Return the code on its side."""
        if (code, side) not in self._sided:
            self._sided[code, side] = on_its_side(self.loaded, code, side, self.on)
        return self._sided[code, side]
