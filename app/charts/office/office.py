"""Texts of Word and LibreOffice with the pages and the files that were set into them."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from app.charts.archive import Archive
from app.charts.opening import TooMuchError
from app.charts.scans.page_pictures import Picture, with_pictures
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import ChartFile

__all__ = ["read_office"]

_WORD = "word/document.xml"
_OPEN, _OPEN_TEXT = "mimetype", b"application/vnd.oasis.opendocument.text"
_WORD_PICTURES, _OPEN_PICTURES = "word/media/", "Pictures/"
# Other programs set whole files into a document that Word shows as part of it.
_WORD_FILES, _WORD_EMBEDDED = "word/afchunk", ("word/embeddings/", ".docx")


def read_office(archive: Archive, content: bytes, name: str) -> ChartFile | None:
    """Read the text that an archive is, None where it is another one.

    Raises:
        UnreadableError: the text is damaged or holds no words, and nothing else is in it.
        TooMuchError: more comes out than may.
    """
    if _WORD in archive.names:
        from app.charts.office.docx import read_docx  # noqa: PLC0415

        return _read(read_docx, _WORD_PICTURES, archive, content, name)
    if _OPEN in archive.names and archive.content(_OPEN).strip() == _OPEN_TEXT:
        from app.charts.office.odt import read_odt  # noqa: PLC0415

        return _read(read_odt, _OPEN_PICTURES, archive, content, name)
    return None


def _read(
    read: Callable[[Archive, bytes, str], ChartFile],
    folder: str,
    archive: Archive,
    content: bytes,
    name: str,
) -> ChartFile:
    pictures = _inside(archive, [each for each in archive.names if each.startswith(folder)])
    files = _inside(archive, [each for each in archive.names if _is_set_in(each)])
    return with_pictures(
        lambda: read(archive, content, name), pictures, name, archive.opener, files
    )


def _is_set_in(name: str) -> bool:
    folder, ending = _WORD_EMBEDDED
    lowered = name.lower()
    return lowered.startswith(_WORD_FILES) or (
        lowered.startswith(folder) and lowered.endswith(ending)
    )


def _inside(archive: Archive, names: list[str]) -> Iterator[Picture]:
    for each in names:
        try:
            content = archive.content(each)
        except TooMuchError:
            raise
        except UnreadableError:
            # The words are worth more than what is set into them.
            content = b""
        yield content, PurePosixPath(each).name
