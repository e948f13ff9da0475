"""The Alphabetic Index of ICD-10-PCS."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10pcs.index import is_index, read_index
from app.codebooks.icd10pcs.index_terms import IndexTerm, See
from tests.codebooks.icd10pcs.pcs_made import INDEX, TABLES, member


def test_terms_send_to_codes_tables_terms_and_values():
    assert read_index(member(INDEX)).terms == (
        IndexTerm(("Lamp mending",), (), (See("Repair, Hanging Lamps", ("02Q",)),), ()),
        IndexTerm(("Lamp glass",), (), (), ("Glass",)),
        IndexTerm(
            ("Lamp rope",),
            (),
            (See("Repair, Chain, Brass", ("02Q",)), See("Watching, by night")),
            (),
        ),
        IndexTerm(
            ("Lantern link",),
            (),
            (),
            ("Brass Link in Hanging Lamps", "Iron Link in Harbour Lamps"),
        ),
        IndexTerm(("Repair",), (), (), ()),
        IndexTerm(("Repair", "Chain"), ("02Q20", "02Q"), (), ()),
        IndexTerm(("Repair", "Chain", "Brass"), ("02Q20JZ",), (), ()),
        IndexTerm(("Repair", "Nothing said"), (), (), ()),
        IndexTerm(("Repair", "Wick"), ("02Q",), (), ()),
        IndexTerm(("Repair", "Elsewhere"), (), (See("Nothing known"),), ()),
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
