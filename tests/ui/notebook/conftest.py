from datetime import date

import pytest

from app.domain.codes import System
from app.domain.notebook import PayerRule
from app.domain.people import PayerKind

CM = System.ICD_10_CM
BEFORE = date(2025, 5, 1)


@pytest.fixture
def notebook(desk):
    """A notebook begun before the codes A05, A10.1 and A10.9 changed."""
    notebook = desk.notebook
    for code, group in (("B20", ""), ("A05", "Fevers"), ("A10.1", "ears")):
        notebook.set_favourite(CM, code, BEFORE, is_favourite=True, group=group)
    notebook.set_note(CM, "A00.0", "Ask for the lamp.", BEFORE)
    notebook.set_note(CM, "A10.9", "Never without an ear.", BEFORE)
    rule = PayerRule("Needs a letter.", "Harbour Mutual", source="Bulletin 7")
    notebook.add_rule(CM, "A05", rule, BEFORE)
    old = PayerRule("Pays once.", kind=PayerKind.MEDICAID, last=date(2025, 9, 30))
    notebook.add_rule(CM, "B20", old, BEFORE)
    return notebook
