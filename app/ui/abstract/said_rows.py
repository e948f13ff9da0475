"""The rows of what a chart says: filtered, in its order, or grouped by problem."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.abstracting.said_places import SaidPlace
from app.domain.assertions import Assertion
from app.domain.spans import Span
from app.suggestions.corrections import as_said

__all__ = [
    "Problem",
    "Row",
    "Wanted",
    "key_of",
    "problems",
    "rows_by_span",
    "sections_of",
    "wanted",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """A thing that the chart names, by one code or by the same words, with its places in order."""

    key: str
    label: str
    code: str
    places: tuple[SaidPlace, ...]

    @property
    def assertions(self) -> list[Assertion]:
        """Return how it stands, place by place."""
        return [each.said.assertion for each in self.places]


Row = Problem | SaidPlace


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is listed; empty for all: words, one assertion, one section, one document."""

    words: str = ""
    assertion: Assertion | None = None
    section: str | None = None
    document: int | None = None


def wanted(places: Iterable[SaidPlace], wish: Wanted) -> list[SaidPlace]:
    """Return the places that are to be listed; all words are looked for, as beginnings too."""
    words = as_said(wish.words).split()
    return [
        each
        for each in places
        if wish.assertion in {None, each.said.assertion}
        and wish.section in {None, each.said.section}
        and wish.document in {None, each.span.document}
        and (not words or _says(each, words))
    ]


def problems(places: Sequence[SaidPlace]) -> list[Problem]:
    """Return the places by problem, in the order in which the chart comes to speak of them."""
    groups: dict[str, list[SaidPlace]] = {}
    # A long chart says the same a hundred times.
    plain = {words: as_said(words) for words in {each.said.text for each in places}}
    codes = _codes(places, plain)
    for each in places:
        groups.setdefault(_group(each, codes, plain), []).append(each)
    return [_problem(key, group, plain) for key, group in groups.items()]


def key_of(row: Row) -> str | Span:
    """Return what tells a row from the others, also after the chart was read again."""
    return row.key if isinstance(row, Problem) else row.span


def rows_by_span(rows: Iterable[Row]) -> dict[Span, tuple[int, int | None]]:
    """Return where each place is listed: its row, and of a problem the number within it."""
    found: dict[Span, tuple[int, int | None]] = {}
    for number, row in enumerate(rows):
        if isinstance(row, Problem):
            found.update({each.span: (number, at) for at, each in enumerate(row.places)})
        else:
            found[row.span] = number, None
    return found


def _says(place: SaidPlace, words: Sequence[str]) -> bool:
    text = f"{as_said(place.said.text)} {place.said.code.lower()} {as_said(place.line.text)}"
    return all(word in text for word in words)


def _codes(places: Iterable[SaidPlace], plain: Mapping[str, str]) -> dict[str, str]:
    """Return the code of words; different medicines share one for their long-term use."""
    return {
        plain[p.said.text]: p.said.code for p in places if p.said.code and not p.said.is_medicine
    }


def _group(place: SaidPlace, codes: Mapping[str, str], plain: Mapping[str, str]) -> str:
    words = plain[place.said.text]
    if place.said.is_medicine:
        return words
    return place.said.code or codes.get(words) or words


def _problem(key: str, places: Sequence[SaidPlace], plain: Mapping[str, str]) -> Problem:
    often = Counter(plain[each.said.text] for each in places)
    usual, _ = often.most_common(1)[0]
    label = next(" ".join(p.said.text.split()) for p in places if plain[p.said.text] == usual)
    code = next((each.said.code for each in places if each.said.code), "")
    return Problem(key, label[:1].upper() + label[1:], code, tuple(places))


def sections_of(places: Iterable[SaidPlace]) -> Iterator[str]:
    """Yield the sections in which something is said, each once, in the order of the chart."""
    yield from dict.fromkeys(each.said.section for each in places)
