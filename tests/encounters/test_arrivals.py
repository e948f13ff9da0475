from dataclasses import replace
from datetime import date

import pytest

from app.charts.plain.grid import laid_out
from app.domain.chart.documents import ReadWord
from app.domain.encounter import NoEncounterError
from app.encounters.arrivals import Arrivals, Pasted
from app.encounters.charts import AlreadyAttachedError, Charts
from app.encounters.comparing import About
from tests.fixtures.archives import zip_of
from tests.fixtures.ccda import document_of, enclosed, section_of, structured
from tests.fixtures.hl7v2 import message_of
from tests.fixtures.scans import fax_of
from tests.fixtures.work import CODER, FACTS, clock


class Reader:
    """A machine that reads the same on every page."""

    def read(self, image, size):
        return replace(laid_out("cough"), machine_read=(ReadWord(0, 5, 88.0),))


class StopReadingError(Exception):
    """What a coder who stops the import raises."""


@pytest.fixture
def encounter_id(encounters):
    return encounters.make(FACTS).encounter_id


def filed(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return path


def test_looking_at_files_keeps_nothing(charts, encounters, encounter_id, tmp_path, acts):
    before = acts()
    note = filed(tmp_path, "note.txt", b"Cough.")
    (arrival,) = charts.look(encounter_id, [note]).documents
    assert (arrival.file, arrival.document.title, arrival.is_new) == ("note.txt", "note", True)
    assert encounters.open(encounter_id).documents == ()
    assert acts() == before


def test_a_single_document_without_anything_to_say_is_plain(charts, encounter_id, tmp_path):
    note = filed(tmp_path, "note.txt", b"Cough.")
    old = filed(tmp_path, "old.txt", "café".encode("cp1252"))
    bad = filed(tmp_path, "bad.bin", bytes(range(256)))
    assert charts.look(encounter_id, [note]).is_plain
    for sources in ([note, old], [old], [note, bad], [bad]):
        assert not charts.look(encounter_id, sources).is_plain


def test_a_file_that_cannot_be_read_gives_a_line_and_the_others_go_on(
    charts, encounter_id, tmp_path
):
    sources = [tmp_path / "gone.txt", filed(tmp_path, "note.txt", b"Cough.")]
    found = charts.look(encounter_id, sources)
    assert [each.file for each in found.documents] == ["note.txt"]
    (line,) = found.refused
    assert line.startswith("“gone.txt” cannot be read. No such file")


def test_the_other_files_of_an_archive_go_on_beside_a_broken_one(charts, encounter_id, tmp_path):
    archive = zip_of({"a.txt": b"Cough.", "b.pdf": b"%PDF-1.7 broken"})
    (arrival,) = charts.look(encounter_id, [filed(tmp_path, "x.zip", archive)]).documents
    assert arrival.document.title == "a"
    assert arrival.said[0].startswith("Enclosed “b.pdf” is not shown.")


def test_a_folder_is_read_file_by_file_and_each_is_told(charts, encounter_id, tmp_path):
    folder = tmp_path / "chart"
    folder.mkdir()
    for name in ("b.txt", "a.txt"):
        filed(folder, name, name.encode())
    told = []
    found = charts.look(encounter_id, [folder], told.append)
    assert [each.document.title for each in found.documents] == ["a", "b"]
    assert told == ["a.txt", "b.txt"]


def test_what_was_pasted_is_read_like_a_file(charts, encounter_id):
    pasted = Pasted("Pasted text", lambda: b"Cough.")
    (arrival,) = charts.look(encounter_id, [pasted]).documents
    assert (arrival.document.title, arrival.found.content) == ("Pasted text", b"Cough.")


def test_another_patient_and_another_day_are_told(charts, encounter_id, tmp_path):
    ccda = document_of(structured(section_of("Plan", "Rest")))
    (arrival,) = charts.look(encounter_id, [filed(tmp_path, "x.xml", ccda)]).documents
    assert [each.about for each in arrival.differs] == [About.PATIENT]
    assert not Arrivals((arrival,)).is_plain


def test_documents_of_the_same_bytes_are_told_apart_when_some_are_kept(
    charts, encounter_id, tmp_path
):
    message = filed(tmp_path, "x.hl7", message_of("NTE|1||one", kind="DFT^P03"))
    first, second = charts.look(encounter_id, [message]).documents
    charts.keep(encounter_id, [second])
    again = charts.look(encounter_id, [message]).documents
    assert [each.is_new for each in again] == [True, False]
    charts.keep(encounter_id, [first])
    assert not any(each.is_new for each in charts.look(encounter_id, [message]).documents)


def test_a_document_that_comes_twice_in_one_import_is_told_and_kept_once(
    charts, encounters, encounter_id, tmp_path
):
    one, two = (filed(tmp_path, name, b"Cough.") for name in ("one.txt", "two.txt"))
    found = charts.look(encounter_id, [one, two])
    assert [each.is_again for each in found.documents] == [False, True]
    charts.keep(encounter_id, found.documents)
    assert [head.title for head in encounters.open(encounter_id).documents] == ["one"]


def test_the_same_file_twice_in_an_archive_is_told(charts, encounter_id, tmp_path):
    archive = zip_of({"a/note.txt": b"Cough.", "b/note.txt": b"Cough."})
    found = charts.look(encounter_id, [filed(tmp_path, "x.zip", archive)]).documents
    assert [each.is_new for each in found] == [True, False]


def test_a_document_of_another_encounter_is_told(charts, encounters, encounter_id, tmp_path):
    note = filed(tmp_path, "note.txt", b"Cough.")
    other = encounters.make(replace(FACTS, service_to=date(2026, 3, 13))).encounter_id
    nameless = replace(FACTS, patient=replace(FACTS.patient, family="", given=""))
    third = encounters.make(nameless).encounter_id
    for number in (other, third):
        charts.keep(number, charts.look(number, [note]).documents)
    (arrival,) = charts.look(encounter_id, [note]).documents
    assert arrival.elsewhere == (
        "It is also in the encounter of Zimmerlund, Oda on 2026-03-12",
        "It is also in the encounter on 2026-03-12",
    )
    assert arrival.is_new


def test_what_the_coder_says_of_a_document_is_kept(charts, encounters, encounter_id, tmp_path):
    note = filed(tmp_path, "note.txt", b"Cough.")
    (arrival,) = charts.look(encounter_id, [note]).documents
    change = charts.keep(encounter_id, [arrival.described("ED note", "emergency", None)])
    (head,) = encounters.open(encounter_id).documents
    assert (head.title, head.kind, head.date) == ("ED note", "emergency", None)
    assert change.said == "Attached “ED note”"


def test_of_many_documents_the_first_are_named(charts, encounter_id, tmp_path):
    archive = zip_of({f"{n}.txt": str(n).encode() for n in range(8)})
    found = charts.look(encounter_id, [filed(tmp_path, "x.zip", archive)]).documents
    assert charts.keep(encounter_id, found).said == ("Attached “0”, “1”, “2”, “3”, “4” and 3 more")


def test_words_that_a_machine_read_are_kept_with_their_confidence(work, encounter_id, tmp_path):
    charts = Charts(work.sessions, CODER, clock(), Reader)
    told = []
    fax = filed(tmp_path, "fax.tif", fax_of(2))
    (arrival,) = charts.look(encounter_id, [fax], told.append).documents
    assert told == ["fax.tif", "Machine-reading page 1", "Machine-reading page 2"]
    charts.keep(encounter_id, [arrival])
    kept = charts.document(1)
    assert [page.machine_read for page in kept.pages] == [(ReadWord(0, 5, 88.0),)] * 2


def test_sections_of_a_document_are_kept(charts, encounter_id, tmp_path):
    ccda = document_of(structured(section_of("Plan", "Rest"), section_of("Cause", "Cold")))
    charts.keep(encounter_id, charts.look(encounter_id, [filed(tmp_path, "x", ccda)]).documents)
    assert [section.name for section in charts.document(1).sections][-2:] == ["Plan", "Cause"]


def test_an_enclosed_document_is_kept_with_its_own_bytes(charts, encounter_id, tmp_path):
    ccda = document_of(enclosed(b"Typed note", "text/plain"))
    charts.keep(encounter_id, charts.look(encounter_id, [filed(tmp_path, "x", ccda)]).documents)
    assert charts.original(1) == b"Typed note"


@pytest.mark.parametrize("page", ["fax.tif", "Machine-reading page 2"], ids=["file", "page"])
def test_an_import_can_be_stopped(work, encounter_id, tmp_path, page):
    def watch(name):
        if name == page:
            raise StopReadingError

    charts = Charts(work.sessions, CODER, clock(), Reader)
    with pytest.raises(StopReadingError):
        charts.look(encounter_id, [filed(tmp_path, "fax.tif", fax_of(2))], watch)


def test_an_encounter_that_is_not_there_is_said(charts, tmp_path):
    with pytest.raises(NoEncounterError):
        charts.look(99, [tmp_path])


def test_nothing_is_kept_where_one_of_many_fails(charts, encounters, encounter_id, tmp_path):
    sources = [filed(tmp_path, name, name.encode()) for name in ("a.txt", "b.txt")]
    first, second = charts.look(encounter_id, sources).documents
    broken = replace(second, found=replace(second.found, content=None))
    with pytest.raises(TypeError, match="buffer"):
        charts.keep(encounter_id, [first, broken])
    assert encounters.open(encounter_id).documents == ()


def test_what_is_there_already_is_said_with_its_title(charts, encounter_id, tmp_path):
    found = charts.look(encounter_id, [filed(tmp_path, "note.txt", b"Cough.")]).documents
    charts.keep(encounter_id, found)
    with pytest.raises(AlreadyAttachedError, match=r"“note\.txt” is already in this encounter"):
        charts.keep(encounter_id, found)


def test_keeping_that_is_stopped_keeps_nothing(charts, encounters, encounter_id, tmp_path, acts):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(f"Cough, {name}.")
    found = charts.look(encounter_id, [tmp_path / "one.txt", tmp_path / "two.txt"]).documents
    before = acts()
    told = []

    def heed(kept, of):
        told.append((kept, of))
        if kept:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        charts.keep(encounter_id, found, heed)
    assert told == [(0, 2), (1, 2)]
    assert encounters.open(encounter_id).documents == ()
    assert acts() == before
