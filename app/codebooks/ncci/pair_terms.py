"""What stands behind the codes of a pair: days, indicator, rationale."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.codebooks.ncci.pair_head import PairColumns
from app.codebooks.ncci.written_days import calendar_day, deletion
from app.domain.rules.ncci import ModifierIndicator

__all__ = ["Terms", "TermsBook", "TermsTable"]

_INDICATORS = {str(indicator.value): indicator for indicator in ModifierIndicator}


def _longs() -> "array[int]":
    return array("I")


def _bytes() -> "array[int]":
    return array("B")


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a pair; the days as ordinals, both inclusive."""

    first: int
    last: int
    indicator: ModifierIndicator
    is_prior: bool
    rationale: str


@dataclass(frozen=True, slots=True)
class TermsTable:
    """The terms of all pairs of a file, packed; thousands of pairs share the same ones."""

    firsts: "array[int]" = field(default_factory=_longs)
    lasts: "array[int]" = field(default_factory=_longs)
    indicators: "array[int]" = field(default_factory=_bytes)
    priors: "array[int]" = field(default_factory=_bytes)
    rationales: "array[int]" = field(default_factory=_longs)
    texts: dict[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.firsts)

    def __iter__(self) -> Iterator[Terms]:
        texts = list(self.texts)
        columns = (self.firsts, self.lasts, self.indicators, self.priors, self.rationales)
        for first, last, indicator, prior, rationale in zip(*columns, strict=True):
            yield Terms(first, last, ModifierIndicator(indicator), bool(prior), texts[rationale])

    def add(self, terms: Terms) -> int:
        """Add terms and return their number."""
        self.firsts.append(terms.first)
        self.lasts.append(terms.last)
        self.indicators.append(terms.indicator)
        self.priors.append(terms.is_prior)
        self.rationales.append(self.texts.setdefault(terms.rationale, len(self.texts)))
        return len(self) - 1


class TermsBook(dict[bytes, int]):
    """The numbers of terms as they stand in a file: each line is looked at once."""

    def __init__(self, columns: PairColumns) -> None:
        super().__init__()
        self.table = TermsTable()
        self._columns = columns

    def __missing__(self, line: bytes) -> int:
        self[line] = number = self.table.add(self._terms(_text(line)))
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
            rationale=cells[at.rationale],
        )


def _text(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("latin-1")
