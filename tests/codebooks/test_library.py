"""Opening official releases: loaded whole, or not at all."""

import random
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.codebooks import (
    BrokenReleaseError,
    BuildInProgressError,
    CodeBooksError,
    FragmentError,
    Library,
    UnrecognisedError,
    open_books,
)
from app.codebooks.making.generations import only_builder
from app.codebooks.receiving.wish import Wish
from app.domain.books import Status
from app.domain.codes import System
from tests.codebooks.received_made import (
    ADDENDA,
    codes_file,
    listed,
    order_file,
    poa_list,
    zipped,
)
from tests.fixtures.books import TINY, opened, silent, tiny_release, tiny_releases

CM = System.ICD_10_CM
ORDER, CODES = order_file(listed()), codes_file(listed())
NEXT = [*listed(), ("A0012", True, "Fever of Monday")]
TABULAR = (TINY / "tiny-2026-04" / "tabular.xml").read_bytes()


def nothing_more(_books, _generation):
    """Finish without an index."""


@pytest.fixture
def library(tmp_path):
    owners = {CM: tiny_release(2026).code_set}
    return Library(tmp_path / "reference", owners, tiny_releases(), nothing_more, Path.is_dir)


@pytest.fixture
def receive(library, tmp_path):
    def receive(content, name="codes 2027.txt", as_of=None):
        path = tmp_path / name
        path.write_bytes(content)
        return library.receive(Wish(path, as_of), silent)

    return receive


def entry(library, code, on):
    with opened(library.root) as books:
        return books.entry(code, on)


def editions(library):
    with opened(library.root) as books:
        return [(each.edition, each.codes) for each in books.editions()]


def test_codes_of_a_new_year_are_loaded_and_said_to_have_no_notes(library, receive):
    (row,) = receive(codes_file(NEXT))
    assert (row.system, row.edition, row.codes, row.is_new) == (CM, "2026-10", 27, True)
    found = entry(library, "A00.12", date(2026, 11, 1))
    assert (found.status, found.has_notes_loaded) == (Status.VALID, False)
    assert [parent.code for parent in found.parents][:2] == ["chapter 1", "A00-A19"]
    assert entry(library, "A00.0", date(2026, 5, 1)).has_notes_loaded


def test_a_release_that_is_there_is_not_loaded_again(library, receive):
    receive(CODES)
    generation = open_books(library.root)
    generation.close()
    (row,) = receive(CODES)
    assert (row.is_new, row.codes) == (False, 26)
    with opened(library.root) as books:
        assert books.generation == generation.generation
    assert len(list((library.root / "releases").iterdir())) == 1


def test_a_file_that_a_package_carries_is_there_already(library, receive):
    library.build(silent)
    (row,) = receive(TABULAR, "tabular April 2026.xml")
    assert (row.edition, row.is_new) == ("2026-04", False)


def test_two_files_of_one_release_are_one_edition(library, receive):
    receive(ORDER)
    receive(CODES)
    assert editions(library) == [("2025-04", 25), ("2026-04", 26), ("2026-10", 26)]


def test_of_several_editions_only_the_new_one_is_kept(library, receive):
    receive(CODES)
    rows = receive(zipped(codes_2027__txt=CODES, poa__txt=poa_list("A00.0")), "both.zip")
    assert {(row.edition, row.is_new) for row in rows} == {("2026-10", False), ("2025-10", True)}
    with opened(library.root) as books:
        found = books.differences(CM, "2026-04", "2026-10")
    assert (found.added, found.has_notes, found.notes) == ((), False, ())


def test_what_was_received_outlives_a_rebuild(library, receive):
    receive(CODES)
    assert library.is_built()
    for path in (library.root / "generations").rglob("manifest.json"):
        path.unlink()
    assert not library.is_built()
    library.build(silent)
    assert ("2026-10", 26) in editions(library)


def test_a_zip_is_loaded_and_what_is_unknown_in_it_named(library, receive):
    content = zipped(order_2027__txt=ORDER, readme__txt=b"Hello.")
    (row,) = receive(content, "release.zip")
    assert row.skipped == ("release.zip/readme.txt",)
    assert "2026-10 of release.zip/order_2027.txt is taken from its name" in row.warnings[0]
    with opened(library.root) as books:
        assert books.edition_on(CM, date(2026, 11, 1)).source == "release.zip"


def test_codes_of_october_leave_the_notes_of_april_in_force(library, receive):
    receive(ORDER, "order.txt", as_of=date(2025, 12, 24))
    assert [edition for edition, _ in editions(library)] == ["2025-04", "2025-10", "2026-04"]
    found = entry(library, "A00.0", date(2025, 12, 24))
    assert (found.edition, found.notes_as_of) == ("2025-10", date(2026, 4, 1))
    assert found.notes


def test_a_list_of_facts_is_loaded_beside_the_codes(library, receive):
    (row,) = receive(poa_list("A00.0"), "poa.txt")
    assert (row.edition, row.codes) == ("2025-10", 0)
    found = entry(library, "A00.0", date(2026, 5, 1))
    assert [(fact.name, fact.value) for fact in found.facts] == [("poa_exempt", "yes")]
    assert entry(library, "A00.1", date(2026, 5, 1)).facts == ()
    with opened(library.root) as books:
        assert books.edition_on(CM, date(2026, 5, 1)).edition == "2026-04"
        assert books.coverage(CM) == "2024-10-01 to 2026-09-30"


def test_a_tabular_list_alone_takes_the_codes_that_its_neighbour_knows(library, receive):
    (row,) = receive(TABULAR.replace(b"<version>2026", b"<version>2027"), "tabular.xml")
    assert (row.edition, row.codes) == ("2026-10", 26)
    found = entry(library, "S10.0XXA", date(2026, 11, 1))
    assert found.status is Status.VALID
    assert found.notes_as_of is None
    assert found.has_notes_loaded


@pytest.mark.parametrize("codes", [ORDER, CODES], ids=["order file", "codes file"])
def test_a_tabular_list_agrees_with_its_list_of_codes(library, receive, codes):
    tabular = TABULAR.replace(b"<version>2026", b"<version>2027")
    (row,) = receive(zipped(t__xml=tabular, codes_2027__txt=codes), "r.zip")
    assert row.codes == 26
    assert entry(library, "A00.0", date(2026, 11, 1)).notes


def test_addenda_alone_change_the_edition_before(library, receive):
    years = (
        "\r\nCodes\r\n 24 codes in icd10cm_order_2025.txt\r\n 26 codes in icd10cm_order_2026.txt"
    )
    (row,) = receive((ADDENDA + years + "\r\n").encode(), "addenda.txt")
    assert (row.edition, row.codes) == ("2025-10", 26)
    assert entry(library, "A05.B", date(2025, 11, 1)).status is Status.VALID


def test_addenda_beside_a_package_of_their_edition_change_nothing(library, receive):
    (row,) = receive(ADDENDA.encode(), "addenda.txt", as_of=date(2026, 5, 1))
    assert (row.edition, row.codes) == ("2026-04", 26)


OTHER_TABULAR = TABULAR.replace(b"<version>2026", b"<version>2027").replace(b"A00.0<", b"A00.3<")


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (ORDER[: len(ORDER) // 2], "order 2027.txt", "ends within a line"),
        (order_file(listed()[:9]), "order 2027.txt", "no code that begins with B, S, T: it is cut"),
        (ADDENDA.encode(), "addenda 2024.txt", "which is not loaded"),
        (zipped(a=ORDER, b=codes_file(NEXT)), "2027.zip", "disagree on A0012"),
        (zipped(a=ORDER, b=OTHER_TABULAR), "2027.zip", "disagree on A000, A003"),
        (b"PK\x03\x04 cut", "2027.zip", "damaged or locked"),
        (
            codes_file([*listed(), *((f"A12{n:02}", True, "Fog") for n in range(60))]),
            "codes 2027.txt",
            "fewer than half",
        ),
    ],
    ids=["cut in a line", "cut between lines", "addenda", "lists", "tabular", "zip", "fragment"],
)
def test_what_is_wrong_loads_nothing_and_leaves_the_books(library, receive, content, name, reason):
    library.build(silent)
    with pytest.raises(BrokenReleaseError, match=reason) as refused:
        receive(content, name)
    assert "\n" not in str(refused.value)
    assert library.is_built()
    assert not list((library.root / "releases").glob("*"))


def test_a_fragment_that_the_user_confirmed_is_loaded_and_built_again(library, tmp_path):
    path = tmp_path / "codes 2027.txt"
    path.write_bytes(codes_file([*listed(), *((f"A12{n:02}", True, "Fog") for n in range(60))]))
    with pytest.raises(FragmentError, match="fewer than half"):
        library.receive(Wish(path), silent)
    (row,) = library.receive(Wish(path, takes_fragment=True), silent)
    assert row.codes == 86
    library.build(silent)
    assert ("2026-10", 86) in editions(library)


def test_what_nobody_knows_is_said(library, receive):
    with pytest.raises(UnrecognisedError, match="holds no file of a code set"):
        receive(b"Hello.")
    assert not library.root.exists()


def test_another_builder_keeps_an_import_out(library, receive):
    with only_builder(library.root), pytest.raises(BuildInProgressError):
        receive(CODES)


def test_an_import_that_is_cancelled_leaves_no_trace(library, tmp_path):
    library.build(silent)
    (tmp_path / "codes 2027.txt").write_bytes(CODES)

    def stop(step, _done, _total):
        if step.startswith("Writing"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.receive(Wish(tmp_path / "codes 2027.txt"), stop)
    assert library.is_built()
    assert not list((library.root / "releases").glob("*"))


@pytest.mark.parametrize("damage", ["gone", "kind"])
def test_a_kept_release_that_is_damaged_is_said(library, receive, damage):
    receive(CODES)
    kept = library.root / "releases" / "1"
    if damage == "gone":
        (kept / "1.gz").unlink()
    else:
        told = (kept / "release.json").read_text(encoding="utf-8")
        (kept / "release.json").write_text(told.replace("icd10cm.codes", "later"), encoding="utf-8")
    wanted = "cannot be read" if damage == "gone" else "opened by a newer version"
    with pytest.raises(BrokenReleaseError, match=wanted):
        library.build(silent)


SOURCES = {
    "order 2027.txt": ORDER,
    "codes 2027.txt": CODES,
    "tabular.xml": TABULAR.replace(b"<version>2026", b"<version>2027"),
    "addenda 2026.txt": ADDENDA.encode(),
    "release 2027.zip": zipped(order_2027__txt=ORDER, codes_2027__txt=CODES),
}


def mutated(content, seed):
    """The content with a piece of it cut, doubled, swapped or overwritten."""
    chance = random.Random(seed)  # noqa: S311 - a test, not a secret
    start, end = sorted(chance.randrange(len(content)) for _ in range(2))
    piece = content[start : min(end, start + 200)]
    return chance.choice(
        [
            content[:start],
            content[:start] + content[start + len(piece) :],
            content[:start] + piece * 2 + content[start + len(piece) :],
            content[:start] + bytes(reversed(piece)) + content[start + len(piece) :],
            content[:start] + chance.randbytes(4) + content[start + 4 :],
        ]
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(SOURCES)), st.integers(0, 1 << 32))
def test_a_mutated_release_is_loaded_whole_or_refused_in_one_line(library, receive, name, seed):
    kept = len(list((library.root / "releases").glob("*")))
    lines = []
    with suppress(CodeBooksError):
        try:
            receive(mutated(SOURCES[name], seed), name)
        except CodeBooksError as error:
            lines = str(error).splitlines()
            raise
    assert len(lines) <= 1
    if lines:
        assert len(list((library.root / "releases").glob("*"))) == kept
    assert not list((library.root / "releases").glob("*.new"))
