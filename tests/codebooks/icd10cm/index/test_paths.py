from app.codebooks.icd10cm.index.paths import (
    IndexPath,
    Reference,
    paths_in,
    paths_into_table,
    paths_of,
    shown,
)
from app.codebooks.icd10cm.index.terms import IndexTerm, Volume
from app.codebooks.icd10cm.index.xml_form import read_index_xml
from tests.codebooks.icd10cm.index_made import DRUGS, INDEX, NEOPLASMS


def told(volume, member):
    paths = paths_in(volume, read_index_xml(member, volume))
    return [(path.code, path.path) for path in paths]


def test_the_main_index_leads_to_codes_and_by_way_of_see():
    assert told(Volume.INDEX, INDEX) == [
        ("A00.9", "Fever {feverish} (dry) (wet)"),
        ("A00", "Fever {feverish} (dry) (wet), lantern NEC (blue)"),
        ("A00.1", "Fever {feverish} (dry) (wet), lantern NEC (blue), with, rash"),
        ("A10.1", "Fever {feverish} (dry) (wet), tide, ebb, left"),
        ("A10.2", "Fever {feverish} (dry) (wet), tide, ebb, right"),
        ("A05", "Fever {feverish} (dry) (wet), wick [with A10.1]"),
        ("A10.1", "Fever {feverish} (dry) (wet), wick [after A05]"),
        ("A10", "Glow, ear, see Fever, tide"),
        ("S10", "Glow, rope, see category S10"),
    ]


def test_a_table_leads_to_a_code_a_column():
    assert told(Volume.DRUGS, DRUGS) == [
        ("T10.1X1", "Tar (oil), poisoning, accidental (unintentional) (overdose)"),
        ("T10.1X2", "Tar (oil), poisoning, intentional self-harm (suicide attempt) (overdose)"),
        ("T10.1X1", "Pitch, poisoning, accidental (unintentional) (overdose), see tar"),
        (
            "T10.1X2",
            "Pitch, poisoning, intentional self-harm (suicide attempt) (overdose), see tar",
        ),
    ]


def test_a_reference_with_a_behavior_leads_into_the_table_of_neoplasms():
    neoplasms = read_index_xml(NEOPLASMS, Volume.NEOPLASMS)
    references = [
        Reference(7, "Wharfoma", "Neoplasm, quay, benign"),
        Reference(8, "Wharfosis", "Neoplasm, quay"),
        Reference(9, "Pieroma", "Neoplasm, pier, benign"),
    ]
    assert list(paths_into_table(references, neoplasms)) == [
        IndexPath("D10", 7, 5, "Wharfoma, see Neoplasm, quay, benign")
    ]


def test_what_is_not_essential_is_left_out_when_shown():
    assert shown("Fever {feverish} (dry (or wet)), lantern NEC (blue), with, rash") == (
        "Fever, lantern NEC, with, rash"
    )
    assert shown("(blue)") == "(blue)"


def test_a_note_among_subterms_is_no_step_of_a_path():
    terms = [
        IndexTerm(0, "Failure"),
        IndexTerm(1, "Note: stages A, B, C and D are those of the harbour"),
        IndexTerm(2, "wick"),
        IndexTerm(1, "tide"),
    ]
    assert paths_of(terms) == ["Failure", "Failure", "Failure, wick", "Failure, tide"]
