import re
from datetime import date

import pytest
from PySide6.QtGui import QTextDocument

from app.domain.books import Entry, Fact, Note, NoteKind, Status, Titled
from app.domain.codes import System
from app.domain.printed.families import Sibling, Side
from app.domain.printed.history import Event, EventKind, History
from app.ui.codes.book.page import page_of
from app.ui.codes.book.reading import Further, OpenPage, read_further, read_page
from app.ui.codes.visits import Visit

CM, PCS, HCPCS = System.ICD_10_CM, System.ICD_10_PCS, System.HCPCS
ON = date(2026, 5, 1)


def words(html):
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace("\N{NON-BREAKING HYPHEN}", "-")


def links(html):
    return re.findall(r'href="([^"]+)"', html)


def in_order(text, *parts):
    places = [text.index(part) for part in parts]
    return places == sorted(places)


@pytest.fixture(scope="module")
def page(annotated):
    """The page of a code with all that follows it."""

    def of(code, system=None, on=ON, unfolded=()):
        opened = read_page(annotated, Visit(code, system), on)
        return page_of(opened, None, read_further(annotated, opened.entry, on), unfolded)

    return of


def shown(entry, **fields):
    return page_of(OpenPage(Visit(entry.code), ON, entry, **fields))


def test_notes_stand_under_the_level_that_carries_them(page):
    below = words(page("A00.1")).partition("Beside it")[2]
    assert in_order(
        below,
        "At A00.1 itself",
        "exposure to lamp oil",
        "From A00",
        "lamplighter's fever",
        "tide fever",
        "From A00-A09",
        "candle headache",
        "From chapter 1",
        "fevers caught near water",
    )


def test_kinds_of_notes_have_their_official_names(page):
    text = words(page("A00.1"))
    for name in ("Code first", "Includes", "Excludes1", "Excludes2", "Use additional code"):
        assert f"\n{name}\n" in text


def test_codes_that_a_note_names_are_links(page):
    found = set(links(page("A00.1")))
    assert {"code:A10", "code:B20", "code:T36.0X1", "code:S10", "code:S19"} <= found


def test_a_word_that_only_looks_like_a_code_is_no_link():
    note = Note(NoteKind.NOTE, "vitamin B12 & <b>A00</b> (B20)", "A00", ("B20",))
    html = shown(Entry(CM, "A00", Status.VALID, notes=(note,)))
    assert links(html) == ["code:B20"]
    assert "vitamin B12 & <b>A00</b> (B20)" in words(html)


def test_a_category_that_is_called_one_is_a_link():
    note = Note(NoteKind.NOTE, "See category Z3A, codes O30 and vitamin D50", "A00")
    html = shown(Entry(CM, "A00", Status.VALID, notes=(note,)))
    assert links(html) == ["code:Z3A", "code:O30"]


def test_notes_of_other_systems_name_no_codes_of_this_one():
    note = Note(NoteKind.NOTE, "See A00.1 (B20)", "A9901", ("B20",))
    assert links(shown(Entry(HCPCS, "A9901", Status.VALID, notes=(note,)))) == []


def test_the_hierarchy_goes_from_the_chapter_down(page):
    html = page("A00.1")
    above = words(html).partition("Stands under")[2]
    assert in_order(above, "chapter 1", "Fevers of the harbour", "Lantern fevers", "A00\n")
    assert "level:chapter 1" in links(html)
    assert "code:A00" in links(html)


def test_codes_of_one_parent_stand_beside_each_other(page):
    html = page("A00.1")
    beside = words(html).partition("Beside it")[2]
    assert in_order(beside, "A00.0", "Lantern fever with rash", "A00.1", "A00.9")
    assert "code:A00.0" in links(html)
    assert "code:A00.1" not in links(html)


def test_children_of_a_header_come_before_the_hierarchy(page):
    html = page("A05")
    assert in_order(words(html), "Header on", "Choose one of", "A05.A", "A05.B", "Stands under")
    assert links(html)[:2] == ["child:A05.A", "child:A05.B"]


def test_codes_below_a_code_that_is_billable_are_shown_too():
    entry = Entry(CM, "A00", Status.VALID, children=(Titled("A00.1", "Fever"),))
    assert in_order(words(shown(entry)), "Codes below", "A00.1")


def test_sides_stand_in_one_row_with_this_code_marked(page):
    html = page("A10.1")
    assert "Right A10.2   Left A10.1" in words(html).replace("\xa0", " ")
    assert "side:A10.2" in links(html)
    assert "side:A10.1" not in links(html)
    assert "There is no bilateral code" in words(html)
    assert "Beside it" not in words(html)


def test_a_side_that_is_left_open_is_said_plainly(page):
    text = words(page("A10.9", on=date(2025, 5, 1)))
    assert "The side is left open here: choose one" in text
    assert "There is no bilateral code" not in text


def test_a_bilateral_code_needs_no_advice():
    sides = tuple(
        Sibling(f"A10.{number}", "", side, is_billable=True)
        for number, side in enumerate((Side.RIGHT, Side.LEFT, Side.BILATERAL), start=1)
    )
    text = words(shown(Entry(CM, "A10.1", Status.VALID), sides=sides))
    assert "I.B.13" not in text


def test_two_codes_of_one_side_are_told_apart():
    sides = tuple(
        Sibling(code, title, side, is_billable=True)
        for code, title, side in (
            ("A10.1", "Lame, right dominant side", Side.RIGHT),
            ("A10.2", "Lame, right non-dominant side", Side.RIGHT),
            ("A10.9", "Lame, unspecified side", Side.UNSPECIFIED),
        )
    )
    text = words(shown(Entry(CM, "A10.9", Status.VALID), sides=sides)).replace("\xa0", " ")
    assert in_order(text, "Right dominant A10.1", "Right non-dominant A10.2", "Unspecified A10.9")


def test_the_characters_of_a_full_code_lead_to_its_neighbours(page):
    html = page("S10.0XXA")
    assert "7th character S10.0XX_" in words(html)
    assert "seventh:S10.0XXD" in links(html)
    assert "seventh:S10.0XXA" not in links(html)


def test_the_characters_of_a_stem_make_whole_codes_and_stand_for_its_children(page):
    html = page("S10.0")
    assert "choose a 7th character below" in words(html)
    assert [link for link in links(html) if link.startswith("seventh:")] == [
        "seventh:S10.0XXA",
        "seventh:S10.0XXD",
        "seventh:S10.0XXS",
    ]
    assert "Choose one of" not in words(html)


def test_the_characters_of_a_category_are_only_listed(page):
    html = page("S10")
    assert "7th characters of the codes below" in words(html)
    assert not any(link.startswith("seventh:") for link in links(html))


def test_what_to_heed_stands_at_the_top_with_its_note(page):
    text = words(page("A00.1"))
    assert in_order(
        text,
        "Manifestation: the etiology comes first (I.A.13). Code first exposure to lamp oil",
        "note at A00.1",
        "Combination code:",
        "Use additional code to identify the tide (B2A.-) after this one (I.B.7), note at chapter",
        "Stands under",
    )


@pytest.mark.parametrize(
    ("kind", "text", "line"),
    [
        (
            "use_additional",
            "code, if known, for oil (B20)",
            "Use additional code, if known, for oil",
        ),
        ("use_additional", "code(s) for oil", "Use additional code(s) for oil after this one"),
        ("use_additional", "lamp (B20)", "Use additional code lamp (B20) after this one (I.B.7),"),
        ("code_also", "oil (B20)", "Code also oil (B20) in either order (I.A.17), note at A00"),
    ],
    ids=["begins with its own name", "of one or more codes", "begins otherwise", "no order"],
)
def test_a_note_on_company_reads_as_a_sentence(kind, text, line):
    notes = (Note(NoteKind(kind), text, "A00", ("B20",)),)
    assert f"\n{line}" in words(shown(Entry(CM, "A00", Status.VALID, notes=notes)))


def test_a_note_that_goes_on_after_the_words_of_its_kind_begins_with_its_own():
    notes = (Note(NoteKind.CODE_FIRST, ", for adverse effects, the effect", "A00"),)
    entry = Entry(CM, "A00", Status.VALID, notes=notes)
    assert "\nfor adverse effects, the effect" in words(shown(entry))


def test_a_manifestation_without_a_note_is_said_all_the_same():
    entry = Entry(CM, "A00", Status.VALID, "Cough in diseases classified elsewhere")
    text = words(shown(entry))
    assert "Manifestation: the etiology comes first (I.A.13).\n" in f"{text}\n"


def test_a_long_note_is_cut_and_leads_to_the_whole():
    said = ("the lamp, such as:", "oil", "wick", "glass", "brass", "rope")
    notes = tuple(Note(NoteKind.CODE_FIRST, text, "A00") for text in said)
    html = shown(Entry(CM, "A00", Status.VALID, notes=notes))
    assert "Code first the lamp, such as: oil; wick; glass and 2 more, note at A00" in words(html)
    assert "level:A00" in links(html)


def test_what_marks_a_code_is_one_line(page):
    assert (
        "HCC 7 (CMS-HCC V28) · MCE: manifestation code as principal diagnosis"
        " · MCE: adult diagnosis, ages 15–124\n"
    ) in words(page("A00.1"))


def test_facts_of_a_code_are_marks_too():
    facts = (Fact("betos", "D1E"), Fact("pricing", "00"), Fact("action", "N"))
    text = words(shown(Entry(HCPCS, "S1011", Status.VALID, facts=facts)))
    assert "BETOS D1E\n" in f"{text}\n"
    assert "pricing" not in text


def test_a_code_of_two_systems_leads_to_the_other(page):
    assert f"code:{CM}/S1011" in links(page("S1011"))
    assert "Rope burn of left finger" in words(page("S1011", CM))


def test_a_table_of_procedures_has_a_page_and_its_section_has_none(page):
    html = page("B2000ZZ", PCS)
    assert "code:B20" in links(html)
    assert "Pictures of Lamps" in words(page("B20", PCS))


def test_guidelines_are_listed_and_open_in_place(page):
    text = words(page("A00.1"))
    assert in_order(text, "Official Guidelines FY2031", "+ I.C.1.a Lantern fever", "more, of wider")
    assert "A second paragraph." not in text
    html = page("A00.1", unfolded={"I.C.1.a"})
    assert in_order(words(html), "− I.C.1.a Lantern fever", "is coded to A00.1", "A second par")
    assert "fold:I.C.1.a" in links(html)
    assert "code:B20" in links(html.partition("is coded to")[2])


def test_guidelines_of_wider_ranges_are_folded(page):
    assert "I.C.1 Chapter 1: Fevers" not in words(page("A00.1"))
    html = page("A00.1", unfolded={"all guidelines", "I.C.1"})
    assert in_order(words(html), "− I.C.1 Chapter 1: Fevers", "It has no text of its own")


def test_rules_are_grouped_under_their_set_and_edition(page):
    text = words(page("A00.1"))
    assert in_order(
        text,
        "Rules and lists",
        "Risk adjustment (HCC) payment year 2027",
        "CMS-HCC V28 7 Lantern fever, severe",
        "Medicare Code Editor 2025-10",
    )
    assert "practitioner: 2 units a day of service" in words(page("S1011"))


def test_the_history_names_days_editions_and_codes(page):
    text = words(page("A05"))
    assert in_order(text, "History", "2025-10-01", "Became a header. Instead: A05.A, A05.B.")
    assert "ICD-10-CM 2026-04 · Conversion Table 2025-10" in text
    assert "Before it: A05." in words(page("A05.A"))
    assert "Revised: “Tide fever of left ear” became “Tide fever, left ear”." in words(
        page("A10.1")
    )
    assert "Part of it is coded since then as A10.2." in words(page("A10.1"))
    assert "1999-01-01\nAdded. as HCPCS states" in words(page("S1011"))
    assert "Unchanged in every loaded edition, 2024-10-01 to 2026-09-30." in words(page("B20", CM))


def test_of_many_codes_in_the_history_the_first_are_shown():
    codes = tuple(f"A05.{number}" for number in range(14))
    history = History((Event(ON, EventKind.ENDED, codes=codes, since=date(2026, 1, 1)),), ON, ON)
    entry = Entry(CM, "A05", Status.NOT_IN_EDITION)
    opened = OpenPage(Visit("A05"), ON, entry)
    text = words(page_of(opened, further=Further(history=history)))
    assert in_order(text, "Ended. Instead: A05.0,", "A05.11 and 2 more.", "after 2026-01-01")
    assert "History" not in words(page_of(opened, further=Further()))


def test_of_a_table_of_procedures_the_first_codes_are_shown():
    below = tuple(Titled(f"02Q{number:04}", "Repair") for number in range(60))
    text = words(shown(Entry(PCS, "02Q", Status.HEADER, children=below)))
    assert in_order(text, "02Q0049", "10 more: pick their characters")
    assert "02Q0050" not in text


def test_what_is_not_loaded_is_no_statement(page, books):
    text = words(page("S1011"))
    assert "Not loaded for 2026-05-01, so nothing is said by: Medicare Physician Fee" in text
    opened = read_page(books, Visit("A00.1"), ON)
    further = read_further(books, opened.entry, ON)
    assert further.missing == (CM, System.HCC, System.MCE)
    assert "Official Guidelines, Risk adjustment" in words(page_of(opened, None, further))


def test_a_missing_edition_says_how_to_get_it(books):
    on = date(2027, 1, 1)
    opened = read_page(books, Visit("A00.1"), on)
    further = read_further(books, opened.entry, on)
    text = words(page_of(opened, None, further))
    assert in_order(text, "A00.1", "No edition of ICD-10-CM", "cover 2024-10-01")
    assert further.missing == ()


def test_many_paths_of_the_index_are_folded():
    paths = tuple(f"Fever, lantern, {number}" for number in range(9))
    entry = Entry(CM, "A00", Status.VALID, index_paths=paths)
    assert in_order(words(shown(entry)), "In the Alphabetic Index", "lantern, 5", "+ 3 more")
    assert "lantern, 6" not in words(shown(entry))
    opened = OpenPage(Visit("A00"), ON, entry)
    assert "lantern, 8" in words(page_of(opened, unfolded={"all paths"}))


def test_characters_of_codes_below_come_after_the_codes_to_choose_from(page):
    text = words(page("S10"))
    assert in_order(text, "Choose one of", "7th characters of the codes below")
    assert in_order(words(page("S10.11")), "7th character S10.11X_")
