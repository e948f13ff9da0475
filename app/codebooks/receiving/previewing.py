"""What an import would change, seen before it is accepted."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.codebooks.asking.books import CodeBooks
from app.codebooks.asking.differences import Differences
from app.domain.books import Edition
from app.domain.codes import System, has_codes

__all__ = ["Preview", "previews"]


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would change of one system.

    ``covered_before`` and ``covered_after`` say the covered dates in words. ``differences`` are
    those from the edition ``against``, the one before; None where there is none, where the
    edition was loaded before, or where the system has no codes of its own.
    """

    system: System
    edition: str
    covered_before: str
    covered_after: str
    against: str = ""
    differences: Differences | None = None


def previews(
    before: Path | None, after: Path, editions: Iterable[tuple[System, str]]
) -> tuple[Preview, ...]:
    """Return what these editions of the generation ``after`` change against the one ``before``."""
    with closing(CodeBooks(after)) as new:
        if before is None:
            return tuple(_preview(system, edition, None, new) for system, edition in editions)
        with closing(CodeBooks(before)) as old:
            return tuple(_preview(system, edition, old, new) for system, edition in editions)


def _preview(system: System, edition: str, old: CodeBooks | None, new: CodeBooks) -> Preview:
    covered_before = old.coverage(system) if old else "none"
    covered_after = new.coverage(system)
    against = _against(system, edition, old, new) if has_codes(system) else None
    if against is None:
        return Preview(system, edition, covered_before, covered_after)
    differences = new.differences(system, against, edition)
    return Preview(system, edition, covered_before, covered_after, against, differences)


def _against(system: System, edition: str, old: CodeBooks | None, new: CodeBooks) -> str | None:
    """Return the edition before a new one, None where it is the first or not new."""
    if old and edition in (each.edition for each in _loaded(old, system)):
        return None
    names = [each.edition for each in _loaded(new, system)]
    at = names.index(edition) if edition in names else 0
    return names[at - 1] if at else None


def _loaded(books: CodeBooks, system: System) -> list[Edition]:
    return [each for each in books.editions() if each.system is system and each.codes]
