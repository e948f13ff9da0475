"""Words written on a PDF page, put among its own words where they stand."""

from collections.abc import Iterable

__all__ = ["Placed", "with_written"]

Sides = tuple[float, float, float, float]
"""Left, top, right and bottom on the page as it is shown."""

Placed = list[tuple[str, Sides]]
"""Characters with where they stand; line ends stand between lines."""

_SHARE = 0.5
_WIDTH, _HEIGHT, _LARGEST = 0.5, 1.2, 14.0


class _Line:
    """Characters side by side, and what they cover."""

    def __init__(self, characters: Placed) -> None:
        self.characters = characters
        self.sides = _covered(characters)

    def is_beside(self, sides: Sides) -> bool:
        _, top, _, bottom = self.sides
        shared = min(bottom, sides[3]) - max(top, sides[1])
        return shared > _SHARE * min(bottom - top, sides[3] - sides[1])

    def distance(self, sides: Sides) -> tuple[bool, float]:
        """Return how far the words are: those to the left come first."""
        left, _, right, _ = self.sides
        return left > sides[0], min(abs(sides[0] - right), abs(sides[0] - left))

    def insert(self, words: Placed) -> None:
        start = words[0][1][0]
        at = next(
            (n for n, (sign, box) in enumerate(self.characters) if sign > " " and box[0] > start),
            len(self.characters),
        )
        before, after = self.characters[:at], self.characters[at:]
        self.characters = [*_spaced(before), *words, *(_blank(words[-1]) if after else ()), *after]
        self.sides = _covered(self.characters)


def _covered(characters: Placed) -> Sides:
    boxes = [box for character, box in characters if not character.isspace()]
    left, top, right, bottom = zip(*(boxes or [characters[0][1]]), strict=True)
    return min(left), min(top), max(right), max(bottom)


def with_written(own: Placed, written: Iterable[tuple[str, Sides]]) -> Placed:
    """Return the characters of a page with words put on its lines, or on lines of their own."""
    lines = _lines(own)
    for text, sides in sorted(written, key=lambda each: (each[1][1], each[1][0])):
        first, *more = _laid(text, sides)
        beside = [line for line in lines if line.is_beside(first[0][1])]
        if beside:
            line = min(beside, key=lambda each: each.distance(first[0][1]))
            line.insert(first)
            at = lines.index(line) + 1
        else:
            at = next((n for n, each in enumerate(lines) if each.sides[1] > sides[1]), len(lines))
            more = [first, *more]
        lines[at:at] = [_Line(words) for words in more]
    return _joined(lines)


def _lines(own: Placed) -> list[_Line]:
    lines: list[Placed] = [[]]
    for character, box in own:
        if character == "\n":
            lines.append([])
        else:
            lines[-1].append((character, box))
    return [_Line(line) for line in lines if line]


def _laid(text: str, sides: Sides) -> list[Placed]:
    """Lay words out in their rectangle, line under line, as wide as letters commonly are."""
    left, top, right, bottom = sides
    lines = text.split("\n")
    height = min((bottom - top) / len(lines), _LARGEST * _HEIGHT)
    if len(lines) == 1:
        top = (top + bottom - height) / 2
    laid = []
    for number, line in enumerate(lines):
        wide = min((right - left) / len(line), _WIDTH * height / _HEIGHT)
        upper = top + number * height
        starts = (left + place * wide for place in range(len(line)))
        laid.append(
            [
                (sign, (start, upper, start + wide, upper + height))
                for sign, start in zip(line, starts, strict=True)
            ]
        )
    return laid


def _spaced(before: Placed) -> Placed:
    if not before or before[-1][0].isspace():
        return before
    return [*before, *_blank(before[-1])]


def _blank(after: tuple[str, Sides]) -> Placed:
    _, (_, top, right, bottom) = after
    return [(" ", (right, top, right, bottom))]


def _joined(lines: list[_Line]) -> Placed:
    joined: Placed = []
    for line in lines:
        if joined:
            joined.append(("\n", joined[-1][1]))
        joined += line.characters
    return joined
