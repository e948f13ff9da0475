"""Which version of the grouper and the editor is in force on a day of discharge."""

from dataclasses import dataclass
from datetime import date

from app.codebooks.errors import CodeBooksError
from app.codebooks.making.layers import Days

__all__ = ["GrouperVersion", "NoGrouperError", "version_on"]


class NoGrouperError(CodeBooksError):
    """No version of the grouper is in force on the day."""


@dataclass(frozen=True, slots=True)
class GrouperVersion:
    """A version, as the package numbers it: 431 is version 43.1."""

    number: int
    days: Days

    @property
    def name(self) -> str:
        """Return how CMS writes it: ``43.1``."""
        return f"{self.number // 10}.{self.number % 10}"


_HALVES = {
    400: ("2022-10-01", "2023-03-31"),
    401: ("2023-04-01", "2023-09-30"),
    410: ("2023-10-01", "2024-03-31"),
    411: ("2024-04-01", "2024-09-30"),
    420: ("2024-10-01", "2025-03-31"),
    421: ("2025-04-01", "2025-09-30"),
    430: ("2025-10-01", "2026-03-31"),
    431: ("2026-04-01", "2026-09-30"),
    # The tables of the package end with the day before the next version.
    440: ("2026-10-01", "2027-03-31"),
}
_VERSIONS = tuple(
    GrouperVersion(number, Days(date.fromisoformat(first), date.fromisoformat(last)))
    for number, (first, last) in _HALVES.items()
)


def version_on(discharge: date) -> GrouperVersion:
    """Return the version in force on the day of discharge.

    Raises:
        NoGrouperError: the package has none for it.
    """
    found = next((version for version in _VERSIONS if discharge in version.days), None)
    if found is None:
        covered = f"{_VERSIONS[0].days.first} to {_VERSIONS[-1].days.last}"
        raise NoGrouperError(
            f"No grouper is there for a discharge on {discharge}: there are those for {covered}."
        )
    return found
