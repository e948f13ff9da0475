"""The desk: every feature, laid out on one open work file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.abstracting.abstracting import Abstracting
from app.audit.audit import SelfAudit
from app.claims.claims import Claims
from app.coding.carrying import Carrying
from app.coding.coding import Coding
from app.domain.audit import Checklist
from app.domain.books import Books
from app.encounters.charts import Charts
from app.encounters.encounters import Encounters
from app.encounters.exchange import Exchange
from app.encounters.highlights import Highlights
from app.encounters.viewing import Viewing
from app.notebook.notebook import Notebook
from app.queries.queries import Queries
from app.revisions.revisions import Revisions
from app.workfile.workfile import OpenWork
from app.worklist.checklists import read_rules
from app.worklist.history import History
from app.worklist.times import Times
from app.worklist.worklist import Worklist

__all__ = ["COMPLETENESS", "FONTS", "Desk", "lay"]

COMPLETENESS = Path(__file__).parent.parent / "resources" / "checklists" / "completeness.toml"
FONTS = Path(__file__).parent.parent / "resources" / "fonts"


@dataclass(frozen=True, slots=True)
class Desk:
    """What a coder works with while a work file is open."""

    work: OpenWork
    encounters: Encounters
    charts: Charts
    highlights: Highlights
    viewing: Viewing
    exchange: Exchange
    coding: Coding
    queries: Queries
    audit: SelfAudit
    claims: Claims
    notebook: Notebook
    revisions: Revisions
    worklist: Worklist
    times: Times
    history: History
    carrying: Carrying
    abstracting: Abstracting
    books: Books


def lay(
    work: OpenWork,
    books: Books,
    checklist: Checklist,
    now: Callable[[], datetime],
    fonts: Path = FONTS,
) -> Desk:
    """Lay the features out; ``fonts`` is the folder of the typefaces for papers."""
    worked = (work.sessions, work.coder, now)
    return Desk(
        work=work,
        encounters=Encounters(*worked),
        charts=Charts(*worked),
        highlights=Highlights(*worked),
        viewing=Viewing(work.sessions),
        exchange=Exchange(*worked),
        coding=Coding(*worked, books=books),
        queries=Queries(*worked, fonts=fonts),
        audit=SelfAudit(*worked, checklist=checklist, books=books),
        claims=Claims(*worked, books=books, checklist=checklist, fonts=fonts),
        notebook=Notebook(*worked, books=books),
        revisions=Revisions(*worked, books=books, fonts=fonts),
        worklist=Worklist(*worked),
        times=Times(*worked),
        history=History(work.sessions, read_rules(COMPLETENESS)),
        carrying=Carrying(*worked, books=books),
        abstracting=Abstracting(*worked),
        books=books,
    )
