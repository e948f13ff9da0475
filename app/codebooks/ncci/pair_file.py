"""The pairs of one PTP file, packed: twelve bytes a pair in memory."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from app.codebooks.making.layers import Days
from app.codebooks.ncci.edit_sets import EDIT_SETS
from app.codebooks.ncci.pair_terms import TermsTable
from app.codebooks.ncci.parts import PartRow, add_part, rationale_numbers
from app.codebooks.receiving.received import Extra
from app.domain.rules.ncci import EditSet

__all__ = ["PairFile"]

_NEXT = "SELECT coalesce(max(id), 0) + 1 FROM ncci_terms"
_ADD_TERMS = "INSERT INTO ncci_terms VALUES (?,?,?,?,?,?)"
# CMS cuts the sets of a quarter into files where it likes, so that files of an older quarter may
# be written after those of a newer one: of two rows on a pair from the same day on, the one of
# the newer release counts, and within a release the one that holds longer.
_ADD_PAIR = """
INSERT INTO ncci_pair VALUES (?,?,?,?,?)
ON CONFLICT DO UPDATE SET terms = excluded.terms
WHERE (SELECT released, last FROM ncci_terms WHERE id = excluded.terms)
    >= (SELECT released, last FROM ncci_terms WHERE id = ncci_pair.terms)
"""
_ADD_PARTNERS = "INSERT INTO ncci_partners VALUES (?,?,?)"


@dataclass(frozen=True, slots=True)
class PairFile(Extra):
    """One file of a set: the codes of its pairs as numbers, and the number of their terms."""

    edit_set: EditSet
    part: str
    column_1: "array[int]"
    column_2: "array[int]"
    term_numbers: "array[int]"
    terms: TermsTable

    @property
    def codes(self) -> int:
        """Count the pairs."""
        return len(self.column_1)

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the pairs; what a newer release no longer holds ends when that one begins."""
        add_part(connection, code_set, days, PartRow(self.edit_set, self.part, self.codes))
        (start,) = connection.execute(_NEXT).fetchone()
        rationales = rationale_numbers(connection, self.terms.texts)
        connection.executemany(_ADD_TERMS, self._terms(start, days, rationales))
        connection.executemany(_ADD_PAIR, self._rows(start))
        connection.executemany(_ADD_PARTNERS, self._partners())

    def _terms(
        self, start: int, days: Days, rationales: dict[str, int]
    ) -> Iterator[tuple[int, ...]]:
        released, until = days.ordinals
        for number, terms in enumerate(self.terms, start):
            last, rationale = min(terms.last, until), rationales[terms.rationale]
            yield number, released, last, terms.indicator, terms.is_prior, rationale

    def _rows(self, start: int) -> Iterator[tuple[int, ...]]:
        return zip(
            repeat(EDIT_SETS.index(self.edit_set)),
            self.column_1,
            self.column_2,
            map(self.terms.firsts.__getitem__, self.term_numbers),
            map(start.__add__, self.term_numbers),
            strict=False,
        )

    def _partners(self) -> Iterator[tuple[int, int, bytes]]:
        edit_set = EDIT_SETS.index(self.edit_set)
        partners: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        for first, second in zip(self.column_1, self.column_2, strict=True):
            partners[second].append(first)
        for second in sorted(partners):
            # The machine that builds the reference is the one that reads it.
            yield edit_set, second, partners[second].tobytes()
