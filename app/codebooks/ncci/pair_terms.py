"""What stands behind the codes of a pair: days, indicator, rationale."""

from dataclasses import dataclass

from app.codebooks.ncci.pair_head import PairColumns
from app.codebooks.ncci.written_days import calendar_day, deletion
from app.domain.ncci import ModifierIndicator

__all__ = ["Terms", "TermsBook"]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a pair; the days as ordinals, both inclusive."""

    first: int
    last: int
    indicator: ModifierIndicator
    is_prior: bool
    rationale: str


class TermsBook(dict[bytes, int]):
    """The terms of all pairs of a file by number: thousands of pairs share the same ones."""

    def __init__(self, columns: PairColumns) -> None:
        super().__init__()
        self.all: list[Terms] = []
        self._columns = columns
        self._rationales: dict[str, str] = {}

    def __missing__(self, line: bytes) -> int:
        self.all.append(self._terms(_text(line)))
        self[line] = number = len(self.all) - 1
        return number

    def _terms(self, text: str) -> Terms:
        at = self._columns
        cells = [cell.strip() for cell in text.split("\t")]
        if len(cells) < at.width or any(cells[at.width :]):
            raise ValueError(f"“{text[:40]!a}” are not the {at.width} columns behind a pair")
        # A column that is left out says nothing.
        cells.append("")
        indicator = cells[at.indicator]
        if indicator not in _INDICATORS:
            raise ValueError(f"“{indicator[:20]!a}” is no modifier indicator")
        return Terms(
            first=calendar_day(cells[at.effective]),
            last=deletion(cells[at.deletion], calendar_day),
            indicator=_INDICATORS[indicator],
            is_prior=cells[at.prior] == "*",
            rationale=self._rationales.setdefault(cells[at.rationale], cells[at.rationale]),
        )


_INDICATORS = {str(indicator.value): indicator for indicator in ModifierIndicator}


def _text(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("latin-1")
