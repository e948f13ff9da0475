"""Codes by date of service, asked of the invented books."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from app.codebooks import NoReferenceError, open_books
from app.domain.books import Status
from app.domain.codes import System
from tests.fixtures.books import opened, tiny_root

CM = System.ICD_10_CM
OLD, NEW = date(2025, 9, 30), date(2025, 10, 1)


def test_each_edition_tells_its_range_and_counts(books):
    told = [
        (each.edition, str(each.effective_from), str(each.effective_to), each.codes, each.headers)
        for each in books.editions()
    ]
    assert told == [
        ("2025-04", "2024-10-01", "2025-09-30", 25, 14),
        ("2026-04", "2025-10-01", "2026-09-30", 26, 15),
    ]


@pytest.mark.parametrize(
    ("on", "edition"),
    [
        (date(2024, 9, 30), None),
        (date(2024, 10, 1), "2025-04"),
        (OLD, "2025-04"),
        (NEW, "2026-04"),
        (date(2026, 9, 30), "2026-04"),
        (date(2026, 10, 1), None),
    ],
    ids=str,
)
def test_the_date_of_service_chooses_the_edition(books, on, edition):
    found = books.edition_on(CM, on)
    assert (found and found.edition) == edition
    assert books.entry("B20", on).edition == edition


@pytest.mark.parametrize(
    ("code", "on", "status", "valid_from", "valid_to"),
    [
        ("B20", OLD, "valid", None, None),
        ("A05", OLD, "valid", None, OLD),
        ("A05", NEW, "header", None, OLD),
        ("A05.A", OLD, "not_in_edition", NEW, None),
        ("A05.A", NEW, "valid", NEW, None),
        ("A10.9", OLD, "valid", None, OLD),
        ("A10.9", NEW, "not_in_edition", None, OLD),
        ("A10.1", NEW, "valid", None, None),
        ("A00", OLD, "header", None, None),
        ("Z99.9", NEW, "not_in_edition", None, None),
        ("B20", date(2026, 10, 5), "no_edition", None, None),
    ],
)
def test_a_code_is_what_it_was_on_the_day(books, code, on, status, valid_from, valid_to):
    entry = books.entry(code, on)
    assert (entry.status, entry.valid_from, entry.valid_to) == (status, valid_from, valid_to)


def test_a_title_is_that_of_its_edition(books):
    assert books.entry("A10.1", OLD).title == "Tide fever of left ear"
    assert books.entry("A10.1", NEW).title == "Tide fever, left ear"


def test_a_code_that_became_a_header_names_its_children(books):
    assert books.entry("A05", OLD).children == ()
    assert [child.code for child in books.entry("A05", NEW).children] == ["A05.A", "A05.B"]


@pytest.mark.parametrize("written", ["a000", "A00.0", " a00.0 "])
def test_a_code_is_known_in_any_writing(books, written):
    entry = books.entry(written, NEW)
    assert (entry.code, entry.status) == ("A00.0", Status.VALID)


@pytest.mark.parametrize(
    ("code", "system", "status"),
    [
        ("99213", System.CPT, Status.NOT_VERIFIED),
        ("0DTJ4ZZ", System.ICD_10_PCS, Status.NO_EDITION),
        ("G0008", System.HCPCS, Status.NO_EDITION),
        ("B2000", System.HCPCS, Status.NO_EDITION),
        ("a05a", CM, Status.VALID),
    ],
)
def test_a_bare_code_goes_to_the_system_that_may_know_it(books, code, system, status):
    entry = books.entry(code, NEW)
    assert (entry.system, entry.status) == (system, status)


def test_a_named_system_is_asked_alone(books):
    assert books.entry("G0008", NEW, CM).status is Status.NOT_IN_EDITION


@pytest.mark.parametrize(
    ("code", "system", "said"),
    [
        ("fever", None, "“fever” is not written like a code of any system"),
        ("A00.0", System.CPT, "“A00.0” is not written like a CPT code"),
    ],
)
def test_a_text_that_is_no_code_is_refused_in_one_line(books, code, system, said):
    with pytest.raises(ValueError, match=said) as refused:
        books.entry(code, NEW, system)
    assert "\n" not in str(refused.value)


def test_coverage_is_said_as_one_run_of_days(books):
    assert books.coverage(CM) == "2024-10-01 to 2026-09-30"
    assert books.coverage(System.HCPCS) == "none"


def test_a_missing_edition_is_said_with_what_is_covered_and_where_to_get_it(books):
    line = books.no_edition_message(CM, date(2026, 10, 5))
    assert "2026-10-05" in line
    assert "2024-10-01 to 2026-09-30" in line
    assert "https://books.example/" in line
    assert line.endswith("open it with “coderdesk codebooks import FILE”.")
    assert "No HCPCS books are loaded" in books.no_edition_message(System.HCPCS, NEW)


def test_the_books_answer_several_threads_at_once(books):
    codes = ["A00.0", "B20", "S10.0XXA", "A05"] * 50
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda code: books.entry(code, NEW).code, codes))
    assert found == codes


def test_an_empty_directory_has_no_books(tmp_path):
    with pytest.raises(NoReferenceError, match="No code books are built in"):
        open_books(tmp_path)


def test_a_damaged_database_is_said_plainly(tmp_path):
    root = tiny_root(tmp_path)
    (root / "generations" / "1" / "reference.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(NoReferenceError, match=r"cannot be read \(file is not a database\)"):
        open_books(root)


def test_a_damaged_list_beside_sound_books_is_said_plainly(tmp_path):
    root = tiny_root(tmp_path)
    (root / "generations" / "1" / "pos.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(NoReferenceError, match=r"cannot be read \(file is not a database\)"):
        open_books(root)


def test_a_database_of_another_schema_is_refused(tmp_path, monkeypatch):
    root = tiny_root(tmp_path)
    monkeypatch.setattr("app.codebooks.asking.books.SCHEMA", 99)
    with pytest.raises(NoReferenceError, match="not 99"):
        open_books(root)


def test_phrases_can_be_read_while_codes_are_asked(tmp_path):
    with opened(tiny_root(tmp_path)) as books:
        told = [books.entry(phrase.code, phrase.last).code for phrase in books.phrases()]
    assert told.count("A05") == 2
