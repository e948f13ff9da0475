"""The rows of what a chart says: filtered, in its order, or grouped by problem."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.abstracting.said_places import SaidPlace
from app.domain.chart.spans import Span
from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.suggestions.telling.corrections import as_said

__all__ = [
    "KindHead",
    "Problem",
    "Row",
    "Wanted",
    "headed",
    "key_of",
    "problems",
    "rows_by_span",
    "rows_of",
    "sections_of",
    "wanted",
]


_ORDER = {kind: number for number, kind in enumerate(MentionKind)}
_DIAGNOSED = frozenset({MentionKind.CONDITION, MentionKind.SYMPTOM})


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

    @property
    def kind(self) -> MentionKind:
        """Return what kind of thing it is."""
        return self.places[0].said.kind


@dataclass(frozen=True, slots=True)
class KindHead:
    """The head of the things of one kind, with how they stand, place by place."""

    kind: MentionKind
    assertions: tuple[Assertion, ...]


Row = Problem | SaidPlace | KindHead


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is listed; empty for all: words, one assertion, one section, one document.

    ``hidden`` are the kinds that are not. ``is_by_problem`` is the order: else that of the chart.
    """

    words: str = ""
    assertion: Assertion | None = None
    section: str | None = None
    document: int | None = None
    hidden: frozenset[MentionKind] = frozenset()
    is_by_problem: bool = True


def wanted(places: Iterable[SaidPlace], wish: Wanted) -> list[SaidPlace]:
    """Return the places that are to be listed; all words are looked for, as beginnings too."""
    words = as_said(wish.words).split()
    return [
        each
        for each in places
        if wish.assertion in {None, each.said.assertion}
        and wish.section in {None, each.said.section}
        and wish.document in {None, each.span.document}
        and each.said.kind not in wish.hidden
        and (not words or _says(each, words))
    ]


def problems(places: Sequence[SaidPlace]) -> list[Problem]:
    """Return the places by problem and kind, in the order in which the chart speaks of them."""
    groups: dict[str, list[SaidPlace]] = {}
    # A long chart says the same a hundred times.
    plain = {words: as_said(words) for words in {each.said.text for each in places}}
    codes = _codes(places, plain)
    for each in places:
        groups.setdefault(_group(each, codes, plain), []).append(each)
    found = [_problem(key, group, plain) for key, group in groups.items()]
    return sorted(found, key=lambda each: _ORDER[each.kind])


def headed(found: Iterable[Problem]) -> list[Row]:
    """Return problems under the heads of their kinds; those of one kind alone need none."""
    by_kind = {kind: list(group) for kind, group in groupby(found, key=lambda each: each.kind)}
    rows: list[Row] = []
    for kind, group in by_kind.items():
        if len(by_kind) > 1:
            rows.append(KindHead(kind, tuple(one for each in group for one in each.assertions)))
        rows += group
    return rows


def rows_of(places: Iterable[SaidPlace], wish: Wanted) -> list[Row]:
    """Return what is to be listed, in the order that is wished."""
    found = wanted(places, wish)
    return headed(problems(found)) if wish.is_by_problem else list(found)


def key_of(row: Row) -> str | Span:
    """Return what tells a row from the others, also after the chart was read again."""
    if isinstance(row, KindHead):
        return f"{row.kind}s"
    return row.key if isinstance(row, Problem) else row.span


def rows_by_span(rows: Iterable[Row]) -> dict[Span, tuple[int, int | None]]:
    """Return where each place is listed: its row, and of a problem the number within it."""
    found: dict[Span, tuple[int, int | None]] = {}
    for number, row in enumerate(rows):
        if isinstance(row, Problem):
            found.update({each.span: (number, at) for at, each in enumerate(row.places)})
        elif isinstance(row, SaidPlace):
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
    if place.said.is_medicine or place.said.kind not in _DIAGNOSED:
        return f"{place.said.kind} {words}"
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
