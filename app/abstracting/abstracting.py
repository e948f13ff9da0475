"""What a coder does with a reading: read a chart, correct it, judge the codes suggested."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol

from sqlalchemy.orm import Session, sessionmaker

from app.abstracting.abstract import Abstract
from app.abstracting.copies import Copies
from app.abstracting.opened_chart import opened_chart
from app.domain.change import Change, Kind
from app.domain.people import Coder
from app.domain.reading.abstracts import (
    AbstractError,
    Correction,
    Fared,
    Judgement,
    OwnRule,
    Verdict,
    fared,
)
from app.domain.reading.assertions import Assertion
from app.domain.reading.suggestions import Said, Suggested
from app.domain.trail import Act
from app.storage import abstracts, documents, trail
from app.suggestions.telling.corrections import as_said
from app.suggestions.watching import UNWATCHED, Watch
from app.suggestions.wish import ChartWish

__all__ = ["Abstracting", "Reader"]


class Reader(Protocol):
    """Reads the pages of a chart."""

    def suggested(self, wish: ChartWish, watch: Watch[Sequence[Said]] = UNWATCHED) -> Suggested:
        """Return what they say, and the codes that they support on a date."""
        ...  # pragma: no cover

    def edition(self, on: date) -> str:
        """Return the edition of the code book by which a chart of a day is read."""
        ...  # pragma: no cover


@dataclass(frozen=True, slots=True)
class Abstracting:
    """The readings of a work file; what is read is not kept, what the coder made of it is."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    copies: Copies = field(default_factory=Copies, repr=False, compare=False)

    def read(
        self, encounter_id: int, reader: Reader, watch: Watch[Abstract] = UNWATCHED
    ) -> Abstract:
        """Read the chart of an encounter as the coder’s corrections and rules have it.

        Who watches gets what it says before the codes for it are known.

        Raises:
            NoEncounterError: there is no such encounter.
            StoppedError: who watches has ended the reading.
        """
        with self.sessions() as session:
            chart = opened_chart(session, encounter_id, self.copies)
        watched: Watch[Sequence[Said]] = Watch(
            watch.heed, lambda said: watch.said(chart.told(Suggested(tuple(said))))
        )
        read = reader.suggested(chart.wish, watched)
        return replace(chart.told(read), edition=reader.edition(chart.wish.on))

    def correct(self, first: Correction, *others: Correction) -> Change:
        """Have words of a chart stand otherwise than they were read, in one place or in several.

        Raises:
            NoDocumentError: there is no such document.
        """
        with self.sessions.begin() as session:
            encounter_id = documents.encounter_of(session, first.span.document)
            for each in (first, *others):
                abstracts.correct(session, each)
            line = f"“{first.words}” is {first.assertion}{_in_places(others)}"
            return self._told(session, encounter_id, "corrected the reading", line)

    def take_back(self, first: int, *others: int) -> Change:
        """Have words stand again as they are read, in one place or in several.

        Raises:
            AbstractError: a correction is no longer there.
        """
        with self.sessions.begin() as session:
            gone = [abstracts.forget_correction(session, each) for each in (first, *others)]
            encounter_id = documents.encounter_of(session, gone[0].span.document)
            line = f"“{gone[0].words}” stands as it is read{_in_places(others)}"
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


def _in_places(others: Sequence[object]) -> str:
    return f", in {len(others) + 1} places" if others else ""
