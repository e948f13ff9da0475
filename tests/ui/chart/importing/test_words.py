from datetime import date

import pytest

from app.domain.chart.documents import Document
from app.domain.people import Patient
from app.encounters.arrivals import Arrivals
from app.encounters.comparing import About, Difference
from app.ui.chart.importing import words as import_words
from tests.ui.chart.arriving import OTHER, arrival, read_by_machine

PAGES = (read_by_machine("cough"), read_by_machine("fever", confidence=60.0))
READ = "Page 1 is machine-read, unverified (confidence 80 %)"
READ_TOO = "Page 2 is machine-read, unverified (confidence 60 %)"


def test_pages_that_a_machine_read_are_told_together():
    one = Document("Fax", "image", PAGES[:1], warnings=(READ, "Page 9 is damaged"))
    assert [*import_words.told(one)] == [
        "1 page is machine-read, unverified (confidence 80 %)",
        "Page 9 is damaged",
    ]
    both = Document("Fax", "image", PAGES[:1], warnings=(READ, READ_TOO))
    assert [*import_words.told(both)] == ["2 pages are machine-read, unverified (confidence 70 %)"]


def test_the_line_above_the_pages_tells_the_first_and_how_many_more():
    document = Document("Fax", "image", PAGES, warnings=(READ, READ_TOO, "Page 9 is damaged"))
    line = "2 pages are machine-read, unverified (confidence 70 %).  And 1 more."
    assert import_words.remarks_line(document) == line
    assert import_words.remarks_line(Document("Note", "text", ())) == ""


def test_all_remarks_stand_below_each_other_the_gravest_first():
    told = arrival(
        warnings=("no narrative",),
        differs=(OTHER,),
        here="Old note",
        is_again=True,
        elsewhere=("It is also in the encounter on 2026-03-01",),
    )
    assert import_words.remark_lines(told) == [
        OTHER.line,
        "It is already in this encounter as “Old note”",
        "It came in twice: this is the second time",
        "It is also in the encounter on 2026-03-01",
        "There is no narrative in it: its fields are listed",
    ]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, ""),
        ({"differs": (OTHER,)}, "other birth date"),
        (
            {"differs": (Difference(About.PATIENT, ""), Difference(About.DATE, ""))},
            "other patient, other date",
        ),
        ({"here": "Old", "is_again": True}, "already here, came twice"),
        ({"elsewhere": ("It is also",)}, "in another encounter"),
        ({"pages": PAGES, "warnings": (READ,)}, "machine-read"),
        ({"warnings": ("fragment",)}, "1 warning"),
        ({"warnings": ("fragment", "Not UTF-8")}, "2 warnings"),
    ],
    ids=["none", "birth", "patient and date", "known", "elsewhere", "machine", "one", "two"],
)
def test_remarks_are_put_in_a_few_words(told, words):
    assert import_words.short_remarks(arrival(**told)) == words


def test_the_origin_names_patient_and_file():
    jane = Patient(family="Roe", given="Jane", birth_date=date(1961, 2, 3))
    assert import_words.origin_lines(arrival(patient=jane, file="export.zip")) == [
        "Patient in the document: Roe, Jane, born 1961-02-03",
        "File: note.txt (export.zip)",
    ]
    assert import_words.origin_lines(arrival()) == [
        "Patient in the document: not named",
        "File: note.txt",
    ]


def test_the_patients_of_all_documents_are_told():
    jane, joe = Patient(family="Roe"), Patient(family="Doe")
    one = Arrivals((arrival(patient=jane), arrival(patient=jane)))
    assert import_words.patients_line(one) == "Patient in the documents: Roe"
    two = Arrivals((arrival(patient=jane), arrival(patient=joe)))
    assert import_words.patients_line(two) == "The documents name 2 patients"
    assert import_words.patients_line(Arrivals(())) == "Patient in the documents: not named"


def test_what_is_said_of_a_file_is_told_once():
    both = (arrival("a", said=("fragment",)), arrival("b", said=("fragment",)))
    plain = "This is a part of a document: the whole may say more."
    assert import_words.file_lines(Arrivals(both, ("“x” cannot be read.",))) == [
        "“x” cannot be read.",
        plain,
    ]
    other = arrival("c", file="c.xml", said=("fragment",))
    told = import_words.file_lines(Arrivals((*both, other)))
    assert told == [f"“note.txt”: {plain}", f"“c.xml”: {plain}"]


def test_an_import_without_anything_to_keep_is_told_in_one_line():
    refused = tuple(f"“{number}” cannot be read" for number in range(4))
    line = import_words.refused_line(Arrivals((arrival(here="Old"),), refused))
    assert line == ("“0” cannot be read.  “1” cannot be read.  “2” cannot be read.  And 2 more.")
    known = import_words.refused_line(Arrivals((arrival(here="Old"),)))
    assert known == "“note.txt” is already in this encounter as “Old”."


def test_of_thousands_of_lines_about_files_the_first_are_told():
    refused = tuple(f"“{number}.txt” is not shown. It is empty" for number in range(5_500))
    lines = import_words.file_lines(Arrivals((), refused))
    assert lines == [*(f"{line}." for line in refused[:500]), "And 5,000 more."]
