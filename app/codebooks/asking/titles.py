"""Titles as they are compared: NCHS lists “Sezary” and prints “Sézary”."""

import unicodedata

__all__ = ["unaccented"]


def unaccented(text: str) -> str:
    """Return the text without its accents."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))
