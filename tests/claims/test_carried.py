"""Codes that were carried over stand marked on the claim summary until they are confirmed."""

from datetime import date

from app.coding.carrying import Carrying
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Diagnosis, Sheet
from tests.fixtures.stored import stored
from tests.fixtures.work import CODER, clock
from tests.reports.pages import text

EARLY = date(2026, 1, 2)
_MARK = "Carried over from the encounter of 2026-01-02, not confirmed"


def test_a_code_carried_over_is_marked_on_the_paper_until_it_is_confirmed(claims, work, books):
    earlier = stored(work, Sheet((Diagnosis("A00.0"),)), service_from=EARLY, service_to=EARLY)
    here = stored(work, Sheet((Diagnosis("A00.1"),)))
    carrying = Carrying(work.sessions, CODER, clock(), books)
    carrying.carry(here, earlier, [SystemCode(System.ICD_10_CM, "A00.0")])
    assert [row.carried_from for row in claims.summary(here).diagnoses] == [None, EARLY]
    assert _MARK in text(claims.paper(here))
    carrying.confirm(here, "A00.0")
    assert _MARK not in text(claims.paper(here))
