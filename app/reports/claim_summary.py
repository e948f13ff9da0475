"""The claim summary as a paper (rule C-05): the encounter, its codes, and what is still open."""

from pathlib import Path

from reportlab.platypus import Flowable, Paragraph

from app.reports import claim_codes, claim_state
from app.reports.claim import ClaimSummary
from app.reports.facts import (
    SAMPLE,
    encounter_block,
    patient_block,
    payer_block,
    provider_block,
)
from app.reports.look import MARK, bare, opening
from app.reports.paper import WIDTH, Running, write

__all__ = ["NOTICE", "claim_summary"]

_HEAD = (WIDTH * 0.24, WIDTH * 0.22, WIDTH * 0.28, WIDTH * 0.26)
NOTICE = "CPT (c) American Medical Association (AMA)"


def claim_summary(summary: ClaimSummary, fonts: Path) -> bytes:
    """Return the PDF of a claim summary, the same bytes for the same summary.

    Args:
        summary: what it says.
        fonts: the folder in which the typefaces stand.
    """

    def story() -> list[Flowable]:
        return [
            *_header(summary),
            *claim_codes.diagnoses(summary),
            *claim_codes.procedures(summary),
            *claim_codes.lines(summary),
            *claim_state.overrides(summary),
            *claim_state.queries(summary),
            *claim_state.state(summary),
        ]

    encounter = summary.encounter
    head = (
        f"encounter {encounter.id}",
        encounter.facts.coding_date.isoformat(),
        encounter.facts.patient.name,
    )
    return write(story, Running("Claim summary", [h for h in head if h], [NOTICE]), fonts)


def _header(summary: ClaimSummary) -> list[Flowable]:
    encounter = summary.encounter
    facts = encounter.facts
    columns = (
        patient_block(facts),
        payer_block(facts.payer),
        encounter_block(encounter),
        provider_block(facts),
    )
    sample = [Paragraph(SAMPLE, MARK)] if facts.is_sample else []
    return [*opening("Claim summary", *sample), bare(_HEAD, [columns])]
