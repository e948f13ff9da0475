"""The Alphabetic Index of ICD-10-PCS."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10pcs.index import is_index, read_index
from app.codebooks.icd10pcs.index_terms import IndexTerm
from tests.codebooks.icd10pcs.pcs_made import INDEX, TABLES, member


def test_terms_send_to_codes_tables_terms_and_values():
    assert read_index(member(INDEX)).terms == (
        IndexTerm(("Lamp mending",), ("02Q",), ("Repair, Hanging Lamps",), ()),
        IndexTerm(("Lamp glass",), (), (), ("Glass",)),
        IndexTerm(("Repair",), (), (), ()),
        IndexTerm(("Repair", "Chain"), ("02Q20",), (), ()),
        IndexTerm(("Repair", "Chain", "Brass"), ("02Q20JZ",), (), ()),
        IndexTerm(("Repair", "Chain"), ("02Q",), (), ()),
        IndexTerm(("Repair", "Nothing said"), (), (), ()),
    )
    assert read_index(member(INDEX)).year == "2031"


def test_the_index_is_known_by_its_root():
    assert is_index(member(INDEX))
    assert not is_index(member(TABLES))


def test_a_main_term_without_a_title_is_refused():
    with pytest.raises(BrokenReleaseError, match="a main term has no title"):
        read_index(member(INDEX.replace("<title>Repair</title>", "")))


def test_an_index_without_terms_is_refused():
    with pytest.raises(BrokenReleaseError, match="holds no term"):
        read_index(member("<ICD10PCS.index><letter><title>A</title></letter></ICD10PCS.index>"))
