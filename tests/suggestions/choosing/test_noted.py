import pytest

from app.domain.books import NoteKind
from app.domain.codes import System
from app.suggestions.choosing.noted import is_noted, is_wanted
from tests.suggestions.conftest import ON


@pytest.mark.parametrize(
    ("code", "kind", "other", "noted"),
    [
        ("N40.1", NoteKind.USE_ADDITIONAL, "R35.1", True),
        ("N40.1", NoteKind.USE_ADDITIONAL, "R05.9", False),
        ("N40.1", NoteKind.EXCLUDES1, "R35.1", False),
        ("E66.811", NoteKind.USE_ADDITIONAL, "Z68.31", True),
    ],
    ids=["own", "another code", "another kind", "inherited"],
)
def test_a_note_at_a_code_or_above_it_names_others(real, code, kind, other, noted):
    entry = real.books.entry(code, ON, System.ICD_10_CM)
    assert is_noted(entry, kind, other) is noted


@pytest.mark.parametrize(("other", "wanted"), [("R35.1", True), ("R05.9", False)])
def test_a_symptom_is_wanted_where_the_tabular_list_has_it_as_additional(look, other, wanted):
    assert is_wanted(look("Gout."), "N40.1", other) is wanted
