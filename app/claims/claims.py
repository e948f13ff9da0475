"""What a coder does with a claim: enter charges, see the summary, print it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session, sessionmaker

from app.claims.summary import marked, summarised
from app.domain.audit import AuditState, Checklist
from app.domain.books import Books
from app.domain.change import Change, Kind
from app.domain.money import AmountError, dollars
from app.domain.people import Coder
from app.domain.sheet import SheetError
from app.domain.trail import Act
from app.reports.claim import ClaimSummary
from app.reports.claim_summary import claim_summary
from app.storage import audits, encounters, queries, trail
from app.storage.coding import carried, sheets

__all__ = ["Claims"]


@dataclass(frozen=True, slots=True)
class Claims:
    """Charges and claim summaries; ``fonts`` is the folder of the typefaces for the paper."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    books: Books
    checklist: Checklist
    fonts: Path

    def set_charge(self, encounter_id: int, position: int, cents: int | None) -> Change:
        """Enter the charge of a whole service line in cents, or take it away with None.

        Raises:
            AmountError: the charge is below zero.
            SheetError: there is no such line.
        """
        if cents is not None and cents < 0:
            raise AmountError("a charge cannot be below zero")
        with self.sessions.begin() as session:
            sheet = sheets.of_encounter(session, encounter_id)
            if not 0 <= position < len(sheet.lines):
                raise SheetError(f"there is no service line {position + 1} to charge")
            charged = replace(sheet.lines[position], charge=cents)
            label = f"Charge of line {position + 1}"
            at, who = self.now(), self.coder.signature
            changed = sheet.change_line(position, charged)
            if sheets.change(session, encounter_id, changed, label, who, at):
                act = Act(at, who, "entered a charge", encounter_id, f"{label}: {_amount(cents)}")
                trail.add(session, act)
        return Change.of(encounter_id, Kind.CHARGES, said=label)

    def summary(self, encounter_id: int) -> ClaimSummary:
        """Return all that the claim summary says."""
        with self.sessions() as session:
            encounter = encounters.one(session, encounter_id)
            asked = queries.of_encounter(session, encounter_id)
            answers = audits.standing(session, encounter_id, self.checklist.version)
            marks = carried.unconfirmed(session, encounter_id)
        state = AuditState.of(self.checklist, answers.values())
        return marked(summarised(encounter, asked, state, self.books, self.coder), marks)

    def paper(self, encounter_id: int) -> bytes:
        """Return the claim summary as a PDF, the same bytes for the same state."""
        return claim_summary(self.summary(encounter_id), self.fonts)


def _amount(cents: int | None) -> str:
    return "removed" if cents is None else dollars(cents)
