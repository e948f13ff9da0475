"""The codes that differ in one thing, on the page: sides, 7th characters, neighbours."""

from collections.abc import Iterator, Sequence
from html import escape

from app.domain.codes import undotted
from app.domain.printed.families import SeventhChoice, Sibling, Side
from app.ui.codes.book.links import SEVENTH, SIDE, code_link
from app.ui.codes.book.parts import heading, paragraph, rows, said
from app.ui.codes.book.reading import OpenPage

__all__ = ["beside_part", "seventh_part", "sides_part"]

_GAP = " &nbsp; "


def sides_part(page: OpenPage) -> str:
    """Return one row of all sides, and what I.B.13 says where it matters."""
    if not page.sides:
        return ""
    shown = _GAP.join(_side(one, page) for one in page.sides)
    lines = (paragraph(escape(line), "note quiet") for line in _advice(page))
    return heading(said("Side")) + paragraph(shown) + "".join(lines)


def seventh_part(page: OpenPage) -> str:
    """Return the values of the 7th character, as links where they make a valid code."""
    if page.sevenths:
        stem = page.sevenths[0].code[:-1]
        cells = ((_char(one, page), _meaning(one, page)) for one in page.sevenths)
        return heading(said("7th character"), f"{stem}_", SEVENTH) + rows(cells)
    listed = page.entry.seventh_characters
    if not listed:
        return ""
    told = rows((escape(one.char), escape(one.meaning)) for one in listed)
    return heading(said("7th characters"), said("of the codes below"), SEVENTH) + told


def beside_part(page: OpenPage) -> str:
    """Return the codes of the same parent, unless the row of sides has them all."""
    code = page.entry.code
    shown = [code, *(one.code for one in page.sides)]
    if all(any(_is_at(one, stem.code) for one in shown) for stem in page.beside):
        return ""
    cells = (
        (_this(one.code) if _is_at(code, one.code) else code_link(one.code, one.code), one)
        for one in page.beside
    )
    return heading(said("Beside it")) + rows((link, escape(one.title)) for link, one in cells)


def _side(one: Sibling, page: OpenPage) -> str:
    words = f"{_sides()[one.side]} {_detail(one, page.sides)}".strip()
    label = escape(words).replace(" ", "&nbsp;")
    if one.code == page.entry.code:
        return f'<span class="this">{label}&nbsp;{escape(one.code)}</span>'
    return f"{label}&nbsp;{code_link(one.code, one.code, SIDE, tip=one.title)}"


def _detail(one: Sibling, sides: Sequence[Sibling]) -> str:
    """Tell two codes of one side apart: “dominant” and “non-dominant”."""
    others = [set(each.title.split()) for each in sides if each.side is one.side and each != one]
    words = one.title.split()
    return " ".join(word for word in words if others and not any(word in each for each in others))


def _advice(page: OpenPage) -> Iterator[str]:
    sides = {one.side for one in page.sides}
    mine = next((one.side for one in page.sides if one.code == page.entry.code), None)
    if mine is Side.UNSPECIFIED:
        yield said(
            "The side is left open here: choose one, unless the record does not tell it (I.B.13)."
        )
    elif Side.BILATERAL not in sides and mine in (Side.RIGHT, Side.LEFT):
        yield said("There is no bilateral code: when both sides are affected, give both (I.B.13).")


def _char(one: SeventhChoice, page: OpenPage) -> str:
    if one.code == page.entry.code:
        return _this(one.char)
    return code_link(one.code, escape(one.char), SEVENTH, tip=f"{one.code}: {one.meaning}")


def _meaning(one: SeventhChoice, page: OpenPage) -> str:
    return _this(one.meaning) if one.code == page.entry.code else escape(one.meaning)


def _this(text: str) -> str:
    return f'<span class="this">{escape(text)}</span>'


def _is_at(code: str, stem: str) -> bool:
    return undotted(code).startswith(undotted(stem))


def _sides() -> dict[Side, str]:
    return {
        Side.RIGHT: said("Right"),
        Side.LEFT: said("Left"),
        Side.UNILATERAL: said("Unilateral"),
        Side.BILATERAL: said("Bilateral"),
        Side.UNSPECIFIED: said("Unspecified"),
    }
