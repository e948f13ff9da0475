"""One search: from what was typed to the rows shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice, zip_longest

from app.domain.codes import spelled
from app.search.asking.apart import conditions
from app.search.asking.cut_short import cut_short
from app.search.asking.lacking import lacking
from app.search.asking.settled import are_together, settled
from app.search.asking.spread import spread
from app.search.asking.understood import Understood, understood
from app.search.asking.wording import PLAIN, Wording
from app.search.asking.words import words
from app.search.finding.by_code import begun, named
from app.search.finding.by_some import with_some
from app.search.finding.past import with_past
from app.search.gist.gist import Gist
from app.search.making.codetable import typed_code
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.showing.hits import Family, Find
from app.search.showing.rows import Take

__all__ = ["Answer", "search"]

_OF_EACH = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """How the words were understood, the words as searched, the rows, the words in none of them."""

    meant: Understood | None
    searched_as: str
    rows: tuple[Family, ...] = ()
    lacking: tuple[str, ...] = ()


def search(shelf: Shelf, scope: Scope, told: Gist, take: Take, wording: Wording = PLAIN) -> Answer:
    """Return what the words find, as far as it is taken.

    What begins a code is a code. Otherwise codes that stand among the words come first, then
    phrases with every word, then phrases with some of the words.
    """
    text = told.text
    bare = typed_code(text)
    if bare and (rows := take(begun(shelf, scope, bare), None)):
        return Answer(None, spelled(bare, rows[0].lead.system), tuple(rows))
    codes, rest = named(shelf, scope, text)
    meant = _understood(shelf, rest, wording)
    meant = cut_short(meant, shelf.knowledge.lexicon, partial(are_together, shelf, scope))
    meant = settled(shelf, scope, meant)
    # B12 is a vitamin, but a code that is not printed must not turn into words like its digits.
    is_whole = wording.is_whole or bare
    listed = () if wording.is_one else told.listed or conditions(rest, meant)
    apart = (understood(each, shelf.knowledge, wording) for each in listed)
    finds = _with_all(shelf, scope, meant) if is_whole else _finds(shelf, scope, meant, apart)
    whole = _with_code(shelf, scope, text, wording) if codes else ()
    rows = take(chain(codes.values(), whole, finds), meant)
    if bare and not rows:
        return Answer(None, text.strip().upper())
    searched_as = " ".join([*codes, meant.searched_as]).strip()
    return Answer(meant, searched_as, tuple(rows), lacking(shelf, meant, rows))


def _understood(shelf: Shelf, text: str, wording: Wording) -> Understood:
    """Return a query with its readings; of a cancer that spread what each of its parts is."""
    meant = understood(text, shelf.knowledge, wording)
    parts = [understood(part, shelf.knowledge, wording) for part in spread(text)]
    readings = tuple(reading for part in parts for reading in part.readings)
    return replace(meant, readings=readings) if readings else meant


def _finds(
    shelf: Shelf, scope: Scope, meant: Understood, apart: Iterable[Understood]
) -> Iterator[Find]:
    """Yield the codes with every word of a reading, then those with some.

    Where no phrase has every word, each of the conditions that are named is found too. Of letters
    with several senses those that the books print whole are not looked for in pieces.
    """
    whole: set[int] = set()
    finds = [with_past(shelf, scope, asked) for asked in meant.readings]
    yield from _in_turn([_noted(number, found, whole) for number, found in enumerate(finds)])
    are_senses = len(finds) > 1 and len(words(meant.query)) == 1
    met = whole if are_senses else ()
    some = partial(with_some, shelf, scope, readings=len(finds))
    parts = _in_turn([some(a) for at, a in enumerate(meant.readings) if at not in met])
    each = (islice(_with_all(shelf, scope, part), _OF_EACH) for part in apart)
    yield from parts if whole else _in_turn([parts, *each])


def _noted(number: int, finds: Iterator[Find], whole: set[int]) -> Iterator[Find]:
    """Note that a reading was found."""
    for find in finds:
        whole.add(number)
        yield find


def _with_all(shelf: Shelf, scope: Scope, meant: Understood) -> Iterator[Find]:
    return _in_turn([with_past(shelf, scope, asked) for asked in meant.readings])


def _with_code(shelf: Shelf, scope: Scope, text: str, wording: Wording) -> Iterator[Find]:
    """Yield what a phrase says of a code: “conditions classifiable to C33” is a history."""
    return _with_all(shelf, scope, understood(text, shelf.knowledge, wording))


def _in_turn(readings: Sequence[Iterator[Find]]) -> Iterator[Find]:
    """Take from each reading in turn: none of the senses of an abbreviation hides the others."""
    return (find for finds in zip_longest(*readings) for find in finds if find)
