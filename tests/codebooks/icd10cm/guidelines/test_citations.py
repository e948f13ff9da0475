"""What a guideline names."""

import pytest

from app.codebooks.icd10cm.guidelines.citations import citations_in


def cited(text):
    return [(each.low, each.high) for each in citations_in(text)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("assign code Z79.4, Long-term use", [("Z79.4", "Z79.4~")]),
        ("from category E11 or subcategory Z79.8-.", [("E11", "E11~"), ("Z79.8", "Z79.8~")]),
        ("(I13.-)", [("I13", "I13~")]),
        ("Code X36.0.-, Collapse of dam", [("X36.0", "X36.0~")]),
        ("codes I60-I69", [("I60", "I69~")]),
        ("(F01 – F99)", [("F01", "F99~")]),
        ("A00.0 through T88.9, Z00-Z99.8", [("A00.0", "T88.9~"), ("Z00", "Z99.8~")]),
        ("E08.00 to E13.9", [("E08.00", "E13.9~")]),
        (
            "(O00-O9A), C7A.1 and QA0.0101",
            [("O00", "O9A~"), ("C7A.1", "C7A.1~"), ("QA0.0101", "QA0.0101~")],
        ),
        ("S72.001A; S72.001A", [("S72.001A", "S72.001A~")]),
        ("I69-I60", []),
        ("COVID-19, ICD-10-CM, 7th, UB-04 and H1N1 of Section I.C.19.e", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_codes_categories_and_ranges_are_found(text, named):
    assert cited(text) == named


def test_what_is_named_most_closely_has_the_least_breadth():
    breadths = [
        each.breadth for each in citations_in("S72.001A, E11.9, E11, E08-E13, E00-E89, A00-T88")
    ]
    assert breadths == sorted(breadths)
    assert len(set(breadths)) == 6
