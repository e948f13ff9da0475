"""The codes that a note names in parentheses."""

import re

__all__ = ["references"]

_CODE = r"[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])(?:\.[0-9A-Z]{1,4})?(?![0-9A-Za-z])"
_STEM = rf"{_CODE}\.?-?"
_REFERENCE = re.compile(rf"(?<![0-9A-Za-z])(?:{_STEM}\s*(?:-|to)\s*{_STEM}|{_STEM})")
# Some notes end inside their parentheses, or close them with a brace.
_PARENTHESES = re.compile(r"\(([^()]*)(?:\)|$)")
_CONDITION = re.compile(r",?\s*\b(?=with\b)")


def references(text: str) -> tuple[str, ...]:
    """Return the codes, stems (``N17.-``) and ranges (``N18.1-N18.4``) in parentheses.

    A condition (``with .610``) is kept with every code it limits. Parentheses that begin with
    anything else than a code hold an example or a remark, not references.
    """
    return tuple(found for inside in _PARENTHESES.findall(text) for found in _named(inside))


def _named(inside: str) -> list[str]:
    codes, *conditions = _CONDITION.split(inside.strip(), maxsplit=1)
    if not _REFERENCE.match(codes):
        return []
    limit = "".join(f" {condition.strip()}" for condition in conditions)
    return [f"{_written(found)}{limit}" for found in _REFERENCE.findall(codes)]


def _written(reference: str) -> str:
    return re.sub(r"\s+", "", reference.replace(" to ", "-")).rstrip(".")
