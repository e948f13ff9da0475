from datetime import date

from app.codebooks import Phrase
from app.domain.codes import System
from app.domain.reading.mentioned import MentionKind
from app.reading.book_names import BookNames, read_names

DAYS = date(2024, 10, 1), date(2025, 9, 30)
DRUGS = "Index FY2025, Table of Drugs"
MEDICATION, DEVICE = MentionKind.MEDICATION, MentionKind.DEVICE


def phrase(system, code, text, source="title", origin=""):
    return Phrase(system, code, text, source, True, *DAYS, origin)


def names_of(*phrases):
    found = BookNames()
    for each in phrases:
        found.take(each)
    return found


def drug(name, code="T40.0X1A"):
    return phrase(System.ICD_10_CM, code, f"{name}, accidental", "index", DRUGS)


def test_the_table_of_drugs_names_medicines_and_no_poisons():
    found = names_of(drug("Glimmerol"), drug("Lampoil", "T52.0X1A"), drug("Water"), drug("Ash"))
    assert found.names() == {"glimmerol": MEDICATION}


def test_a_word_of_other_titles_is_no_name_of_a_medicine():
    other = phrase(System.ICD_10_CM, "A00.1", "Glimmerol fever of the harbour")
    assert names_of(drug("Glimmerol"), other).names() == {}


def test_hcpcs_names_what_is_injected():
    injected = phrase(System.HCPCS, "J1234", "Injection, shimmerumab, 10 mg")
    other = phrase(System.HCPCS, "J1235", "Lantern kit, per day")
    assert names_of(injected, other).names() == {"shimmerumab": MEDICATION}


def test_hcpcs_names_equipment_by_the_words_before_the_comma():
    bed = phrase(System.HCPCS, "E0250", "Lantern bed, fixed height, with rails")
    words = phrase(System.HCPCS, "E0251", "Lantern bed fixed", "short")
    handle = phrase(System.HCPCS, "E0252", "Lantern handle grip, each")
    assert names_of(bed, words, handle).names() == {"lantern bed": DEVICE}


def test_the_index_of_procedures_names_operations_but_no_root_operation():
    title = phrase(System.ICD_10_PCS, "0DB68ZX", "Excision of Stomach, Via Opening")
    terms = [
        phrase(System.ICD_10_PCS, "0DB68ZX", f"{head}, Stomach", "index", "Index FY2025")
        for head in ("Excision", "Gastropuncture", "EGD")
    ]
    assert names_of(title, *terms).names() == {"gastropuncture": MentionKind.PROCEDURE}


def test_what_is_written_is_read_again(tmp_path):
    names_of(drug("Glimmerol")).write(tmp_path)
    assert read_names(tmp_path) == {"glimmerol": MEDICATION}


def test_reference_data_of_an_earlier_program_holds_no_names(tmp_path):
    assert read_names(tmp_path) == {}
