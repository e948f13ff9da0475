"""An invented book whose titles hold every difficulty of spelling, in the official shape."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from app.codebooks import Release
from tests.fixtures.books import tiny_release

__all__ = ["ENTRIES", "Listed", "release"]

Listed = tuple[str, str, Sequence[str]]

# Code, title, inclusion terms; a code with longer codes below it is a header.
ENTRIES: tuple[Listed, ...] = (
    ("A20", "Sézary moss", ["Moss-of-the-north", "Mossy (green) ague"]),
    ("A20.0", "Sézary moss without complications", []),
    ("A20.1", "Sézary moss with gastro-lantern reflux", []),
    ("A20.8", "Other specified Sézary moss", []),
    ("A20.9", "Sézary moss, unspecified", ["Moss NOS"]),
    ("A21", "Crohnley's ague", []),
    ("A22", "Endo(myo)lampitis", []),
    ("A23", "Non-pressure ulcer of heel", []),
    ("A24", "Diabotes of the harbour with neuralopathy", ["Sugar of the harbour"]),
    ("A25", "Diabotes of the harbour", []),
    ("A26", "Vertebrae of stone", []),
    ("A27", "Stone disease of the arteries", []),
    ("A28", "Hepatic stone", ["Liverstone"]),
    ("A29", "Harbour ague in diseases of lamplighters", []),
)


def release(folder: Path, entries: Sequence[Listed] = ENTRIES) -> Release:
    """Write the entries as a release of 2026 and return it."""
    (folder / "tabular.xml").write_text(_tabular(entries), "utf-8")
    bare = [code.replace(".", "") for code, _, _ in entries]
    (folder / "code-list.txt").write_text("\n".join(["1", "A20-A29", *bare]) + "\n", "utf-8")
    return replace(tiny_release(2026, folder), carrier="invented words")


def _tabular(entries: Sequence[Listed]) -> str:
    section = '<section id="A20-A29"><desc>Agues (A20-A29)</desc>' + _diags(entries) + "</section>"
    reference = '<sectionRef first="A20" last="A29" id="A20-A29">Agues</sectionRef>'
    listed = f"<sectionIndex>{reference}</sectionIndex>"
    chapter = f"<chapter><name>1</name><desc>Agues (A20-A29)</desc>{listed}{section}</chapter>"
    return f"<ICD10CM.tabular>\n<version>2026</version>\n{chapter}\n</ICD10CM.tabular>\n"


def _diags(entries: Sequence[Listed]) -> str:
    categories = [entry for entry in entries if "." not in entry[0]]
    return "".join(
        _diag(entry, [e for e in entries if e[0].startswith(f"{entry[0]}.")])
        for entry in categories
    )


def _diag(entry: Listed, below: Sequence[Listed]) -> str:
    code, title, terms = entry
    notes = "".join(f"<note>{escape(term)}</note>" for term in terms)
    included = f"<inclusionTerm>{notes}</inclusionTerm>" if notes else ""
    inner = "".join(_diag(each, ()) for each in below)
    return f"<diag><name>{code}</name><desc>{escape(title)}</desc>{included}{inner}</diag>"
