"""Compound files (MS-CFB), in which old Office programs and Outlook keep streams in folders."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from app.charts.unreadable import UnreadableError

__all__ = ["MARK", "Compound"]

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER = struct.Struct("<24x5H6x9I")
_FIRST_TABLES, _TABLES_IN_HEADER = 76, 109
_ENTRY = struct.Struct("<64sHBxIII36xIQ")
_ENDS = 0xFFFFFFFA
"""From here on, numbers of sectors mean something else: the end, nothing, a table."""
_STREAM = 2
_MOST_ENTRIES = 100_000
_SHIFTS = range(6, 17)


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    before: int
    after: int
    child: int
    start: int
    size: int


class Compound:
    """A compound file that is open: its streams by the folders in which they stand."""

    def __init__(self, content: bytes) -> None:
        """Read the tables and the names.

        Raises:
            UnreadableError: the file is damaged or breaks off.
        """
        self._content = content
        # Streams that share sectors would make much of a small file.
        self._left = 2 * len(content)
        try:
            self._open()
        except (struct.error, IndexError, ValueError, OverflowError, MemoryError) as error:
            raise _damaged() from error

    @property
    def paths(self) -> list[tuple[str, ...]]:
        """Return where each stream stands, in the order of the file."""
        return list(self._streams)

    def stream(self, path: tuple[str, ...]) -> bytes:
        """Return a stream, nothing where there is none.

        Raises:
            UnreadableError: it is damaged or breaks off.
        """
        entry = self._streams.get(path)
        if entry is None:
            return b""
        self._left -= entry.size
        try:
            return self._bytes(entry)
        except (IndexError, ValueError) as error:
            raise _damaged() from error

    def _open(self) -> None:
        _, _, _, shift, small, *numbers = _HEADER.unpack_from(self._content)
        if shift not in _SHIFTS or small not in _SHIFTS:
            raise ValueError(shift)
        self._size, self._small_size = 1 << shift, 1 << small
        _, _, directory, _, self._cutoff, small_table, _, more, _ = numbers
        self._table = self._tables(more)
        self._small: list[int] = []
        entries = [_entry(each) for each in _cut(self._chained(directory), _ENTRY.size)]
        self._small_content = self._chained(entries[0].start)
        self._small = _numbers(self._chained(small_table))
        self._streams = dict(_streams(entries))

    def _tables(self, more: int) -> list[int]:
        """Return the table that tells which sector follows each."""
        places = _numbers(self._content[_FIRST_TABLES : _FIRST_TABLES + 4 * _TABLES_IN_HEADER])
        seen: set[int] = set()
        while more < _ENDS and more not in seen:
            seen.add(more)
            *found, more = _numbers(self._sector(more))
            places += found
        return [each for place in places if place < _ENDS for each in _numbers(self._sector(place))]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._content):
            raise IndexError(number)
        return self._content[start : start + self._size]

    def _chained(self, start: int) -> bytes:
        return b"".join(self._sector(each) for each in _chain(start, self._table))

    def _bytes(self, entry: _Entry) -> bytes:
        if self._left < 0:
            raise ValueError(entry.size)
        if entry.size >= self._cutoff:
            found = self._chained(entry.start)
        else:
            size = self._small_size
            chain = _chain(entry.start, self._small)
            found = b"".join(self._small_content[each * size : (each + 1) * size] for each in chain)
        if len(found) < entry.size:
            raise IndexError(entry.size)
        return found[: entry.size]


def _chain(start: int, table: list[int]) -> Iterator[int]:
    for _ in range(len(table) + 1):
        if start >= _ENDS:
            return
        yield start
        start = table[start]
    raise ValueError(start)


def _numbers(content: bytes) -> list[int]:
    return [each for (each,) in struct.iter_unpack("<I", content[: len(content) // 4 * 4])]


def _cut(content: bytes, size: int) -> Iterator[bytes]:
    count = min(len(content) // size, _MOST_ENTRIES)
    return (content[at * size : (at + 1) * size] for at in range(count))


def _entry(content: bytes) -> _Entry:
    name, length, kind, before, after, child, start, size = _ENTRY.unpack(content)
    words = name[: max(0, min(length, len(name)) - 2)].decode("utf-16-le", errors="replace")
    # In files of small sectors, the upper half of the size may hold anything.
    return _Entry(words, kind, before, after, child, start, size & 0xFFFFFFFF)


def _streams(entries: list[_Entry]) -> Iterator[tuple[tuple[str, ...], _Entry]]:
    """Yield the streams with the folders in which they stand; each entry counts once."""
    waiting: list[tuple[int, tuple[str, ...]]] = [(entries[0].child, ())]
    seen: set[int] = set()
    while waiting:
        number, folder = waiting.pop()
        if number in seen or number >= len(entries):
            continue
        seen.add(number)
        entry = entries[number]
        path = (*folder, entry.name)
        if entry.kind == _STREAM:
            yield path, entry
        waiting += [(entry.after, folder), (entry.child, path), (entry.before, folder)]


def _damaged() -> UnreadableError:
    return UnreadableError("The file is damaged or breaks off: have it sent again")
