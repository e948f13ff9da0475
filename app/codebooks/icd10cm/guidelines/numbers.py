"""How the sections of the Official Guidelines are numbered: ``I.C.1.a.2)(a)(i)``."""

import re

__all__ = ["Numbering", "key_of"]

# Deeper and deeper: “C.” below a section, “9.”, “a.”, “2)”, “(a)”; “(i)” is told apart below.
_LABELS = (
    re.compile(r"Section ([IVX]+)\.? (.+)"),
    re.compile(r"([A-Z])\. (.+)"),
    re.compile(r"([0-9]{1,2})\. (.+)"),
    re.compile(r"([a-z])\. (.+)"),
    re.compile(r"([0-9]{1,2})\) (.+)"),
    re.compile(r"\(([a-z])\) (.+)"),
    re.compile(r"\(([ivx]+)\) (.+)"),
)
_FORMS = ("{}", ".{}", ".{}", ".{}", ".{})", "({})", "({})")
_LETTERED, _ROMAN = 5, 6
_ROMAN_DIGITS = frozenset("ivx")
_APPENDIX = re.compile(r"(Appendix [IVX]+)\.?")
_TOKEN = re.compile(r"[a-z]+|[0-9]+")


class Numbering:
    """Gives each heading, in the order of the book, its whole number."""

    def __init__(self) -> None:
        self._path: list[tuple[int, str]] = []

    def take(self, heading: str) -> tuple[str, str] | None:
        """Return number and title of a heading, None for one without a number.

        An appendix is numbered by its name and has its title in the next heading.
        """
        if appendix := _APPENDIX.fullmatch(heading):
            self._path = []
            return appendix[1], ""
        for level in self._levels():
            if found := _LABELS[level].fullmatch(heading):
                return self._number(self._told_apart(level, found[1]), found[1]), found[2]
        return None

    def _levels(self) -> range:
        """Everything but a section stands within one."""
        return range(len(_LABELS) if self._path else 1)

    def _told_apart(self, level: int, label: str) -> int:
        """The “(i)” after “(h)” is a letter, any other a Roman numeral below a letter."""
        if level != _LETTERED or not set(label) <= _ROMAN_DIGITS:
            return level
        before = next((each for at, each in self._path if at == _LETTERED), "")
        return level if not before or ord(before) + 1 == ord(label) else _ROMAN

    def _number(self, level: int, label: str) -> str:
        above = [each for each in self._path if each[0] < level]
        self._path = [*above, (level, label)]
        return "".join(_FORMS[at].format(each) for at, each in self._path)


def key_of(number: str) -> str:
    """Return what tells a section from all others, however its number is punctuated.

    ``Section I.C.9.a.2``, ``I.C.9.a.2)`` and ``i.c.9.a(2)`` are the same.
    """
    return ".".join(_TOKEN.findall(number.lower().replace("section", "")))
