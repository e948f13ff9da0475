"""The Tabular List, element by element."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.tabular import read_tabular
from app.codebooks.making.book import Level
from app.domain.books import NoteKind
from tests.codebooks.releases_made import tabular
from tests.fixtures.books import TINY, silent

CODE = "<name>A00</name><desc>Lantern fever</desc>"


def read(tmp_path, diags):
    path = tmp_path / "tabular.xml"
    path.write_text(tabular(diags), encoding="utf-8")
    return read_tabular(path, "Reading", silent)


@pytest.fixture(scope="module")
def tiny():
    return read_tabular(TINY / "tiny-2026-04" / "tabular.xml", "Reading", silent)


def named(printed, name):
    return next(place for place in printed if place.name == name and place.level is Level.CODE)


def test_every_level_is_read_in_printed_order(tiny):
    assert [place.name for place in tiny][:7] == [
        *("1", "A00-A19", "A00-A09", "A00", "A00.0", "A00.1", "A00.9"),
    ]


@pytest.mark.parametrize(
    ("element", "kind"),
    [
        ("includes", NoteKind.INCLUDES),
        ("inclusionTerm", NoteKind.INCLUSION_TERM),
        ("excludes1", NoteKind.EXCLUDES1),
        ("excludes2", NoteKind.EXCLUDES2),
        ("codeFirst", NoteKind.CODE_FIRST),
        ("useAdditionalCode", NoteKind.USE_ADDITIONAL),
        ("codeAlso", NoteKind.CODE_ALSO),
        ("notes", NoteKind.NOTE),
        ("sevenChrNote", NoteKind.SEVENTH_CHARACTER),
    ],
)
def test_every_kind_of_note_is_known(tmp_path, element, kind):
    note = f"<{element}><note> a note\n over lines </note><note>another</note></{element}>"
    *_, place = read(tmp_path, f"<diag>{CODE}{note}</diag>")
    assert place.notes == [(kind, "a note over lines"), (kind, "another")]


def test_empty_notes_are_left_out(tmp_path):
    *_, place = read(tmp_path, f"<diag>{CODE}<includes><note> </note><note/></includes></diag>")
    assert place.notes == []


def test_notes_stay_with_the_level_that_carries_them(tiny):
    assert [text for _, text in named(tiny, "A00").notes] == [
        "lamplighter's fever",
        "tide fever (A10.-)",
    ]


def test_a_second_line_continues_the_extension_before_it(tiny):
    meanings = {each.char: each.meaning for each in named(tiny, "S10").sevenths}
    assert meanings == {"A": "first knot; knot NOS", "D": "later knot", "S": "scar"}


def test_a_line_before_any_extension_belongs_to_none(tmp_path):
    stray = "<sevenChrDef><note>stray</note></sevenChrDef>"
    *_, place = read(tmp_path, f"<diag>{CODE}{stray}</diag>")
    assert (place.sevenths, place.notes) == ([], [])


def test_the_table_of_visual_impairment_becomes_notes_of_its_category(tiny):
    assert [text for _, text in named(tiny, "B21").notes] == [
        "For the degrees of fog see the table below",
        "Degree of fog 1; Less than: 10 masts, 4 gulls; At least: 5 masts, 2 gulls",
        "Degree of fog 2; Less than: 5 masts",
    ]


def test_a_table_printed_in_a_subcategory_is_the_categorys(tmp_path):
    table = (
        "<visualImpairment><visCategory><visRange><visMax><value>lost</value></visMax></visRange>"
        "<value>1</value><other>?</other></visCategory></visualImpairment>"
    )
    sub = f"<diag><name>A00.0</name><desc>Rash</desc>{table}</diag>"
    *_, category, subcategory = read(tmp_path, f"<diag>{CODE}{sub}</diag>")
    assert (category.notes, subcategory.notes) == ([(NoteKind.NOTE, "1")], [])


def test_a_table_outside_any_code_stays_where_it_stands(tmp_path):
    table = "<visCategory><value>1</value></visCategory>"
    outside = f"<visualImpairment>{table}</visualImpairment><diag>{CODE}</diag>"
    *_, section, _code = read(tmp_path, outside)
    assert section.notes == [(NoteKind.NOTE, "1")]


def test_placeholder_codes_are_codes(tiny):
    assert named(tiny, "T36.0X").title == "Exposure to whale oil"


@pytest.mark.parametrize(
    ("diags", "reason"),
    [
        ("<diag><desc>Nameless</desc></diag>", "a code is named “”"),
        ("<diag><name>fever</name><desc>x</desc></diag>", "a code is named “fever”"),
        ("<diag><name>A00</name></diag>", "code A00 has no title"),
        (f"<diag>{CODE}</diag><diag>{CODE}</diag>", "code A00 stands twice"),
        ("<chapter><name>2</name><desc>x</desc></chapter>", "a chapter stands where none may"),
        ("<section id='A00'><desc>x</desc></section>", "a section stands where none may"),
        (f"<diag>{CODE}<section id='A00'><desc>x</desc></section></diag>", "a section stands"),
        (
            f"<diag>{CODE}<sevenChrDef><extension>none</extension></sevenChrDef></diag>",
            "a 7th character is “”",
        ),
        (
            f"<diag>{CODE}<sevenChrDef><extension char='AB'>two</extension></sevenChrDef></diag>",
            "a 7th character is “AB”",
        ),
    ],
)
def test_a_list_that_makes_no_sense_is_refused(tmp_path, diags, reason):
    with pytest.raises(BrokenReleaseError, match=reason):
        read(tmp_path, diags)


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ("<ICD10CM.index/>", "its root element is ICD10CM.index"),
        ("<ICD10CM.tabular/>", "holds no code"),
        (
            "<ICD10CM.tabular><chapter><name>x</name><desc>y</desc></chapter></ICD10CM.tabular>",
            "a chapter is named “x”",
        ),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path, xml, reason):
    path = tmp_path / "tabular.xml"
    path.write_text(xml)
    with pytest.raises(BrokenReleaseError, match=reason):
        read_tabular(path, "Reading", silent)
