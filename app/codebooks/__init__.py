"""The code books: official releases, kept by edition, asked by date of service."""

from app.codebooks.books import CodeBooks, open_books
from app.codebooks.building import build, is_current
from app.codebooks.errors import (
    BrokenReleaseError,
    BuildInProgressError,
    CodeBooksError,
    MissingReleaseError,
    NoReferenceError,
)
from app.codebooks.phrases import Phrase
from app.codebooks.progress import Progress
from app.codebooks.releases import CodeSet, Release, bundled_releases

__all__ = [
    "BrokenReleaseError",
    "BuildInProgressError",
    "CodeBooks",
    "CodeBooksError",
    "CodeSet",
    "MissingReleaseError",
    "NoReferenceError",
    "Phrase",
    "Progress",
    "Release",
    "build",
    "bundled_releases",
    "is_current",
    "open_books",
]
