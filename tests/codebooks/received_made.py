"""Invented releases as a publisher would send them, made from the invented book."""

import io
import zipfile
from collections.abc import Iterable

from app.codebooks.files.order_lines import OrderRow
from app.codebooks.icd10cm.edition import read_edition
from app.codebooks.making.book import Level
from app.domain.codes import undotted
from tests.codebooks.releases_made import order_line
from tests.fixtures.books import silent, tiny_release

__all__ = [
    "ADDENDA",
    "codes_file",
    "listed",
    "order_addenda",
    "order_file",
    "poa_list",
    "zipped",
]

ADDENDA = (
    "Delete:      A109    Tide fever, unspecified\r\n"
    "Add:         A05A    Fever of the lower harbour\r\n"
    "Add:         A05B    Fever of the upper harbour\r\n"
)


def listed(year: int = 2026) -> list[tuple[str, bool, str]]:
    """Code, whether it is valid, and title of all codes of an invented edition."""
    book = read_edition(tiny_release(year), silent)
    return [
        (undotted(place.key.name), place.is_billable, place.title)
        for place in book.places
        if place.key.level is Level.CODE
    ]


def order_file(codes: Iterable[tuple[str, bool, str]]) -> bytes:
    """An order file of these codes."""
    rows = (
        OrderRow(number, code, is_valid, title[:60], title)
        for number, (code, is_valid, title) in enumerate(codes, start=1)
    )
    return "".join(f"{order_line(row)}\r\n" for row in rows).encode()


def codes_file(codes: Iterable[tuple[str, bool, str]]) -> bytes:
    """A codes file of the valid ones of these codes."""
    return "".join(f"{code:<7} {title}\r\n" for code, valid, title in codes if valid).encode()


def order_addenda(*changes: tuple[str, bool, str, str], years: str = "") -> bytes:
    """Order addenda with these changes: action, valid or header, code, title."""
    lines = (
        f"{action + ':':<13}{valid:d} {code:<7} {title[:60]:<60} {title}\r\n"
        for action, valid, code, title in changes
    )
    return ("".join(lines) + years).encode()


def poa_list(*codes: str) -> bytes:
    """A POA-exempt list of these codes, filled up to a credible length."""
    filled = [*codes, *(f"C{number // 10:02}.{number % 10}" for number in range(1000))]
    rows = (f"{number:05}\t{code}\tTitle\r\n" for number, code in enumerate(filled, start=1))
    return ("Order26\tPOAexemptCode\tDescription\r\n" + "".join(rows)).encode()


def zipped(**members: bytes) -> bytes:
    """A zip of these members; two underscores stand for a dot."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return target.getvalue()
