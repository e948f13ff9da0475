"""From a server on this machine into the books."""

from datetime import date

import pytest

from app.codebooks import Library, UnrecognisedError
from app.codebooks.fetching.downloads import Download
from app.codebooks.fetching.errors import FetchError, LicenceClickError, StoppedError
from app.codebooks.fetching.getting import download, get
from app.codebooks.fetching.offers import offers
from app.codebooks.fetching.watch import Watch
from app.codebooks.making.generations import only_builder
from app.domain.codes import System
from tests.codebooks.received_made import codes_file, listed, poa_list, zipped
from tests.fixtures.books import opened, silent, tiny_release, tiny_releases

CM = System.ICD_10_CM
TODAY = date(2026, 11, 11)
CMS = "https://cms.example/files/zip"
CODES = codes_file([*listed(), ("A0012", True, "Fever of Monday")])
ORDER = Download(CM, "Codes file", (f"{CMS}/{{year}}-codes.zip",), months=(10,))
POA = Download(CM, "POA-exempt list", (f"{CMS}/{{year}}-poa.zip",), months=(10,))
OFFERED = offers((ORDER, POA), TODAY)
POA_LIST = poa_list("A00.0").replace(b"Order26", b"Order27")


@pytest.fixture
def library(tmp_path):
    owners = {CM: tiny_release(2026).code_set}
    return Library(tmp_path / "reference", owners, tiny_releases(), lambda *_: None, lambda _: True)


@pytest.fixture
def files(mirror):
    mirror.lay("/files/zip/2027-codes.zip", zipped(codes__txt=CODES), etag='"1"')
    mirror.lay("/files/zip/2027-poa.zip", zipped(poa__txt=POA_LIST), etag='"1"')
    return mirror


def got(library, mirror, offered=OFFERED, watch=None, system=CM):
    return get(library, system, offered, mirror.url, watch or Watch(silent))


def editions(library):
    with opened(library.root) as books:
        return [each.edition for each in books.editions()]


def downloaded(library):
    folder = library.root / "downloads" / CM
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def test_all_that_is_offered_is_loaded_as_one_release(files, library):
    (row,) = got(library, files)
    # The codes do not say of which year they are: the folder, named as the release is, does.
    assert (row.system, row.edition, row.codes, row.is_new) == (CM, "2026-10", 27, True)
    assert row.path == library.root / "downloads" / CM
    assert editions(library) == ["2025-04", "2026-04", "2026-10"]
    assert downloaded(library) == ["October 2026/2027-codes.zip", "October 2026/2027-poa.zip"]


def test_what_has_not_changed_neither_comes_nor_is_loaded_again(files, library):
    got(library, files)
    asked = len(files.asked)
    (row,) = got(library, files)
    assert not row.is_new
    assert all(
        "If-None-Match" in headers for path, headers in files.asked[asked:] if "2027" in path
    )


def test_a_file_that_no_address_has_is_left_out_and_said(files, library):
    del files.served["/files/zip/2027-poa.zip"]
    (row,) = got(library, files)
    assert row.is_new
    assert "does not hand out 2027-poa.zip" in row.warnings[-1]
    # The release of the next year is not due, and its absence is not worth a word.
    assert not any("2028" in warning for warning in row.warnings)


def test_files_of_other_releases_are_not_loaded_along(files, library):
    old = library.root / "downloads" / CM / "October 2019" / "old.zip"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"of another year")
    got(library, files)
    assert not old.parent.exists()


def test_a_mirror_with_other_names_is_taken_whole(mirror, library):
    mirror.lay("/", b'<a href="some%20fy2027.zip">x</a>')
    mirror.lay("/some%20fy2027.zip", zipped(codes__txt=CODES))
    (row,) = got(library, mirror)
    assert (row.edition, row.is_new) == ("2026-10", True)


def test_an_empty_mirror_is_said_and_nothing_is_loaded(mirror, library):
    with pytest.raises(FetchError, match="404"):
        got(library, mirror)
    mirror.lay("/", b"<html>nothing</html>")
    with pytest.raises(FetchError, match="There is no file of ICD-10-CM there"):
        got(library, mirror)


def test_a_publisher_that_has_nothing_is_said_with_the_first_missing_file(library, monkeypatch):
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    with pytest.raises(FetchError, match=r"No connection to cms\.example"):
        get(library, CM, OFFERED, None, Watch(silent))


def test_what_is_no_release_is_refused_as_any_file_would_be(mirror, library):
    mirror.lay("/files/zip/2027-codes.zip", b"nothing known")
    with pytest.raises(UnrecognisedError):
        got(library, mirror)


def test_a_broken_connection_loads_nothing_and_the_rest_comes_the_next_time(files, library):
    poa = files.served["/files/zip/2027-poa.zip"]
    poa.cut = 100
    with pytest.raises(FetchError, match="broke off"):
        got(library, files)
    assert not (library.root / "current").exists()
    poa.cut = None
    got(library, files)
    assert [headers["Range"] for _, headers in files.asked if "Range" in headers] == ["bytes=100-"]
    assert "2026-10" in editions(library)


def test_stopping_while_the_books_are_built_leaves_the_old_ones(files, library):
    steps = []
    watch = Watch(lambda step, *_: steps.append(step), lambda: "Writing the code books" in steps)
    with pytest.raises(StoppedError):
        got(library, files, watch=watch)
    assert not (library.root / "current").exists()


def test_a_licence_that_is_accepted_in_a_browser_is_not_accepted_here(library):
    page = Download(CM, "The edits", ("https://cms.example/edits",), months=(1,), licensor="AMA")
    line = r"licence of AMA to be accepted first\. Open https://cms\.example/edits in a browser"
    with pytest.raises(LicenceClickError, match=line):
        get(library, CM, offers([page], TODAY), None, Watch(silent))


def test_a_mirror_of_licensed_files_is_asked_like_any(files, library):
    page = Download(CM, "The edits", ("https://cms.example/edits",), months=(1,), licensor="AMA")
    files.lay("/", b'<a href="codes-fy2027.txt">x</a>')
    files.lay("/codes-fy2027.txt", CODES)
    (row,) = got(library, files, offers([page], TODAY))
    assert row.is_new


@pytest.mark.parametrize(
    ("system", "where"),
    [(CM, "at https://"), (System.PAYER, "from its publisher")],
    ids=["with a known address", "without"],
)
def test_what_is_not_offered_is_said_with_where_it_is_to_be_had(library, system, where):
    with pytest.raises(
        FetchError, match=f"is not offered for downloading: get the release {where}"
    ):
        get(library, system, (), None, Watch(silent))


def test_two_downloads_at_a_time_are_one_too_many(files, library):
    with (
        only_builder(library.root / "downloads"),
        pytest.raises(FetchError, match=r"Another download .* is under way"),
    ):
        got(library, files)


def test_where_nothing_can_be_kept_nothing_is_asked_for(files, library):
    library.root.write_text("in the way")
    with pytest.raises(FetchError, match="Nothing can be kept in"):
        download(library, CM, OFFERED, files.url, Watch(silent))
    assert files.asked == []
