"""What a sentence states of a thing that it names, and the words that decided."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.domain.reading.assertions import Asserted, Assertion, Experiencer
from app.reading.cues import Cue, Cues, Effect, bundled
from app.reading.headings import default_of
from app.reading.openings import openings
from app.reading.scopes import Scope, scopes
from app.reading.words import Word, words_of

__all__ = ["Statement", "asserted"]

_PLAIN = "stated plainly"


def asserted(sentence: str, start: int, end: int, section: str | None = None) -> Asserted:
    """Return what a sentence states of its characters from ``start`` up to ``end``.

    ``section`` is the name or the label of the section in which it stands; without one a heading
    in the sentence itself counts.
    """
    return Statement.of(sentence, section).asserted(start, end)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence whose deciding words are found once, for all the things it names.

    ``sections`` are the places where a section begins in it, with the section’s name.
    """

    sentence: str
    words: Sequence[Word]
    scopes: Sequence[Scope]
    sections: Sequence[tuple[int, str]]
    cues: Cues

    @classmethod
    def of(cls, sentence: str, section: str | None = None) -> "Statement":
        """Find the deciding words of a sentence."""
        cues, words = bundled(), words_of(sentence)
        if section is not None:
            return cls(sentence, words, scopes(words, cues), ((0, section),), cues)
        begun = [(one.start, one.name) for one in openings(sentence)]
        starts = {start for start, _ in begun}
        bounds = [at for at, word in enumerate(words) if word.start in starts]
        return cls(sentence, words, scopes(words, cues, bounds), begun, cues)

    def by(self, cues: Cues) -> "Statement":
        """Return the sentence as other cues have it, whatever its section."""
        return Statement(self.sentence, self.words, scopes(self.words, cues), (), cues)

    def asserted(self, start: int, end: int, kind: str = "") -> Asserted:
        """Return what it states of the characters from ``start`` up to ``end``.

        ``kind`` is what is named there, for cues that speak of one kind alone.

        Raises:
            ValueError: no word stands there.
        """
        phrase = [at for at, word in enumerate(self.words) if start < word.end and word.start < end]
        if not phrase:
            raise ValueError(f"no word stands at {start}..{end}")
        named = {word.text for word in self.words[phrase[0] : phrase[-1] + 1]} | {f"<{kind}>"}
        section = self._section(start)
        held = [
            scope
            for scope in self.scopes
            if scope.holds(phrase[0], phrase[-1]) and _concerns(scope.cue, named, section)
        ]
        effects = {effect for scope in held for effect in scope.cue.effects}
        by = [self._quoted(scope) for scope in held if scope.cue.effects != {Effect.PATIENT}]
        default = default_of(section)
        if default and _applies(Effect(default), effects):
            effects.add(Effect(default))
            by.append(f"section {section}")
        background = bundled().sets["habit"] | bundled().sets["background"]
        return _judged(effects, by, is_background=not background.isdisjoint(named))

    def _quoted(self, scope: Scope) -> str:
        place = slice(self.words[scope.at].start, self.words[scope.end - 1].end)
        return f"“{' '.join(self.sentence[place].split())}”"

    def _section(self, start: int) -> str:
        return next((name for begun, name in reversed(self.sections) if begun <= start), "")


# “History of cough” there is the cough of today.
_TROUBLES = frozenset({"Chief complaint", "History of present illness", "Indication"})


def _concerns(cue: Cue, named: Collection[str], section: str) -> bool:
    if section in _TROUBLES and not cue.but.isdisjoint(named):
        return False
    return cue.without.isdisjoint(named) and (not cue.only or not cue.only.isdisjoint(named))


def _applies(default: Effect, effects: set[Effect]) -> bool:
    return default not in effects and not (default is Effect.FAMILY and Effect.PATIENT in effects)


def _judged(effects: set[Effect], by: Sequence[str], *, is_background: bool) -> Asserted:
    is_former = Effect.FORMER in effects
    is_other = not effects.isdisjoint({Effect.FAMILY, Effect.OTHER})
    past = {Effect.HISTORICAL, Effect.BACKGROUND, Effect.FORMER}
    return Asserted(
        assertion=_assertion(effects),
        negated=is_former or Effect.ABSENT in effects,
        uncertain=Effect.UNCERTAIN in effects,
        historical=is_background or not effects.isdisjoint(past),
        hypothetical=Effect.HYPOTHETICAL in effects,
        experiencer=Experiencer.OTHER if is_other else Experiencer.PATIENT,
        by="; ".join(dict.fromkeys(by)) or _PLAIN,
    )


# Whose it is comes first, denied or not, as the i2b2 assertion guideline of 2010 has it; then what
# forbids a code before what only doubts it.
_ORDER = (
    (Effect.FAMILY, Assertion.FAMILY),
    (Effect.OTHER, Assertion.OTHER),
    (Effect.ABSENT, Assertion.ABSENT),
    (Effect.HYPOTHETICAL, Assertion.HYPOTHETICAL),
    (Effect.UNCERTAIN, Assertion.UNCERTAIN),
    (Effect.FORMER, Assertion.HISTORICAL),
    (Effect.HISTORICAL, Assertion.HISTORICAL),
)


def _assertion(effects: Collection[Effect]) -> Assertion:
    for effect, assertion in _ORDER:
        if effect in effects:
            return assertion
    return Assertion.PRESENT
