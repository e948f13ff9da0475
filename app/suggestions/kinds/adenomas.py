"""An adenoma that pathology finds in a polyp of the bowel is coded by the polyp’s site."""

import re
from collections.abc import Sequence

from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look

__all__ = ["by_the_polyps_site"]

_OPEN = ("D12.6", "D36.9", "K63.5")
_PART = r"(cecum|cecal|ascending|transverse|descending|sigmoid|rectosigmoid|rectum|rectal)"
_POLYP = re.compile(
    rf"\b{_PART}(?:\s+colon(?:ic)?)?\s+polyps?\b|\bpolyps?\b[^.]{{0,30}}\b{_PART}", re.I
)
_ADENOMA = re.compile(
    r"\b(?:tubular |tubulovillous |villous |serrated )?adenoma(?:tous|s)?\b", re.I
)


def by_the_polyps_site(findings: Sequence[Finding], look: Look) -> list[Finding]:
    """Put the code of the site in the place of an adenoma without one, if the chart names one."""
    polyps = {(one or other).lower() for one, other in _POLYP.findall(look.chart.text)}
    adenoma = _ADENOMA.search(look.chart.text)
    if adenoma is None or len(polyps) != 1:
        return list(findings)
    (part,) = polyps
    site = look.chooser.chosen(f"{part} adenomatous polyp")
    if site is None or not site.code.startswith("D12"):
        return list(findings)
    why = f"“{adenoma[0]}” in a polyp: {site.why}"
    return [each.instead(site.code, why) if each.code in _OPEN else each for each in findings]
