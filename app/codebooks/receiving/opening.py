"""Opening what was received, a file, a zip or a folder, without trusting it."""

import io
import os
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path
from stat import S_ISREG
from typing import NoReturn

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.receiving.received import Member

__all__ = ["Limits", "opened"]

_ZIP = b"PK\x03\x04"
# A spreadsheet is a zip too, and is read as one file.
_DOCUMENT = "[Content_Types].xml"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may come out of what was received; ``ratio`` counts from the first megabyte on."""

    largest: int = 1 << 30
    total: int = 4 << 30
    ratio: int = 200
    depth: int = 3
    members: int = 5_000


def opened(path: Path, limits: Limits | None = None) -> Iterator[Member]:
    """Yield every file in what was received, one by one, in the order of their names.

    Zips within zips are opened. Links are not followed, and names are never used as paths.

    Raises:
        BrokenReleaseError: something cannot be read, or more comes out than may.
    """
    opener = _Opener(limits or Limits())
    if not path.is_dir():
        yield from opener.unpacked(_loose(path, path.name, opener.limits), 0)
        return
    for folder, folders, files in os.walk(path, onerror=_refuse_folder):
        folders.sort()
        for name in sorted(files):
            file = Path(folder) / name
            if file.is_file() and not file.is_symlink():
                label = (Path(path.name) / file.relative_to(path)).as_posix()
                yield from opener.unpacked(_loose(file, label, opener.limits), 0)


def _refuse_folder(error: OSError) -> NoReturn:
    raise _broken(str(error.filename), error.strerror or "the disk gave no reason") from error


def _loose(path: Path, name: str, limits: Limits) -> Member:
    try:
        found = path.stat()
        # A device or a pipe may never end.
        if not S_ISREG(found.st_mode):
            raise _broken(name, "it is no plain file")
        if found.st_size > limits.largest:
            raise _broken(name, f"it is larger than {limits.largest >> 20} MB")
        return Member(name, path.read_bytes())
    except OSError as error:
        raise _broken(name, error.strerror or "the disk gave no reason") from error


class _Opener:
    """Unpacks, and counts what has come out."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._members = 0
        self._bytes = 0

    def unpacked(self, member: Member, depth: int) -> Iterator[Member]:
        if not member.content.startswith(_ZIP):
            yield member
            return
        try:
            with zipfile.ZipFile(io.BytesIO(member.content)) as archive:
                inside = [each for each in archive.infolist() if not each.is_dir()]
                if any(each.filename == _DOCUMENT for each in inside):
                    yield member
                    return
                if depth == self.limits.depth:
                    raise _broken(member.name, "zips are nested too deep in it")
                for each in sorted(inside, key=lambda each: each.filename):
                    yield from self.unpacked(self._member(archive, each, member.name), depth + 1)
        # All that zipfile raises for hostile input, passwords and unknown compression included.
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            LZMAError,
            NotImplementedError,
            OSError,
            RuntimeError,
            ValueError,
        ) as error:
            raise _broken(member.name, f"the zip is damaged or locked ({error})") from error

    def _member(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, within: str) -> Member:
        self._members += 1
        if self._members > self.limits.members:
            raise _broken(within, f"it holds more than {self.limits.members} files")
        pieces = []
        size = 0
        with archive.open(entry) as file:
            # What a zip says of its sizes may be a lie: only what comes out counts.
            while piece := file.read(_PIECE):
                size += len(piece)
                self._bytes += len(piece)
                self._check(size, entry.compress_size, within)
                pieces.append(piece)
        return Member(f"{within}/{entry.filename}", b"".join(pieces))

    def _check(self, size: int, packed: int, within: str) -> None:
        is_bomb = size > _PIECE and size > self.limits.ratio * max(packed, 1)
        if is_bomb or size > self.limits.largest or self._bytes > self.limits.total:
            raise _broken(within, "far more comes out of it than a release holds")


def _broken(name: str, reason: str) -> BrokenReleaseError:
    return BrokenReleaseError(f"{name} cannot be opened: {reason}; get the release again.")
