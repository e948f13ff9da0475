"""A whole ICD-10-CM release."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.edition import read_edition, release_files
from app.codebooks.making.book import Level, PlaceKey
from tests.codebooks.releases_made import changed, released, tabular
from tests.fixtures.books import TINY, silent, tiny_release

XML = (TINY / "tiny-2026-04" / "tabular.xml").read_bytes()
FEVER = "<diag><name>A00</name><desc>Lantern fever</desc></diag>"

EXTENSION = '<extension char="A">first knot</extension>'


@pytest.fixture(scope="module")
def book():
    return read_edition(tiny_release(2026), silent)


def parent(book, level, name):
    return next(place.parent for place in book.places if place.key == (level, name))


def test_codes_and_headers_are_counted(book):
    assert (book.codes, book.headers) == (26, 15)


def test_a_section_hangs_below_the_umbrella_around_it(book):
    umbrella = PlaceKey(Level.SECTION, "A00-A19")
    assert parent(book, Level.SECTION, "A10-A19") == umbrella
    assert parent(book, *umbrella) == PlaceKey(Level.CHAPTER, "1")
    assert parent(book, Level.SECTION, "B20") == PlaceKey(Level.CHAPTER, "2")


def test_a_section_hangs_below_the_narrowest_umbrella(tmp_path):
    empty = "<section id='{}'><desc>Umbrella</desc></section>"
    umbrellas = "".join(map(empty.format, ("A00-B99", "A00-A50", "A10-A50")))
    xml = tabular(FEVER).replace('<section id="A00-A09">', umbrellas + '<section id="A00-A09">')
    book = read_edition(released(tmp_path, xml, "1 A00-A09 A00"), silent)
    assert parent(book, Level.SECTION, "A00-A09") == PlaceKey(Level.SECTION, "A00-A50")
    assert parent(book, Level.SECTION, "A10-A50") == PlaceKey(Level.SECTION, "A00-A50")
    assert parent(book, Level.SECTION, "A00-A50") == PlaceKey(Level.SECTION, "A00-B99")


def test_files_are_known_by_content_not_by_name(tmp_path):
    release = released(tmp_path, tabular(FEVER), "1 A00-A09 A00")
    (tmp_path / "tabular.xml").rename(tmp_path / "a.bin")
    (tmp_path / "codes.txt").rename(tmp_path / "z")
    (tmp_path / "__init__.py").touch()
    assert [path.name for path in release_files(release)] == ["a.bin", "z"]


@pytest.mark.parametrize(
    ("lost", "wanted"), [("tabular.xml", "no Tabular List"), ("codes.txt", "no code list")]
)
def test_a_missing_file_is_named(tmp_path, lost, wanted):
    release = released(tmp_path, tabular(FEVER), "1 A00-A09 A00")
    (tmp_path / lost).unlink()
    with pytest.raises(BrokenReleaseError, match=f"holds {wanted} of ICD-10-CM 2026-04"):
        read_edition(release, silent)


def test_a_release_that_is_gone_is_said_plainly(tmp_path):
    with pytest.raises(BrokenReleaseError, match="cannot be read"):
        read_edition(tiny_release(2026, tmp_path / "gone"), silent)


@pytest.mark.parametrize(
    ("diags", "codes", "named"),
    [
        (FEVER, "A00 A01", "A01"),
        (FEVER + FEVER.replace("A00", "A01"), "1 A00", "A01"),
        (
            FEVER.replace("</diag>", f"<sevenChrDef>{EXTENSION * 2}</sevenChrDef></diag>"),
            "A00 A00XXXA",
            "A00XXXA",
        ),
    ],
    ids=["listed only", "printed only", "made twice"],
)
def test_two_files_that_disagree_are_refused(tmp_path, diags, codes, named):
    with pytest.raises(BrokenReleaseError, match=f"disagree on {named};"):
        read_edition(released(tmp_path, tabular(diags), codes), silent)


def test_a_changed_code_is_noticed_by_the_list(tmp_path):
    with pytest.raises(BrokenReleaseError, match=r"disagree on A000, A003;"):
        read_edition(changed(tmp_path, "<name>A00.0<", "<name>A00.3<"), silent)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("damaged")


@given(
    start=st.integers(0, len(XML)),
    length=st.integers(0, 60),
    instead=st.binary(max_size=12) | st.sampled_from([b"<", b">", b"&", b"<diag>", b"</diag>"]),
)
def test_a_damaged_release_is_read_or_refused_never_anything_else(folder, start, length, instead):
    damaged = XML[:start] + instead + XML[start + length :]
    assert read_or_refuse(folder, damaged)


@given(st.integers(0, len(XML) - 30))
def test_a_truncated_release_is_refused(folder, length):
    assert read_or_refuse(folder, XML[:length]) == "refused"


def read_or_refuse(folder: Path, xml: bytes) -> str:
    (folder / "tabular.xml").write_bytes(xml)
    codes = (TINY / "tiny-2026-04" / "code-list.txt").read_bytes()
    (folder / "codes.txt").write_bytes(codes)
    try:
        book = read_edition(tiny_release(2026, folder), silent)
    except BrokenReleaseError as error:
        return "refused" if "\n" not in str(error) else ""
    assert (book.codes, book.headers) == (26, 15)
    return "read"
