"""Other words by which the codes of ICD-10-PCS are known: of its keys and of its Index."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from app.codebooks.icd10pcs.index_keeping import PARTED

__all__ = ["Wordings"]

_LABELS = "SELECT DISTINCT table_code, position, char, label FROM pcs_value"
_KEYS = "SELECT DISTINCT section, position, label, includes FROM pcs_term WHERE includes <> ''"
_USED = """
SELECT DISTINCT title, see_also FROM index_term
WHERE code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-PCS') AND see_also <> ''
"""
_PATHS = """
SELECT DISTINCT code, path FROM index_path
WHERE code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-PCS') AND length(code) = 3
"""
_BEGINNING = re.compile(r"(.*): ([0-9A-HJ-NP-Z]{4,6})")
_SEE = ", see "
_WORD = re.compile(r"[^\W_]+")
_FIRST_IN_ROW = _BODY_PART = 4
_WHOLE = 7
# The sign of a registered name leaves an R.
_SHORTEST = 3
_Label: TypeAlias = tuple[str, int, str]


class Wordings:
    """What leads to a code without being its title.

    A value is known by what its key includes and by the terms of which the Index says to use it:
    skin by dermis. A code is known by every term of the Index that leads to its table, or to the
    beginning of it. Words help to find on any day: the days are those of the code.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._labels = {
            (table, position, char): label
            for table, position, char, label in connection.execute(_LABELS)
        }
        self._keys = _keys(connection, _words(self._labels.values()))
        self._used = _used(connection)
        self._terms = _terms(connection)

    def of(self, code: str) -> tuple[str, ...]:
        """Return the other wordings of a whole code, each once."""
        if len(code) < _WHOLE:
            return ()
        found = dict.fromkeys(text for label in self._values(code) for text in self._known(label))
        for end in range(3, _WHOLE):
            found.update(dict.fromkeys(self._terms.get(code[:end], ())))
        return tuple(found)

    def _values(self, code: str) -> Iterator[_Label]:
        """Yield the values of the last four characters, as their tables label them."""
        for position in range(_FIRST_IN_ROW, _WHOLE + 1):
            label = self._labels.get((code[:3], position, code[position - 1]))
            if label:
                yield code[0], position, label

    def _known(self, label: _Label) -> Sequence[str]:
        return [*self._keys.get(label, ()), *self._used.get(label[2], ())]


def _keys(
    connection: sqlite3.Connection, printed: AbstractSet[str]
) -> Mapping[_Label, Sequence[str]]:
    """Return what the keys include.

    Of devices and other values only the words that no table prints: a synthetic substitute may
    be many things, a prosthetic knee among them, but not every one of its codes is of a knee.
    """
    found: dict[_Label, Sequence[str]] = {}
    for section, position, label, includes in connection.execute(_KEYS):
        names = includes.split(PARTED)
        if position != _BODY_PART:
            names = [
                word
                for word in sorted(_words(names))
                if word not in printed and len(word) >= _SHORTEST
            ]
        found[section, position, label] = names
    return found


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.casefold())}


def _used(connection: sqlite3.Connection) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for title, values in connection.execute(_USED):
        for value in values.split(PARTED):
            found[value].append(title)
    return found


def _terms(connection: sqlite3.Connection) -> Mapping[str, Sequence[str]]:
    """Return the terms of the Index by the table, or the beginning of codes, that they name."""
    found: dict[str, list[str]] = defaultdict(list)
    for table, path in connection.execute(_PATHS):
        beginning = _BEGINNING.fullmatch(path)
        term, start = (beginning[1], beginning[2]) if beginning else (path, table)
        found[start].append(term.partition(_SEE)[0])
    return found
