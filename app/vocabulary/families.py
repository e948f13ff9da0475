"""Words of one root: diabetic and diabetes, obese and obesity, cirrhotic and cirrhosis."""

import re

__all__ = ["is_of_family", "root"]

_SHORTEST = 4
_ENDING = re.compile(
    r"(?:aries|ary|ations?|ated?|ating|ative|ically|ical|ic|ics|ions?|ious|ive|ized?|ization|ities|ity"
    r"|izing|ements?|ments?|ness|ings?|ed|es|e|ences?|ency|ents?|ances?|ancy|ants?|ally|als?|ials?|ian"
    r"|ias?|ae|a|ar|ous|ies|ied|y|oses|osis|otic|oid|um|us|i|is|s|ism|ists?|ures?|ured)$"
)
_SIS = re.compile(r"(?<=[aeiouy])(?:sis|ses|tic)$")
_FAMILY = re.compile(
    r"(?:|al|an|ar|ary|aries|ate|ated|ating|ation|ations|atic|ative|atous|e|ed|ence|ences|ency|ent|ents|er|es|ae"
    r"|a|ance|ances|ancy|ancies|encies|ant|ia|ias|ial|ic|ical|ics|ied|ies|ing|ings|ion|ions|ious|is|ism|ist|ity|ities"
    r"|ive|ization|ize|ized|ement|ment|ments|ness|oid|osis|otic|ous|s|iated|iation|sed|sis|ses|tes|tic|um|ure|ured|ures"
    r"|us|y)"
)


def root(word: str) -> str | None:
    """Return what the words of a family begin with, None for a word too short to tell."""
    if not word.isalpha():
        return None
    bare = _SIS.sub("", word)
    if bare == word:
        bare = _ENDING.sub("", word)
    return bare if len(bare) >= _SHORTEST else None


def is_of_family(word: str, begun: str) -> bool:
    """Tell whether a word that begins with a root ends as words of its family do."""
    return _FAMILY.fullmatch(word, len(begun)) is not None
