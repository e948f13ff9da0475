"""Small invented releases, made for one test."""

from pathlib import Path

from app.codebooks.files.order_lines import OrderRow
from tests.fixtures.books import TINY, tiny_release

__all__ = ["changed", "order_line", "released", "tabular"]

_FRAME = """<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular><version>2026</version>
<chapter><name>1</name><desc>Fevers (A00-A09)</desc>
<section id="A00-A09"><desc>Lantern fevers (A00-A09)</desc>{diags}</section>
</chapter></ICD10CM.tabular>
"""


def tabular(diags: str) -> str:
    """A Tabular List with one chapter, one section, and these codes."""
    return _FRAME.format(diags=diags)


def released(folder: Path, xml: str, codes: str):
    """A release of these two files in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tabular.xml").write_text(xml, encoding="utf-8")
    (folder / "codes.txt").write_text("\r\n".join(codes.split()), encoding="utf-8")
    return tiny_release(2026, folder)


def changed(folder: Path, old: str, new: str):
    """The invented edition of 2026 with one piece of its Tabular List changed."""
    source = TINY / "tiny-2026-04"
    xml = (source / "tabular.xml").read_text(encoding="utf-8")
    assert old in xml
    codes = (source / "code-list.txt").read_text(encoding="utf-8")
    return released(folder, xml.replace(old, new, 1), codes)


def order_line(row: OrderRow) -> str:
    """One line of an order file in the layout of NCHS and CMS."""
    return f"{row.number:05} {row.code:<7} {row.is_valid:d} {row.short_title:<60} {row.long_title}"
