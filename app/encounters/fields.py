"""Fields of a JSON file, read strictly: each error names the field and what it takes.

No error repeats a value: it may be a patient's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

__all__ = ["EncounterFileError", "Field"]

LARGEST = 999_999
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_Choice = TypeVar("_Choice", bound=StrEnum)


class EncounterFileError(ValueError):
    """An encounter file that cannot be taken over: one line that names the field."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the file and where it stands, such as ``lines[0].units``.

    A field that is null counts as one that is missing.
    """

    path: str
    value: object

    def error(self, reason: str) -> EncounterFileError:
        """Return the error of this field."""
        return EncounterFileError(f"{self.path}: {reason}" if self.path else reason)

    @property
    def is_given(self) -> bool:
        """Tell whether the file says anything here."""
        return self.value is not None

    def record(self, *known: str, needed: Iterable[str] = ()) -> dict[str, "Field"]:
        """Return the fields in this one by name; those not given are there as null."""
        if self.value is None:
            return {name: self._inside(name, None) for name in known}
        if not isinstance(self.value, dict):
            raise self.error("an object in braces")
        for name in self.value:
            if name not in known:
                raise self._inside(name, None).error(
                    f"there is no such field; known: {', '.join(known)}"
                )
        for name in needed:
            if self.value.get(name) is None:
                raise self._inside(name, None).error("this field is missing")
        return {name: self._inside(name, self.value.get(name)) for name in known}

    def items(self) -> list["Field"]:
        """Return the members of a list, none when there is no list."""
        if self.value is None:
            return []
        if not isinstance(self.value, list):
            raise self.error("a list in brackets")
        return [Field(f"{self.path}[{i}]", item) for i, item in enumerate(self.value)]

    def text(self) -> str:
        """Return a text, empty when there is none."""
        if self.value is None:
            return ""
        if not isinstance(self.value, str):
            raise self.error("a text in quotation marks")
        if any("\ud800" <= character <= "\udfff" for character in self.value):
            raise self.error("half a character (a lone surrogate); save the file as UTF-8")
        return self.value

    def needed_text(self) -> str:
        """Return a text that is not blank."""
        text = self.text()
        if not text.strip():
            raise self.error("a text that is not empty")
        return text

    def whole(self, least: int) -> int | None:
        """Return a whole number from ``least``."""
        if self.value is None:
            return None
        is_whole = isinstance(self.value, int) and not isinstance(self.value, bool)
        if not is_whole or not least <= self.value <= LARGEST:  # type: ignore[operator]
            raise self.error(f"a whole number from {least} to {LARGEST}")
        return self.value  # type: ignore[return-value]

    def number(self) -> float:
        """Return a number.

        Raises:
            EncounterFileError: it is none, or one that no measure has.
        """
        is_number = isinstance(self.value, int | float) and not isinstance(self.value, bool)
        if not is_number or not -LARGEST <= self.value <= LARGEST:  # type: ignore[operator]
            raise self.error("a number")
        return float(self.value)  # type: ignore[arg-type]

    def flag(self) -> bool | None:
        """Return true or false."""
        if self.value is not None and not isinstance(self.value, bool):
            raise self.error("true, false or null")
        return self.value

    def day(self) -> date | None:
        """Return a date."""
        if self.value is None:
            return None
        try:
            return _day(self.value)
        except ValueError as error:
            raise self.error("a date as YYYY-MM-DD") from error

    def choice(self, choices: type[_Choice]) -> _Choice | None:
        """Return one of the named values."""
        if self.value is None:
            return None
        for choice in choices:
            if choice.value == self.value:
                return choice
        raise self.error(f"one of {', '.join(choices)}")

    def _inside(self, name: str, value: object) -> "Field":
        return Field(f"{self.path}.{name}" if self.path else name, value)


def _day(value: object) -> date:
    # The standard library would also take 20260312 and 2026-W11-4.
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError
    return date.fromisoformat(value)
