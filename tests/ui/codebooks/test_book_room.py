from datetime import date

import pytest

from app.codebooks import MissingReleaseError, NoReferenceError, UnrecognisedError, apart
from app.codebooks.asking.gaps import Gap
from app.codebooks.fetching.errors import FetchError
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from app.ui.codebooks.book_room import BookRoom
from tests.codebooks.received_made import codes_file, listed, zipped
from tests.fixtures.books import silent
from tests.ui.codebooks.conftest import TODAY, at_once

CM, PTP = System.ICD_10_CM, System.NCCI_PTP
CODES = codes_file([*listed(), ("A0012", True, "Fever of Monday")])


@pytest.fixture
def release(tmp_path):
    path = tmp_path / "codes 2027.txt"
    path.write_bytes(CODES)
    return path


def editions(room):
    return [each.edition for each in room.stock().editions]


def test_the_stock_says_what_is_loaded_missing_and_offered(room):
    stock = room.stock()
    assert [each.edition for each in stock.editions] == ["2025-04", "2026-04"]
    assert Gap(CM, date(2026, 10, 1), None) in stock.gaps
    assert stock.last_import == ()
    assert list(stock.offered) == [CM, PTP]
    assert stock.offered[PTP][0].licensor == "the Association"


def test_a_release_is_prepared_accepted_and_rolled_back(room, release):
    proposal = room.open(Wish(release), silent)
    assert proposal.is_news
    assert proposal.previews[0].differences.added == ("A00.12",)
    assert editions(room) == ["2025-04", "2026-04"]
    room.accept(proposal)
    assert editions(room) == ["2025-04", "2026-04", "2026-10"]
    assert room.stock().last_import == ("ICD-10-CM 2026-10",)
    room.roll_back()
    assert editions(room) == ["2025-04", "2026-04"]
    assert room.stock().last_import == ()


def test_a_discarded_release_leaves_nothing(room, release, library):
    room.discard(room.open(Wish(release), silent))
    assert editions(room) == ["2025-04", "2026-04"]
    assert not list((library.root / "releases").glob("*"))


def test_what_is_loaded_already_is_no_news(room, release):
    room.accept(room.open(Wish(release), silent))
    assert not room.open(Wish(release), silent).is_news


def test_a_wish_tells_the_day(room, tmp_path):
    path = tmp_path / "codes.txt"
    path.write_bytes(CODES)
    proposal = room.open(Wish(path, date(2026, 12, 24)), silent)
    assert proposal.prepared.rows[0].edition == "2026-10"


def test_what_is_offered_is_downloaded_and_prepared(room, mirror):
    mirror.lay("/2027-codes.zip", zipped(codes__txt=CODES))
    proposal = room.get(CM, room.stock().offered[CM], silent)
    assert proposal.prepared.rows[0].edition == "2026-10"
    assert [line.split(",")[0] for line in proposal.came] == ["Downloaded 2027-codes.zip"]


def test_what_cannot_be_had_is_refused(room):
    with pytest.raises(FetchError):
        room.get(CM, room.stock().offered[CM], silent)


def test_what_is_no_release_is_refused(room, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear Pat")
    with pytest.raises(UnrecognisedError):
        room.open(Wish(path), silent)


def test_books_without_their_packages_are_shown_and_cannot_be_turned_back(room, library, manifests):
    def missing():
        raise MissingReleaseError("The packages are not here.")

    stock = BookRoom(missing, library.root, manifests, lambda: TODAY, at_once).stock()
    assert len(stock.editions) == 2
    assert stock.last_import == ()


def test_without_books_there_is_no_stock(room, tmp_path, manifests):
    empty = BookRoom(room.library, tmp_path / "empty", manifests, lambda: TODAY, at_once)
    with pytest.raises(NoReferenceError):
        empty.stock()


def test_the_work_can_be_done_in_a_process_of_its_own(room, release, library, manifests):
    beside = BookRoom(room.library, library.root, manifests, lambda: TODAY)
    assert beside.apart is apart
    proposal = beside.open(Wish(release), silent)
    assert proposal.previews[0].differences.added == ("A00.12",)
