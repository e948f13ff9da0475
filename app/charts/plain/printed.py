"""Text as a printer or a terminal gets it: what only moves or colours its signs is taken out."""

import re

__all__ = ["unprinted"]

# What terminals and printers are told: colours and places, typefaces, the title of a window.
_TOLD = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)|[&(*)][ -?@a-z]{0,12}[A-Z@]"
    r"|[ -/]*[0-Z^-~])"
)


def unprinted(text: str) -> str:
    """Return the words; of signs printed over each other, the last stays.

    Text without such signs comes back as it is.
    """
    if "\x1b" in text:
        text = _TOLD.sub("", text)
    if "\x08" in text:
        text = "\n".join(_overprinted(line) for line in text.split("\n"))
    return text


def _overprinted(line: str) -> str:
    if "\x08" not in line:
        return line
    signs: list[str] = []
    at = 0
    for sign in line:
        if sign == "\x08":
            at = max(0, at - 1)
            continue
        # Lines and blanks drawn over a word, to underline it, leave it.
        if at < len(signs) and sign in "_ ":
            at += 1
            continue
        signs[at : at + 1] = [sign]
        at += 1
    return "".join(signs)
