"""What is said of a search result, to the eye and to the ear."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from PySide6.QtCore import QCoreApplication

from app.domain.codes import System
from app.domain.printed.families import Side
from app.search import Found, Hit
from app.search.showing.hits import Family
from app.ui.search.hit_rows import CodeRow, GroupRow

__all__ = [
    "below_title",
    "family_word",
    "group_word",
    "hit_word",
    "replaced_in",
    "right_words",
    "short_why",
    "shown_title",
    "side_word",
    "why_word",
]

_FEW = 3
# With the next key most of the rows are shown again.
_KEPT = 1 << 10
_BILLABLE, _HEADER = "●", "○"
_APART = " · "
# Of every path the same: it stands in the tool tip.
_CODE = re.compile(r"code (?:begins with )?[\w.]+$")
_LACKING = "not found: "
_ORIGIN = re.compile(r" \(Index FY\d{4}\)")
_SIDES = {
    Side.RIGHT: "right",
    Side.LEFT: "left",
    Side.UNILATERAL: "one side",
    Side.BILATERAL: "both sides",
    Side.UNSPECIFIED: "unspecified",
}


def hit_word(hit: Hit) -> str:
    """Say plainly whether the code may stand on a claim."""
    return _said("billable" if hit.is_billable else "header")


def sign_word(hit: Hit) -> str:
    """Say by sign and word whether the code may stand on a claim."""
    return f"{_BILLABLE if hit.is_billable else _HEADER} {hit_word(hit)}"


def right_words(hit: Hit, hcc: str) -> str:
    """Say of which book a code is, unless it is a diagnosis, and whether it counts as a risk."""
    book = "" if hit.system is System.ICD_10_CM else hit.system.value.removeprefix("ICD-10-")
    return _APART.join(part for part in (book, hcc) if part)


def below_title(row: CodeRow, hcc: str, said_above: frozenset[str]) -> Sequence[tuple[str, str]]:
    """Return the lines below a title, each with what stands at its right.

    They say why the code was found and what is folded.
    """
    hit = row.hit
    folded = family_word(row.family, is_short=True) if row.can_open else ""
    # Two of three need not look: a diagnosis that counts for no risk has nothing at its right.
    is_plain = not hcc and hit.system is System.ICD_10_CM
    right = right_words(hit, hcc) if hit.why and not is_plain else ""
    return _below(hit.via, hit.why, folded, right, said_above)


@lru_cache(_KEPT)
def _below(
    via: str, why: str, folded: str, right: str, said_above: frozenset[str]
) -> Sequence[tuple[str, str]]:
    words = [line for line in (short_why(_why(via, why, said_above)), folded) if line]
    if not words:
        return (("", right),) if right else ()
    return tuple(zip_longest(words, [right], fillvalue=""))


def side_word(side: Side) -> str:
    """Name a side of the body."""
    return _said(_SIDES[side])


def replaced_in(found: Found) -> frozenset[str]:
    """Return what hits would say of the words typed, which is said above the list."""
    meant = found.understood
    lacking = (f"{_LACKING}{word}" for word in found.lacking)
    return frozenset([*(each.said for each in (meant.replacements if meant else ())), *lacking])


def why_word(hit: Hit, said_above: Collection[str]) -> str:
    """Say why a code was found, without what is said above the list already."""
    return _why(hit.via, hit.why, said_above)


def _why(via: str, why: str, said_above: Collection[str]) -> str:
    if via == why == "title":
        return _said("in the title")
    parts = [part for part in why.split("; ") if not _is_said(part, said_above)]
    return _said("in the title") if parts == ["title"] else "; ".join(_titled(parts))


def _is_said(part: str, said_above: Collection[str]) -> bool:
    words = part.removeprefix(_LACKING)
    return part in said_above or (
        words != part and all(f"{_LACKING}{word}" in said_above for word in words.split(", "))
    )


def family_word(family: Family, *, is_short: bool = False) -> str:
    """Say how many codes are folded into a row, and what they differ in."""
    differences = "; ".join(_differences(family, is_short=is_short))
    line = _said("{count} codes: {differences}") if family.count > 1 else "{differences}"
    return line.format(count=family.count, differences=differences)


def group_word(row: GroupRow) -> str:
    """Name the sections of the guidelines with their number."""
    return (
        _said("Guidelines: {count} sections").format(count=row.count)
        if row.count > 1
        else (_said("Guidelines: one section"))
    )


def shown_title(title: str, shared: int) -> str:
    """Return a title without what all rows beside it begin with."""
    return f"… {title[shared:]}" if shared else title


def short_why(why: str) -> str:
    """Return why a code was found as it stands in a row: a path without the year of its Index.

    Words of its own title are marked there, and a code that was typed is seen: of these nothing
    more is said.
    """
    plain = why == _said("in the title") or _CODE.match(why)
    return "" if plain else _ORIGIN.sub("", why)


def _differences(family: Family, *, is_short: bool) -> Iterator[str]:
    if family.sides:
        sides = ", ".join(side_word(side) for side in family.sides)
        whole = side_word(Side.UNSPECIFIED)
        yield sides.replace(whole, _said("unsp.")) if is_short else sides
    if family.sevenths:
        line = _said("7th {chars}") if is_short else _said("7th character {chars}")
        yield line.format(chars=_range(family.sevenths))


def _range(chars: str) -> str:
    return ", ".join(chars) if len(chars) <= _FEW else f"{chars[0]}–{chars[-1]}"


def _titled(parts: list[str]) -> Iterator[str]:
    for part in parts:
        yield _said("in the title") if part == "title" else part


def _said(text: str) -> str:
    return QCoreApplication.translate("Hits", text)
