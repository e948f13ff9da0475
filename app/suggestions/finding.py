"""A code on its way to a suggestion, with what the chart says for it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.search import Hit

__all__ = ["Finding", "merged"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A code with the numbers of what is told for it; ``others`` are codes near to it."""

    code: str
    said: tuple[int, ...]
    why: str
    caution: str = ""
    others: tuple[Hit, ...] = ()

    def instead(self, code: str, why: str) -> "Finding":
        """Return the finding as another code, and why."""
        return replace(self, code=code, why=why)


def merged(findings: list[Finding]) -> list[Finding]:
    """Return each code once, with all that is told for it, in the order of the first.

    What speaks against it anywhere is said of it.
    """
    by_code: dict[str, list[Finding]] = {}
    for each in findings:
        by_code.setdefault(each.code, []).append(each)
    return [_as_one(each) for each in by_code.values()]


def _as_one(findings: Sequence[Finding]) -> Finding:
    said = dict.fromkeys(number for each in findings for number in each.said)
    caution = next((each.caution for each in findings if each.caution), "")
    return replace(findings[0], said=tuple(said), caution=caution)
