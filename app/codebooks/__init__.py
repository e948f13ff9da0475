"""The code books: official releases, kept by edition, asked by date of service."""

from app.codebooks.asking.books import CodeBooks, open_books
from app.codebooks.asking.differences import Differences
from app.codebooks.asking.gaps import Gap
from app.codebooks.asking.phrases import Phrase, Source
from app.codebooks.errors import (
    BrokenReleaseError,
    BuildInProgressError,
    CodeBooksError,
    FragmentError,
    LicenceError,
    MissingReleaseError,
    NoReferenceError,
    UnmappedError,
    UnrecognisedError,
    UntoldEditionError,
)
from app.codebooks.files.column_map import ColumnMap
from app.codebooks.library import Library
from app.codebooks.making.apart import apart
from app.codebooks.making.building import build, is_current
from app.codebooks.progress import Progress
from app.codebooks.receiving.offers import new_offers, take_offers
from app.codebooks.receiving.prepared import Imported, Prepared
from app.codebooks.receiving.previewing import Preview
from app.codebooks.receiving.releases import CodeSet, Release, bundled_releases, code_sets
from app.codebooks.receiving.wish import Wish

__all__ = [
    "BrokenReleaseError",
    "BuildInProgressError",
    "CodeBooks",
    "CodeBooksError",
    "CodeSet",
    "ColumnMap",
    "Differences",
    "FragmentError",
    "Gap",
    "Imported",
    "Library",
    "LicenceError",
    "MissingReleaseError",
    "NoReferenceError",
    "Phrase",
    "Prepared",
    "Preview",
    "Progress",
    "Release",
    "Source",
    "UnmappedError",
    "UnrecognisedError",
    "UntoldEditionError",
    "Wish",
    "apart",
    "build",
    "bundled_releases",
    "code_sets",
    "is_current",
    "new_offers",
    "open_books",
    "take_offers",
]
