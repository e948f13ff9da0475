"""Sets of phrases as long integers: one bit a phrase, the lowest bit the phrase expected first."""

import json
import re
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from threading import Lock

__all__ = ["MaskFile", "bits", "has_bit", "mask_of", "packed", "without", "write_masks"]

_SET = re.compile(rb"[^\0]")
_BITS = [tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256)]
_KEPT = 400
# What takes more bytes is kept as it is: it is looked up with the first letters of a word, and to
# unpack it takes longer than to read it.
_FULL = 4096
# Most sets are nearly empty: an empty stretch is passed over at once, and in it an empty block.
_STRETCH, _BLOCK = 4096, 256
_EMPTY_STRETCH, _EMPTY = bytes(_STRETCH), bytes(_BLOCK)
# What is expected first is often all that is looked at: the rest is unpacked when it is come to.
_FIRST = (1 << 8 * _STRETCH) - 1


def mask_of(docnums: Iterable[int], size: int) -> int:
    """Return the set of the given phrase numbers, all below ``size``."""
    raw = bytearray(size // 8 + 1)
    for docnum in docnums:
        raw[docnum >> 3] |= 1 << (docnum & 7)
    return int.from_bytes(raw, "little")


def bits(mask: int) -> Iterator[int]:
    """Yield the phrase numbers of a set, the phrase expected first first."""
    if first := mask & _FIRST:
        yield from _bits_in(first.to_bytes(_STRETCH, "little"), 0)
    stretches = -(-mask.bit_length() // (8 * _STRETCH))
    if stretches > 1:
        raw = mask.to_bytes(stretches * _STRETCH, "little")
        for start in range(_STRETCH, len(raw), _STRETCH):
            if raw[start : start + _STRETCH] != _EMPTY_STRETCH:
                yield from _bits_in(raw, start)


def _bits_in(raw: bytes, stretch: int) -> Iterator[int]:
    for start in range(stretch, stretch + _STRETCH, _BLOCK):
        if raw[start : start + _BLOCK] == _EMPTY:
            continue
        for match in _SET.finditer(raw, start, start + _BLOCK):
            at = match.start()
            for bit in _BITS[raw[at]]:
                yield at << 3 | bit


def without(mask: int, others: int) -> int:
    """Return a set without the phrases of another.

    A complement would be of another sign, and takes ten times as long.
    """
    return mask ^ mask & others


def packed(mask: int) -> bytes:
    """Return a set as little-endian bytes."""
    return mask.to_bytes(mask.bit_length() // 8 + 1, "little")


def has_bit(raw: bytes, docnum: int) -> bool:
    """Tell whether a set, as little-endian bytes, holds a phrase number."""
    try:
        return raw[docnum >> 3] >> (docnum & 7) & 1 == 1
    except IndexError:  # To compare lengths first takes longer, and this is asked most of all.
        return False


def write_masks(stem: Path, masks: Iterable[tuple[str, int]]) -> None:
    """Write named sets: ``stem.bin`` and its table of contents ``stem.json``."""
    contents: dict[str, tuple[int, int, bool]] = {}
    with stem.with_suffix(".bin").open("wb") as file:
        for name, mask in masks:
            raw = packed(mask)
            squeezed = zlib.compress(raw, 1)
            is_full = len(squeezed) > _FULL
            blob = raw if is_full else squeezed
            contents[name] = (file.tell(), len(blob), is_full)
            file.write(blob)
    stem.with_suffix(".json").write_text(json.dumps(contents), "utf-8")


class MaskFile:
    """The sets of phrases that were counted when the index was built."""

    def __init__(self, stem: Path) -> None:
        self._contents = json.loads(stem.with_suffix(".json").read_text("utf-8"))
        # Not mapped: what was read of a mapped file counts as memory of this program.
        self._file = stem.with_suffix(".bin").open("rb", buffering=0)
        self._lock = Lock()
        self._read = lru_cache(maxsize=_KEPT)(self._unpacked)

    def __contains__(self, name: str) -> bool:
        return name in self._contents

    def __getitem__(self, name: str) -> int:
        return self._read(name)

    def names(self, kind: str) -> list[str]:
        """Return the names of all sets of a kind: the first word of their names."""
        return [name for name in self._contents if name.startswith(f"{kind} ")]

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def _unpacked(self, name: str) -> int:
        start, length, is_full = self._contents[name]
        with self._lock:
            self._file.seek(start)
            blob = self._file.read(length)
        return int.from_bytes(blob if is_full else zlib.decompress(blob), "little")
