"""A code on its way to a suggestion, with what the chart says for it."""

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
    found: dict[str, Finding] = {}
    for each in findings:
        held = found.get(each.code)
        said = dict.fromkeys([*(held.said if held else ()), *each.said])
        caution = (held.caution if held else "") or each.caution
        found[each.code] = replace(held or each, said=tuple(said), caution=caution)
    return list(found.values())
