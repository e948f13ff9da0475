"""One typed word as a term: known, half typed, a number, British, written as one, misspelt."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from operator import itemgetter

from app.search.asking.asked import Replacement, Term, Way
from app.search.asking.knowledge import Knowledge
from app.search.asking.pieces import Piece
from app.search.asking.words import SMALL_WORDS, words
from app.vocabulary.entries import Reason
from app.vocabulary.families import is_of_family, root
from app.vocabulary.speech import JOINING
from app.vocabulary.spellings import american, numbers

__all__ = ["NOS", "expanded", "joined", "typed_terms"]

NOS = "nos"
"""As titles and terms end where they say nothing more."""

# NOS and NEC are printed beside a word, and say nothing of what is looked for.
_NOT_NEEDED = SMALL_WORDS | JOINING | {NOS, "nec"}
_NOT_MEANT = _NOT_NEEDED | {"due"}
# After these a letter is a name, not an article: hepatitis A, group A streptococcus.
# fmt: off
_LETTERED = frozenset({
    "class", "factor", "flu", "grade", "group", "haemophilia", "hemophilia", "hepatitis",
    "immunoglobulin", "influenza", "protein", "salmonella", "stage", "type", "vitamin",
})
# fmt: on
_SHORTEST_START = 3
_SHORTEST_CUT = 4
_MOST_GUESSES = 8
Typed = tuple[Sequence[Term], Sequence[Replacement]]


def typed_terms(word: str, before: str, knowledge: Knowledge, *, is_open: bool) -> Typed:
    """Return the terms of one word, with what was put right; ``before`` is the word before it."""
    known = knowledge.known(word) + tuple(
        other for other in numbers(word, before) if other in knowledge.lexicon
    )
    begins = knowledge.lexicon.begins(word)
    # Who types NOS means it, and is not half way to a nose.
    if is_open and begins and word != NOS:
        return [Term(word, known, start=word)], ()
    if known:
        return [Term(word, known, is_needed=_is_needed(word, before))], ()
    if word in JOINING:
        return [Term(word, is_needed=False)], ()
    if begins and len(word) >= _SHORTEST_START:
        return [Term(word, start=word)], ()
    if knowledge.vocabulary.spoken.is_word(word):
        return [Term(word)], ()
    return _put_right(word, knowledge, is_open=is_open)


def expanded(piece: Piece, meanings: Sequence[str], knowledge: Knowledge) -> Typed:
    """Return the terms of what words stand for, beside what was typed where the books print it."""
    entry = piece.entry
    reason = entry.reason if entry else Reason.LAY
    typed = _as_typed(piece, knowledge) if piece.is_word_too else None
    if typed is None and len(meanings) == 1:
        terms = _plain(words(meanings[0]), knowledge)
        return terms, [Replacement(piece.typed, meanings[0], reason)]
    ways = tuple(_way(meaning, knowledge) for meaning in meanings)
    said = " or ".join(meanings)
    term = typed or Term(piece.typed)
    shown = f"{piece.typed} ({said})" if typed else said
    term = replace(term, meant=shown, ways=(*term.ways, *ways))
    return [term], [Replacement(piece.typed, said, reason, typed)]


def _as_typed(piece: Piece, knowledge: Knowledge) -> Term | None:
    """Return what was typed as a term, None where the books do not print all of its words."""
    known = tuple(knowledge.known(word) for word in piece.words)
    last = piece.words[-1]
    # Quick coders type four letters of each word: meth is a drug, and begins methanol.
    is_cut = len(piece.words) == 1 and len(last) >= _SHORTEST_CUT and not known[0]
    may_go_on = (piece.is_open or is_cut) and not piece.is_capital
    start = last if may_go_on and knowledge.lexicon.begins(last) else ""
    if len(piece.words) == 1:
        return Term(piece.typed, known[0], start) if known[0] or start else None
    return Term(piece.typed, ways=(known,)) if all(known) else None


def _is_needed(word: str, before: str) -> bool:
    return word not in _NOT_NEEDED or (word == "a" and before in _LETTERED)


def _plain(meant: Sequence[str], knowledge: Knowledge) -> list[Term]:
    befores = ["", *meant]
    return [
        Term(word, knowledge.known(word), is_needed=_is_needed(word, before))
        for before, word in zip(befores, meant, strict=False)
    ]


def _way(meaning: str, knowledge: Knowledge) -> Way:
    return tuple(knowledge.known(word) for word in words(meaning) if word not in _NOT_MEANT)


def joined(terms: Sequence[Term], knowledge: Knowledge) -> Iterator[Term]:
    """Let two words stand for the one that they make: non traumatic, nontraumatic."""
    pairs = [one.typed + other.typed for one, other in pairwise(terms)]
    for at, term in enumerate(terms):
        beside = pairs[max(at - 1, 0) : at + 1]
        whole = tuple(pair for pair in beside if pair in knowledge.lexicon)
        yield replace(term, spellings=term.spellings + whole) if whole else term


def _put_right(word: str, knowledge: Knowledge, *, is_open: bool) -> Typed:
    listed = knowledge.vocabulary.british.get(word)
    for other in [listed] if listed else american(word):
        if known := knowledge.known(other):
            return [Term(word, known, meant=other)], [_said(word, other, Reason.BRITISH)]
    near = knowledge.spelling.near(word)
    is_near = bool(near) and near[0][0] == 1
    if not is_near and (parts := _parts(word, knowledge)):
        terms = [Term(part, (part,)) for part in parts]
        return terms, [_said(word, " ".join(parts), Reason.APART)]
    if not near and (kin := _of_family(word, knowledge)):
        return [Term(word, kin, meant=kin[0])], [_said(word, kin[0], Reason.SPELLING)]
    guesses = list(islice(_guesses(word, near, knowledge, is_open=is_open), _MOST_GUESSES))
    if not guesses:
        return [Term(word)], ()
    term = replace(guesses[0], others=tuple(guesses[1:]))
    return [term], [_said(word, term.meant, Reason.SPELLING)]


def _of_family(word: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the words of the books of the same root: obesity for obese, the commonest first."""
    begun = root(word)
    if not begun:
        return ()
    kin = [other for other in knowledge.lexicon.beginning(begun) if is_of_family(other, begun)]
    return tuple(sorted(kin, key=lambda other: -knowledge.lexicon.frequency(other)))


def _said(word: str, meant: str, reason: Reason) -> Replacement:
    return Replacement(word, meant, reason)


def _parts(word: str, knowledge: Knowledge) -> Sequence[str]:
    """Take apart two words that were written as one: nonpressure, heartfailure."""
    lexicon = knowledge.lexicon
    parts = (
        (word[:at], word[at:]) for at in range(_SHORTEST_START, len(word) - _SHORTEST_START + 1)
    )
    both = [(one, other) for one, other in parts if one in lexicon and other in lexicon]
    return max(both, key=lambda pair: min(map(lexicon.frequency, pair)), default=())


def _guesses(
    word: str, near: Sequence[tuple[int, str]], knowledge: Knowledge, *, is_open: bool
) -> Iterator[Term]:
    """Yield what a misspelt word may be: whole words first, half-typed ones as near next.

    Within a query a word is hardly ever half typed.
    """
    is_near = bool(near) and near[0][0] == 1
    begun = [] if is_near else knowledge.spelling.begun(word)
    half = [
        (far + (0.5 if is_open else 2), Term(word, start=s, meant=f"{s}…", slips=far))
        for far, s in begun
    ]
    whole = [
        (far, Term(word, knowledge.known(other), meant=other, slips=far)) for far, other in near
    ]
    for _, term in sorted([*whole, *half], key=itemgetter(0)):
        yield term
