"""Chart files as they lie on the disk: a file, or a folder of files."""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG
from typing import NoReturn

from app.charts.archive import merged
from app.charts.opening import Opener, Watch, shown
from app.charts.scans.machine import Machine
from app.charts.unreadable import UnreadableError
from app.charts.web.furniture import holds_pages, is_furniture
from app.domain.chart.documents import ChartFile

__all__ = ["MAX_SIZE", "open_path"]

MAX_SIZE = 1 << 30

_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}


def open_path(path: Path, machine: Machine | None = None, watch: Watch | None = None) -> ChartFile:
    """Read a file, or every file of a folder in the order of their names.

    ``watch`` is told the name of each file before it is read; what it raises ends the work.
    Links in a folder are not followed; a file that cannot be read is told in a warning.

    Raises:
        UnreadableError: it cannot be read, or not one file in the folder can.
    """
    opener = Opener(machine=machine, watch=watch)
    if not path.is_dir():
        return opener.opened(_content(path), path.name)
    files = list(_within(path))
    beside_pages = holds_pages(file.name for file in files)
    return merged("folder", [_member(file, opener, beside_pages=beside_pages) for file in files])


def _within(path: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(path, onerror=_refuse):
        folders.sort()
        files = (Path(folder) / name for name in sorted(names) if not _is_litter(name))
        yield from (file for file in files if not file.is_symlink())


def _is_litter(name: str) -> bool:
    # What begins so keeps what a Mac knows of the file beside it.
    return name in _LITTER or name.startswith("._")


def _member(file: Path, opener: Opener, *, beside_pages: bool) -> ChartFile:
    try:
        content = _content(file)
    except UnreadableError as error:
        return ChartFile("", (), warnings=(f"“{shown(file.name)}” is not shown. {error}",))
    if beside_pages and is_furniture(file.as_posix(), content):
        return ChartFile("", ())
    return opener.enclosed(content, file.name)


def _content(path: Path) -> bytes:
    try:
        found = path.stat()
        # A device or a pipe may never end.
        if not S_ISREG(found.st_mode):
            raise UnreadableError("This is no plain file: name one that can be read")
        if found.st_size > MAX_SIZE:
            raise UnreadableError(f"The file is larger than {MAX_SIZE >> 20} MB: send it in parts")
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(error) from error


def _refuse(error: OSError) -> NoReturn:
    raise _unreadable(error) from error


def _unreadable(error: OSError) -> UnreadableError:
    reason = error.strerror or "the disk gave no reason"
    return UnreadableError(f"{reason}; name a file that can be read")
