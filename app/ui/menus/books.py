"""Editions, and the books and tables to look up in."""

from app.ui.menus.declaring import Declared
from app.ui.menus.declaring import words as _

__all__ = ["BOOKS_MENU"]

BOOKS_MENU = (
    Declared("books.show", "books", _("Loaded &editions…"), ("Ctrl+B",)),
    Declared("books.open", "books", _("&Open release file…")),
    Declared(
        "index.terms",
        "books",
        _("Alphabetic &Index"),
        ("F8",),
        icon="book-open",
        is_first_of_group=True,
    ),
    Declared("index.external", "books", _("E&xternal Cause Index"), ("Shift+F8",)),
    Declared("index.neoplasms", "books", _("Table of &Neoplasms"), ("F9",), icon="table"),
    Declared("index.drugs", "books", _("Table of &Drugs and Chemicals"), ("Shift+F9",)),
    Declared("index.procedures", "books", _("ICD-10-P&CS Index"), ("Ctrl+F8",)),
    Declared("tables.pcs", "books", _("ICD-10-&PCS tables"), ("F12",), icon="table"),
    Declared(
        "tabular.show",
        "books",
        _("&Tabular List as a tree"),
        ("F11",),
        icon="list-tree",
        is_first_of_group=True,
    ),
    Declared("tabular.open", "books", _("&Where the open code stands"), ("Shift+F11",)),
)
