"""Pages without a text layer, read by a machine where one is there."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from os import cpu_count
from statistics import fmean

from PIL import Image

from app.charts.scans.machine import HOW_TO_GET, UNVERIFIED, Machine
from app.charts.scans.pictures import PdfPictures
from app.charts.scans.scan import PageSize, Scan
from app.charts.scans.tiff_chain import breaks_off
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import Boxes, Document, Page

__all__ = ["MAX_READ", "read_scan", "with_words"]

MAX_READ = 200

_SHOWN = 20
_LETTER = (612.0, 792.0)
_BREAKS_OFF = "The file breaks off, pages at its end are missing: have it sent again"
_PDF_SCALE = 300 / 72


_Picture = tuple[int, Image.Image, PageSize]


def read_scan(content: bytes, machine: Machine | None) -> Document:
    """Read every page of a scan; a page that is damaged comes empty, with a warning.

    Raises:
        UnreadableError: the file is damaged or too large, or no page can be drawn.
    """
    scan = Scan(content)
    try:
        pages = [_empty(*_LETTER)] * scan.pages
        refused: dict[int, UnreadableError] = {}
        read = _read(_drawn(scan, pages, refused), machine)
    finally:
        scan.close()
    if len(refused) == len(pages):
        raise refused[0]
    damaged = tuple(f"Page {number + 1} is damaged and is shown empty" for number in refused)
    if breaks_off(content):
        damaged = (_BREAKS_OFF, *damaged)
    wanted = [number for number in range(len(pages)) if number not in refused]
    return _with_words(Document("", "image", tuple(pages), warnings=damaged), wanted, read)


def with_words(document: Document, content: bytes, machine: Machine | None) -> Document:
    """Return a PDF with the pages read that have no text layer."""
    wanted = [n for n, page in enumerate(document.pages) if not page.has_text_layer]
    if not wanted:
        return document
    if machine is None:
        return _with_words(document, wanted, None)
    pictures = PdfPictures(content)
    try:
        read = _read(_from_pdf(pictures, document, wanted[:MAX_READ]), machine)
    finally:
        pictures.close()
    return _with_words(document, wanted, read)


def _drawn(
    scan: Scan, pages: list[Page], refused: dict[int, UnreadableError]
) -> Iterator[_Picture]:
    """Yield the pages that can be drawn, noting how large each is."""
    for number in range(scan.pages):
        try:
            image = scan.image(number)
        except UnreadableError as error:
            refused[number] = error
            continue
        size = scan.size(image)
        pages[number] = _empty(size.width, size.height)
        yield number, image, size


def _from_pdf(
    pictures: PdfPictures, document: Document, wanted: Iterable[int]
) -> Iterator[_Picture]:
    for number in wanted:
        try:
            drawn = pictures.picture(number, _PDF_SCALE)
        except UnreadableError:
            # A damaged page is told of already.
            continue
        shape = drawn.width, drawn.height
        image = Image.frombuffer("RGB", shape, drawn.pixels, "raw", "BGRX", drawn.stride, 1)
        page = document.pages[number]
        across, down = drawn.width / page.width, drawn.height / page.height
        yield number, image.convert("L"), PageSize(page.width, page.height, across, down)


def _read(pictures: Iterator[_Picture], machine: Machine | None) -> dict[int, Page] | None:
    """Return the pages that the machine read, several at a time; None without a machine."""
    if machine is None:
        for _ in pictures:
            pass
        return None
    read: dict[int, Page] = {}
    workers = cpu_count() or 1
    waiting: deque[tuple[int, Future[Page | None]]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for count, (number, image, size) in enumerate(pictures):
            if count < MAX_READ:
                waiting.append((number, pool.submit(machine.read, image, size)))
            # No more pictures are held than are being read.
            if len(waiting) > workers:
                _take(waiting, read)
        while waiting:
            _take(waiting, read)
    return read


def _take(waiting: "deque[tuple[int, Future[Page | None]]]", read: dict[int, Page]) -> None:
    number, future = waiting.popleft()
    page = future.result()
    if page is not None:
        read[number] = page


def _with_words(document: Document, wanted: list[int], read: dict[int, Page] | None) -> Document:
    """Return the document with the pages read, and what must be said of them."""
    found = read or {}
    pages = tuple(found.get(number, page) for number, page in enumerate(document.pages))
    return replace(document, pages=pages, warnings=(*document.warnings, *_said(wanted, read)))


def _said(wanted: list[int], read: dict[int, Page] | None) -> Iterator[str]:
    if read is None:
        yield f"{_pages(wanted)} without a text layer. {HOW_TO_GET}"
        return
    for number, page in sorted(read.items()):
        if page.machine_read:
            sure = fmean(word.confidence for word in page.machine_read)
            yield f"Page {number + 1} is {UNVERIFIED} (confidence {sure:.0f} %)"
    if blank := [number for number in wanted if number in read and not read[number].machine_read]:
        yield f"{_pages(blank)} without a text layer, and no words were found"
    if left := [number for number in wanted if number not in read]:
        yield f"{_pages(left)} without a text layer, and could not be read"


def _pages(numbers: list[int]) -> str:
    shown = ", ".join(str(number + 1) for number in numbers[:_SHOWN])
    more = ", …" if len(numbers) > _SHOWN else ""
    return f"Page {shown} is" if len(numbers) == 1 else f"Pages {shown}{more} are"


def _empty(width: float, height: float) -> Page:
    return Page("", Boxes.of(()), width, height)
