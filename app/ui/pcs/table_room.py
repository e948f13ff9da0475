"""What the pane of the ICD-10-PCS tables asks of the code books."""

from dataclasses import dataclass
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.icd10pcs.table_book import procedure_table, table_heads, value_meaning
from app.domain.books import Edition
from app.domain.codes import System
from app.domain.printed.procedure_tables import ProcedureTable, TableHead, ValueMeaning

__all__ = ["OpenTables", "TableRoom"]

_PCS = System.ICD_10_PCS


@dataclass(frozen=True, slots=True)
class OpenTables:
    """The tables of a date; ``missing`` says why there is no edition."""

    edition: Edition | None = None
    heads: tuple[TableHead, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class TableRoom:
    """The tables; everything here is asked on a worker."""

    books: CodeBooks

    def open(self, on: date) -> OpenTables:
        """Return which tables there are on a date."""
        edition = self.books.edition_on(_PCS, on)
        if edition is None:
            return OpenTables(missing=self.books.no_edition_message(_PCS, on))
        return OpenTables(edition, self.books.ask(_PCS, table_heads, on))

    def table(self, code: str, on: date) -> ProcedureTable:
        """Return a table by its three characters."""
        return self.books.ask(_PCS, procedure_table, code, on)

    def meaning(self, picked: str, position: int, label: str, on: date) -> ValueMeaning:
        """Return what a value of a column means."""
        return self.books.ask(_PCS, value_meaning, picked, position, label, on)

    def title(self, code: str, on: date) -> str:
        """Return the title of a whole code."""
        return self.books.entry(code, on, _PCS).title
