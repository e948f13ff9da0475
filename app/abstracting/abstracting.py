"""What a coder does with a reading: read a chart, correct it, judge the codes suggested."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from sqlalchemy.orm import Session, sessionmaker

from app.abstracting.abstract import Abstract
from app.domain.abstracts import (
    AbstractError,
    Correction,
    Fared,
    Judgement,
    OwnRule,
    Verdict,
    fared,
)
from app.domain.assertions import Assertion
from app.domain.change import Change, Kind
from app.domain.encounter import Setting
from app.domain.people import Coder
from app.domain.spans import Span
from app.domain.suggestions import Suggested
from app.domain.trail import Act
from app.storage import abstracts, documents, encounters, trail
from app.suggestions.corrections import Corrections, as_said

__all__ = ["Abstracting", "Reader"]


class Reader(Protocol):
    """Reads the pages of a chart."""

    def suggested(
        self, pages: Sequence[str], setting: Setting, on: date, corrections: Corrections
    ) -> Suggested:
        """Return what they say, and the codes that they support on a date."""
        ...  # pragma: no cover


@dataclass(frozen=True, slots=True)
class Abstracting:
    """The readings of a work file; what is read is not kept, what the coder made of it is."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]

    def read(self, encounter_id: int, reader: Reader) -> Abstract:
        """Read the chart of an encounter as the coder’s corrections and rules have it.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        with self.sessions() as session:
            encounter = encounters.one(session, encounter_id)
            pages = [
                (Span(head.id, page, 0, 1), text)
                for head in encounter.documents
                for page, text in enumerate(documents.page_texts(session, head.id))
            ]
            kept = Abstract(
                Suggested(()),
                judgements=tuple(abstracts.judgements(session, encounter_id)),
                corrections=tuple(abstracts.corrections(session, encounter_id)),
                rules=tuple(abstracts.rules(session)),
                given=tuple(each.code for each in encounter.sheet.diagnoses),
            )
        places, texts = [place for place, _ in pages], [text for _, text in pages]
        facts = encounter.facts
        corrections = _corrections(kept, places)
        read = reader.suggested(texts, facts.setting, facts.coding_date, corrections)
        return replace(
            kept,
            read=read,
            spans=tuple(_span(places, each.page, each.start, each.end) for each in read.said),
            gap_spans=tuple(_span(places, each.page, each.start, each.end) for each in read.gaps),
        )

    def correct(self, correction: Correction) -> Change:
        """Have words of a chart stand otherwise than they were read.

        Raises:
            NoDocumentError: there is no such document.
        """
        with self.sessions.begin() as session:
            encounter_id = documents.encounter_of(session, correction.span.document)
            abstracts.correct(session, correction)
            line = f"“{correction.words}” is {correction.assertion}"
            return self._told(session, encounter_id, "corrected the reading", line)

    def take_back(self, correction_id: int) -> Change:
        """Have words stand again as they are read.

        Raises:
            AbstractError: the correction is no longer there.
        """
        with self.sessions.begin() as session:
            gone = abstracts.forget_correction(session, correction_id)
            encounter_id = documents.encounter_of(session, gone.span.document)
            line = f"“{gone.words}” stands as it is read"
            return self._told(session, encounter_id, "took a correction back", line)

    def keep_rule(self, words: str, section: str, assertion: Assertion) -> Change:
        """Have words always stand so, in the sections of one name or (``section`` empty) in all.

        Raises:
            AbstractError: there are no words, or too many.
        """
        rule = OwnRule(as_said(words), section, assertion)
        with self.sessions.begin() as session:
            abstracts.keep_rule(session, rule)
            where = f" in {section}" if section else ""
            line = f"Rule: “{rule.words}”{where} is {assertion}"
            return self._told(session, None, "made a rule of reading", line)

    def drop_rule(self, rule_id: int) -> Change:
        """Take a rule away.

        Raises:
            AbstractError: it is no longer there.
        """
        with self.sessions.begin() as session:
            gone = abstracts.forget_rule(session, rule_id)
            line = f"No rule any more for “{gone.words}”"
            return self._told(session, None, "took a rule of reading away", line)

    def judge(self, encounter_id: int, judgement: Judgement) -> Change:
        """Keep what was decided about a suggested code; rejecting needs a reason.

        Raises:
            AbstractError: the reason is missing.
        """
        if judgement.verdict is Verdict.REJECTED and not judgement.reason.strip():
            raise AbstractError(f"Say why {judgement.code} is not coded: a reason is needed")
        with self.sessions.begin() as session:
            abstracts.judge(session, encounter_id, judgement, self.now())
            why = f": {judgement.reason}" if judgement.reason else ""
            line = f"{judgement.code} {judgement.verdict}{why}"
            return self._told(session, encounter_id, "judged a suggestion", line)

    def reopen(self, encounter_id: int, code: str) -> Change:
        """Take a verdict back.

        Raises:
            AbstractError: nothing was decided about the code.
        """
        with self.sessions.begin() as session:
            abstracts.forget_judgement(session, encounter_id, code)
            return self._told(session, encounter_id, "took a verdict back", f"{code} is open again")

    def fared(self) -> Fared:
        """Return how suggestions fared in this work file."""
        with self.sessions() as session:
            return fared(abstracts.judged(session))

    def _told(self, session: Session, encounter_id: int | None, action: str, line: str) -> Change:
        trail.add(session, Act(self.now(), self.coder.signature, action, encounter_id, line))
        return Change(frozenset({Kind.ABSTRACT}), encounter_id, line)


def _corrections(kept: Abstract, places: Sequence[Span]) -> Corrections:
    numbers = {(place.document, place.page): number for number, place in enumerate(places)}
    return Corrections(
        {
            (numbers[each.span.document, each.span.page], each.span.start, each.span.end): (
                each.assertion
            )
            for each in kept.corrections
        },
        {(each.words, each.section): each.assertion for each in kept.rules},
    )


def _span(places: Sequence[Span], page: int, start: int, end: int) -> Span:
    return replace(places[page], start=start, end=max(end, start + 1))
