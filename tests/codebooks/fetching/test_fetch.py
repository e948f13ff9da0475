"""One file from a server on this machine, by real sockets."""

import hashlib
import socket
from dataclasses import replace

import pytest

from app.codebooks.fetching.errors import (
    FetchError,
    NotThereError,
    StoppedError,
    UnreachableError,
)
from app.codebooks.fetching.fetch import fetch
from app.codebooks.fetching.wanted import Fetched
from app.codebooks.fetching.watch import Watch

BOOK = bytes(range(256)) * 1024
OTHER = BOOK[::-1]
CUT = 100_000


@pytest.fixture
def get(mirror, wanted, quiet):
    def get(**changes):
        return fetch(replace(wanted, **changes), mirror.url, quiet)

    return get


def parts(wanted):
    return sorted(path.name for path in wanted.parts.glob("*.part"))


def test_a_file_arrives_whole_with_its_size_and_checksum(mirror, wanted, get):
    mirror.lay("/book.zip", BOOK, etag='"1"')
    assert get() == Fetched(
        wanted.target, wanted.address, len(BOOK), hashlib.sha256(BOOK).hexdigest()
    )
    assert wanted.target.read_bytes() == BOOK
    assert parts(wanted) == []


@pytest.mark.parametrize(
    "known",
    [{"etag": '"1"'}, {"modified": "Thu, 01 Oct 2026 00:00:00 GMT"}],
    ids=["by tag", "by date"],
)
def test_a_broken_download_goes_on_where_it_stopped(mirror, wanted, get, known):
    served = mirror.lay("/book.zip", BOOK, cut=CUT, **known)
    with pytest.raises(UnreachableError, match=r"book\.zip was coming .*get it again"):
        get()
    assert not wanted.target.exists()
    assert wanted.part.size == CUT
    served.cut = None
    assert get().resumed
    assert wanted.target.read_bytes() == BOOK
    assert mirror.asked[-2][1]["Range"] == f"bytes={CUT}-"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"has_ranges": False}, id="no ranges"),
        pytest.param({"content": OTHER, "etag": '"2"'}, id="another file since"),
        pytest.param({"lies": True}, id="another range"),
        pytest.param({"content": OTHER, "etag": '"2"', "lies": True}, id="deaf to If-Range"),
        pytest.param({"content": OTHER[: CUT - 1]}, id="shorter than what is there"),
    ],
)
def test_what_cannot_be_gone_on_with_comes_from_its_beginning(mirror, wanted, get, change):
    served = mirror.lay("/book.zip", BOOK, etag='"1"', cut=CUT)
    with pytest.raises(UnreachableError):
        get()
    served.cut = None
    for name, value in change.items():
        setattr(served, name, value)
    assert not get().resumed
    assert wanted.target.read_bytes() == served.content


@pytest.mark.parametrize("mark", ["", 'W/"1"'], ids=["nothing", "a weak tag"])
def test_a_file_known_by_nothing_is_never_gone_on_with(mirror, wanted, get, mark):
    served = mirror.lay("/book.zip", BOOK, etag=mark, cut=CUT)
    with pytest.raises(UnreachableError):
        get()
    served.cut = None
    assert not get().resumed
    assert wanted.target.read_bytes() == BOOK


def test_a_damaged_note_is_no_note(mirror, wanted, get):
    served = mirror.lay("/book.zip", BOOK, etag='"1"', cut=CUT)
    with pytest.raises(UnreachableError):
        get()
    (note,) = wanted.parts.glob("*.json")
    note.write_text("{", encoding="utf-8")
    served.cut = None
    assert not get().resumed


def test_a_file_that_changes_all_the_time_is_given_up(mirror, wanted, get):
    # A server that answers every question, first or not, with some rest of a file.
    mirror.lay("/book.zip", b"rest", status=206, headers={"Content-Range": "bytes 9-12/13"})
    with pytest.raises(FetchError, match="changes while it is coming"):
        get()
    assert not wanted.target.exists()


@pytest.mark.parametrize(
    "known",
    [{"etag": '"1"'}, {"modified": "Thu, 01 Oct 2026 00:00:00 GMT"}],
    ids=["by tag", "by date"],
)
def test_a_file_that_is_there_comes_again_only_when_it_has_changed(mirror, wanted, get, known):
    served = mirror.lay("/book.zip", BOOK, **known)
    first = get()
    assert get() == first
    assert mirror.paths.count("/book.zip.sha256") == 1
    served.content, served.etag, served.modified = OTHER, '"2"', ""
    assert get().sha256 == hashlib.sha256(OTHER).hexdigest()
    assert wanted.target.read_bytes() == OTHER


def test_a_file_known_by_nothing_comes_again(mirror, wanted, get):
    served = mirror.lay("/book.zip", BOOK)
    get()
    served.content = OTHER
    get()
    assert wanted.target.read_bytes() == OTHER


def test_a_file_that_was_taken_away_comes_whole(mirror, wanted, get):
    mirror.lay("/book.zip", BOOK, etag='"1"')
    get()
    wanted.target.unlink()
    assert not get().resumed
    assert wanted.target.read_bytes() == BOOK


def test_a_publisher_is_not_asked_for_a_checksum_beside_the_file(
    mirror, wanted, quiet, monkeypatch
):
    monkeypatch.setenv("http_proxy", mirror.url)
    mirror.lay("http://books.example/book.zip", BOOK)
    fetch(replace(wanted, address="http://books.example/book.zip"), None, quiet)
    assert mirror.paths == ["http://books.example/book.zip"]


def test_a_piece_that_ends_too_early_is_a_broken_connection(mirror, wanted, get):
    chunked = {"Transfer-Encoding": "chunked"}
    mirror.lay("/book.zip", b"ff\r\nPK", length=-1, headers=chunked)
    with pytest.raises(UnreachableError, match=r"broke off while book\.zip was coming"):
        get()


@pytest.mark.parametrize("length", [len(BOOK) + 1, 10 * len(BOOK)])
def test_less_than_was_announced_is_an_error_and_no_file(mirror, wanted, get, length):
    mirror.lay("/book.zip", BOOK, length=length)
    with pytest.raises(UnreachableError, match=r"book\.zip"):
        get()
    assert not wanted.target.exists()


def test_a_file_of_unannounced_length_ends_with_its_connection(mirror, wanted, get):
    mirror.lay("/book.zip", BOOK, length=-1)
    assert get().size == len(BOOK)


@pytest.mark.parametrize("length", [None, -1], ids=["announced", "not announced"])
def test_more_than_a_release_holds_is_refused_and_not_kept(mirror, wanted, get, length):
    mirror.lay("/book.zip", BOOK, length=length)
    with pytest.raises(FetchError, match="larger than a release can be"):
        get(largest=CUT)
    assert not wanted.target.exists()
    assert parts(wanted) == []


def test_another_checksum_than_the_manifest_says_is_refused(mirror, wanted, get):
    mirror.lay("/book.zip", BOOK, etag='"1"')
    with pytest.raises(FetchError, match="did not arrive as it was sent"):
        get(sha256=hashlib.sha256(OTHER).hexdigest())
    assert not wanted.target.exists()
    assert parts(wanted) == []
    assert get(sha256=hashlib.sha256(BOOK).hexdigest()).size == len(BOOK)


def test_a_checksum_beside_the_file_of_a_mirror_is_compared(mirror, wanted, get):
    mirror.lay("/book.zip", BOOK)
    mirror.lay("/book.zip.sha256", f"{'0' * 64}  book.zip\n".encode())
    with pytest.raises(FetchError, match="did not arrive as it was sent"):
        get()
    mirror.lay("/book.zip.sha256", f"{hashlib.sha256(BOOK).hexdigest()} *book.zip\n".encode())
    get()


@pytest.mark.parametrize(
    "page", [b"<!DOCTYPE html><p>Accept the licence", b"\r\n<HTML>Moved"], ids=["doctype", "html"]
)
def test_a_page_instead_of_the_file_is_no_file(mirror, wanted, get, page):
    mirror.lay("/book.zip", page)
    with pytest.raises(NotThereError, match=r"A web page came instead of book\.zip"):
        get()
    assert not wanted.target.exists()


def test_a_stopped_download_is_kept_and_goes_on(mirror, wanted, quiet):
    mirror.lay("/book.zip", BOOK, etag='"1"')
    answers = iter([False, False, True])
    watch = Watch(quiet.progress, lambda: next(answers))
    with pytest.raises(StoppedError, match="goes on from there"):
        fetch(wanted, mirror.url, watch)
    assert 0 < wanted.part.size < len(BOOK)
    assert fetch(wanted, mirror.url, quiet).resumed
    assert wanted.target.read_bytes() == BOOK


def test_the_progress_is_told_in_bytes_and_is_complete_only_once(mirror, wanted):
    mirror.lay("/book.zip", BOOK)
    told = []
    fetched = fetch(wanted, mirror.url, Watch(lambda *progress: told.append(progress)))
    assert told[0] == ("Downloading book.zip", 0, len(BOOK))
    assert told[-1] == (fetched.line, len(BOOK), len(BOOK))
    assert fetched.line.endswith(f"262,144 bytes, SHA-256 {hashlib.sha256(BOOK).hexdigest()}")
    assert [done for _, done, total in told if done == total] == [len(BOOK)]
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)


def test_where_nothing_can_be_kept_one_line_says_so(mirror, wanted, get):
    mirror.lay("/book.zip", BOOK)
    wanted.parts.write_text("in the way")
    with pytest.raises(FetchError, match=r"cannot be kept in .*make room there"):
        get()


@pytest.fixture
def small_disk():
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (CUT, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_what_the_disk_does_not_take_is_said_in_one_line(mirror, wanted, get, small_disk):
    mirror.lay("/book.zip", BOOK)
    with pytest.raises(FetchError, match=r"cannot be kept in .*File too large.*make room there"):
        get()
    assert not wanted.target.exists()


def test_no_connection_is_said_with_the_other_way(wanted, quiet):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/book.zip"
        with pytest.raises(
            UnreachableError, match=r"No connection to 127\.0\.0\.1.*Open release file"
        ):
            fetch(replace(wanted, address=address), address, quiet)
