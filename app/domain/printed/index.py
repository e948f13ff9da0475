"""The Alphabetic Index and its tables as a coder turns their pages."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.books import Status

__all__ = [
    "Destination",
    "PrintedCode",
    "Term",
    "VolumeEdition",
    "first_beginning",
    "folded",
    "reference_of",
]

_CATEGORY = 3
_IN_PARENTHESES = re.compile(r"\(see(?:\s+also)?,?\s+([^()]*)")


@dataclass(frozen=True, slots=True)
class VolumeEdition:
    """A volume of the Index that is loaded: ``Index FY2025``.

    ``first_term`` and ``last_term`` are the numbers of its terms, in printed order.
    """

    label: str
    first_term: int
    last_term: int


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A code beside a term, with what it is on the date of service.

    ``column`` is that of a table, 2 to 7, and 1 in an index. ``manifestation`` is the second
    code, printed in brackets, which goes with the first and after it (I.A.13). Of a procedure
    (``is_procedure``) it may be what a code begins with: its table, and characters after that.
    """

    code: str
    status: Status
    column: int = 1
    manifestation: str = ""
    is_procedure: bool = False

    @property
    def shown(self) -> str:
        """Return it as the Index prints it: a dash where more characters are needed (I.A.6)."""
        if self.status is not Status.HEADER or self.is_procedure:
            return self.code
        return f"{self.code}{'.' if len(self.code) == _CATEGORY else ''}-"


@dataclass(frozen=True, slots=True)
class Term:
    """A main term (level 0) or subterm; ``modifiers`` are the non-essential ones (I.A.7).

    ``use`` is a value of the ICD-10-PCS tables that is used for it.
    """

    id: int
    level: int
    title: str
    modifiers: str = ""
    see: str = ""
    see_also: str = ""
    has_below: bool = False
    codes: tuple[PrintedCode, ...] = ()
    use: str = ""

    @property
    def reference(self) -> str:
        """Return the words that send the coder elsewhere, empty where none do."""
        return reference_of(self.see, self.see_also, self.modifiers)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a reference leads: a term of a volume, or a code of the Tabular List.

    ``path`` are the numbers of the terms from the main term down, empty for the beginning of
    the volume. ``is_exact`` is False where the Index has no term of all the words.
    """

    volume: str = ""
    path: tuple[int, ...] = ()
    column: int | None = None
    code: str = ""
    is_exact: bool = True


def reference_of(see: str, see_also: str, modifiers: str) -> str:
    """Return where a term sends the coder: “see” comes before “see also”.

    A few references stand in the parentheses of the modifiers: ``(see also Neoplasm)``.
    """
    inside = _IN_PARENTHESES.search(modifiers)
    return see or see_also or (inside[1].strip() if inside else "")


def folded(text: str) -> str:
    """Return a text without accents and case, from its first letter or digit on."""
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in apart if not unicodedata.combining(char)).casefold()
    start = next((at for at, char in enumerate(plain) if char.isalnum()), len(plain))
    return " ".join(plain[start:].split())


def first_beginning(names: Sequence[str], words: str) -> tuple[int, int]:
    """Return the place of the first name that begins with the words, and how many letters do.

    Names and words are `folded`. Where none begins with all the words, it is the first that
    begins with most of their letters; ``-1`` without any.
    """
    left = list(range(len(names)))
    reached = 0
    for length in range(1, len(words) + 1):
        start = words[:length]
        fitting = [place for place in left if names[place].startswith(start)]
        if not fitting:
            break
        left, reached = fitting, length
    return (left[0], reached) if reached else (-1, 0)
