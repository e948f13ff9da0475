"""The tables of ICD-10-PCS as a coder picks a code from them, character by character."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

__all__ = [
    "CHARACTERS",
    "Choice",
    "Picking",
    "ProcedureTable",
    "TableHead",
    "Value",
    "ValueMeaning",
]

CHARACTERS = 7
_HEAD = 3


@dataclass(frozen=True, slots=True)
class Value:
    """A character of a code and what it stands for."""

    char: str
    label: str


@dataclass(frozen=True, slots=True)
class ValueMeaning:
    """The official definition of a value; each part is empty where none is given."""

    meaning: str = ""
    explanation: str = ""
    includes: str = ""

    def __bool__(self) -> bool:
        return bool(self.meaning or self.explanation or self.includes)


@dataclass(frozen=True, slots=True)
class TableHead:
    """The first three values of a table: section, body system, operation."""

    values: tuple[Value, Value, Value]

    @property
    def code(self) -> str:
        """Return the three characters by which the table is known."""
        return "".join(value.char for value in self.values)


@dataclass(frozen=True, slots=True)
class ProcedureTable:
    """A table: the captions of its last four columns, and the values that each row joins."""

    code: str
    captions: tuple[str, ...]
    rows: tuple[tuple[tuple[Value, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a column; ``is_allowed`` where a row joins it with what is picked elsewhere."""

    value: Value
    is_allowed: bool


@dataclass(frozen=True, slots=True)
class Picking:
    """A code while it is picked: ``chars`` has seven places, empty where nothing is picked.

    ``table`` is that of the first three characters once it is read.
    """

    heads: tuple[TableHead, ...] = ()
    table: ProcedureTable | None = None
    chars: tuple[str, ...] = ("",) * CHARACTERS

    @property
    def table_code(self) -> str:
        """Return the first three characters, an empty text while one of them is open."""
        head = self.chars[:_HEAD]
        return "".join(head) if all(head) else ""

    @property
    def code(self) -> str:
        """Return the code, an empty text while a character has several values to choose from."""
        chars = [self.standing(position) for position in range(1, CHARACTERS + 1)]
        return "".join(chars) if all(chars) else ""

    def standing(self, position: int) -> str:
        """Return the character of a column: the one picked, else the only one that is left."""
        picked = self.chars[position - 1]
        if picked or position <= _HEAD:
            return picked
        allowed = [one.value.char for one in self.column(position) if one.is_allowed]
        return allowed[0] if len(allowed) == 1 else ""

    def labels(self) -> tuple[str, ...]:
        """Return what the characters stand for that stand so far."""
        positions = range(1, CHARACTERS + 1)
        standing = [(position, self.standing(position)) for position in positions]
        return tuple(
            one.value.label
            for position, char in standing
            if char
            for one in self.column(position)
            if one.value.char == char
        )

    def column(self, position: int) -> tuple[Choice, ...]:
        """Return the values of a column in the order of their characters."""
        if position <= _HEAD:
            return tuple(Choice(value, is_allowed=True) for value in self._of_heads(position))
        if self.table is None or self.table.code != self.table_code:
            return ()
        place = position - _HEAD - 1
        rows = self.table.rows
        allowed = _labelled(row[place] for row in rows if self._fits(row, place))
        every = _labelled(row[place] for row in rows)
        return tuple(
            Choice(Value(char, allowed.get(char, label)), char in allowed)
            for char, label in sorted(every.items())
        )

    def pick(self, position: int, char: str) -> "Picking":
        """Pick a value that is allowed; another one changes nothing.

        A new section, body system or operation lets go of what does not exist in it.
        """
        if not any(one.is_allowed and one.value.char == char for one in self.column(position)):
            return self
        picked = self._with(position, char)
        if position > _HEAD or char == self.chars[position - 1]:
            return picked
        for below in range(position + 1, _HEAD + 1):
            known = {one.value.char for one in picked.column(below)}
            if picked.chars[below - 1] not in known:
                picked = picked.clear_from(below)
        return picked.clear_from(_HEAD + 1)

    def clear(self, position: int) -> "Picking":
        """Let go of the value of a column; without its table the rest goes too."""
        return self.clear_from(position) if position <= _HEAD else self._with(position, "")

    def clear_from(self, position: int) -> "Picking":
        """Let go of the values from a column on."""
        kept = self.chars[: position - 1]
        return replace(self, chars=(*kept, *("" for _ in range(CHARACTERS - len(kept)))))

    def _with(self, position: int, char: str) -> "Picking":
        chars = list(self.chars)
        chars[position - 1] = char
        return replace(self, chars=tuple(chars))

    def _of_heads(self, position: int) -> Sequence[Value]:
        """Return what stands in a column of the heads below what is picked before it."""
        before = "".join(self.chars[: position - 1])
        if len(before) < position - 1:
            return ()
        found = {
            head.values[position - 1].char: head.values[position - 1]
            for head in self.heads
            if head.code.startswith(before)
        }
        return [found[char] for char in sorted(found)]

    def _fits(self, row: Sequence[Sequence[Value]], place: int) -> bool:
        """Tell whether a row holds everything that is picked in the other columns."""
        return all(
            not char or at == place or any(value.char == char for value in values)
            for at, (values, char) in enumerate(zip(row, self.chars[_HEAD:], strict=True))
        )


def _labelled(columns: Iterable[Sequence[Value]]) -> dict[str, str]:
    """Return the label of each character; rows may give one character several."""
    found: dict[str, list[str]] = {}
    for values in columns:
        for value in values:
            labels = found.setdefault(value.char, [])
            if value.label not in labels:
                labels.append(value.label)
    return {char: " / ".join(labels) for char, labels in found.items()}
