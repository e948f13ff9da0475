"""A small table beside the policies, kept row by row."""

import sqlite3
from dataclasses import dataclass

from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Extra

__all__ = ["Companion"]


@dataclass(frozen=True, slots=True)
class Companion(Extra):
    """The rows of one table of a download.

    ``kept`` is the table of the reference database that takes them. ``replaced`` tells which
    older rows of it they replace: a condition on the leading values of a row; ``TRUE`` for all,
    nothing where a row replaces only the one of its own key.
    """

    table: str
    kept: str
    replaced: str
    found: tuple[tuple[object, ...], ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the rows."""
        if self.replaced:
            self._clear(connection, code_set)
        if self.found:
            places = ",?" * len(self.found[0])
            add = f"INSERT OR REPLACE INTO {self.kept} VALUES (?{places})"  # noqa: S608
            connection.executemany(add, ((code_set, *row) for row in self.found))
        row = (code_set, self.table, days.first.toordinal())
        connection.execute("INSERT OR IGNORE INTO policy_table VALUES (?,?,?)", row)

    def _clear(self, connection: sqlite3.Connection, code_set: int) -> None:
        clear = f"DELETE FROM {self.kept} WHERE code_set = ? AND {self.replaced}"  # noqa: S608
        if leading := self.replaced.count("?"):
            keys = {(code_set, *row[:leading]) for row in self.found}
            connection.executemany(clear, keys)
        else:
            connection.execute(clear, (code_set,))
