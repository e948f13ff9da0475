"""Zip archives: each file in them opened as what it is; texts of Word and LibreOffice are zips."""

import lzma
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import PureWindowsPath

from app.charts.foreign import refuse_foreign_archive
from app.charts.opening import MAX_TITLE, Opener, TooMuchError, shown, stem
from app.charts.unreadable import UnreadableError
from app.charts.web.furniture import holds_pages, is_furniture
from app.domain.chart.documents import ChartFile

__all__ = ["Archive", "merged", "read_zip"]

_PIECE = 1 << 20
_RATIO = 200
_RATIO_FROM = 16 * 2**20
# What systems put into archives beside what the sender meant.
_LITTER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
# All that zipfile raises for damaged input.
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, lzma.LZMAError, NotImplementedError, OSError),
    *(RuntimeError, ValueError, KeyError),
)


class Archive:
    """A zip that is open; sizes count as they come out, whatever the zip says of them."""

    def __init__(self, content: bytes, opener: Opener) -> None:
        """Open a zip.

        Raises:
            UnreadableError: it is damaged, or holds more files than may be.
        """
        self.opener = opener
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            self.entries = [each for each in self._zip.infolist() if not _is_folder(each)]
        except _DAMAGE as error:
            raise _damaged() from error
        self.names = [each.filename for each in self.entries]
        if len(self.names) > opener.limits.files:
            raise TooMuchError(
                f"The archive holds more than {opener.limits.files:,} files: send them in parts"
            )

    def content(self, name: str | zipfile.ZipInfo) -> bytes:
        """Return a file of the archive; of several of one name, the last.

        Raises:
            UnreadableError: it is damaged or locked.
            TooMuchError: more comes out than may.
        """
        try:
            entry = self._zip.getinfo(name) if isinstance(name, str) else name
            if entry.flag_bits & 1:
                raise UnreadableError("It asks for a password: have it sent without one")
            return b"".join(self._pieces(entry))
        except _DAMAGE as error:
            raise _damaged() from error

    def _pieces(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        # Nothing is unpacked that says itself that it is too much.
        _check_ratio(entry.file_size, entry)
        size = 0
        with self._zip.open(entry) as file:
            while piece := file.read(_PIECE):
                size += len(piece)
                self.opener.count(len(piece))
                _check_ratio(size, entry)
                yield piece


def _is_folder(entry: zipfile.ZipInfo) -> bool:
    # Asking an entry without a name whether it is one fails.
    return not entry.filename or entry.is_dir()


def _check_ratio(size: int, entry: zipfile.ZipInfo) -> None:
    if size > _RATIO_FROM and size > _RATIO * max(entry.compress_size, 1):
        raise TooMuchError(
            "Far more comes out of the archive than a chart holds: send the files alone"
        )


def _damaged() -> UnreadableError:
    return UnreadableError("The archive is damaged or breaks off: have it sent again")


def read_zip(content: bytes, name: str, opener: Opener) -> ChartFile:
    """Read every file of an archive in the order of their names, or the document that it is.

    Raises:
        UnreadableError: it is damaged, or not one file in it can be read.
        TooMuchError: more comes out than may.
    """
    archive = Archive(content, opener)
    from app.charts.office.office import read_office  # noqa: PLC0415 - it needs archives itself

    if found := read_office(archive, content, name):
        return found
    refuse_foreign_archive(archive.names)
    wanted = [each for each in archive.entries if not _is_litter(each.filename)]
    titles = Counter(stem(each.filename) for each in wanted)
    beside_pages = holds_pages(each.filename for each in wanted)
    files = []
    for each in sorted(wanted, key=lambda entry: entry.filename):
        file = _member(archive, each, opener, beside_pages=beside_pages)
        is_alone = titles[stem(each.filename)] == 1
        files.append(file if is_alone else _told_apart(file, each.filename))
    return merged("zip", files)


def _is_litter(name: str) -> bool:
    last = name.rsplit("/", 1)[-1]
    # What begins so keeps what a Mac knows of the file beside it.
    return name.startswith(_LITTER[0]) or last in _LITTER or last.startswith("._")


def _told_apart(file: ChartFile, name: str) -> ChartFile:
    """Return a file with its folder in the titles that are but its name."""
    folder = PureWindowsPath(name).parent.name
    named = f"{folder}: {stem(name)}"[:MAX_TITLE] if folder else stem(name)
    documents = (
        replace(each, document=replace(each.document, title=named))
        if each.document.title == stem(name)
        else each
        for each in file.documents
    )
    return replace(file, documents=tuple(documents))


def _member(
    archive: Archive, entry: zipfile.ZipInfo, opener: Opener, *, beside_pages: bool
) -> ChartFile:
    name = entry.filename
    try:
        content = archive.content(entry)
    except TooMuchError:
        raise
    except UnreadableError as error:
        return ChartFile("", (), warnings=(f"“{shown(name)}” is not shown. {error}",))
    if beside_pages and is_furniture(name, content):
        return ChartFile("", ())
    return opener.enclosed(content, name)


def merged(format: str, files: list[ChartFile]) -> ChartFile:
    """Return files as one.

    Raises:
        UnreadableError: there is not one document in them.
    """
    documents = tuple(each for file in files for each in file.documents)
    warnings = tuple(dict.fromkeys(said for file in files for said in file.warnings))
    if not documents:
        raise UnreadableError(
            warnings[0] if warnings else "There is no file in it: have it sent again"
        )
    patients = list(dict.fromkeys(each.patient for each in documents if each.patient))
    if len(patients) > 1:
        warnings += (f"The files are about {len(patients)} patients",)
    return ChartFile(format, documents, next(iter(patients), None), warnings)
