"""The stem of an English word, by the published Porter 2 rules."""

from whoosh.lang.porter2 import stem

__all__ = ["stemmed_english"]


def stemmed_english(word: str) -> str:
    """Return what the forms of a word in small letters share: ``fractur`` of fractures."""
    stemmed: str = stem(word)
    return stemmed
