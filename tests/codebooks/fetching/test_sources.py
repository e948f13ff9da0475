"""Where a file is looked for when one address does not have it."""

from datetime import date

import pytest

from app.codebooks.fetching.errors import (
    FetchError,
    NotThereError,
    StoppedError,
    UnreachableError,
)
from app.codebooks.fetching.offers import Offer
from app.codebooks.fetching.sources import Source
from app.codebooks.fetching.watch import Watch
from app.domain.codes import System

CDC = "https://cdc.example/ICD10CM/2027"
CMS = "https://cms.example/files/zip/2027-order.zip"
LISTING = '<pre><a href="/{folder}">[To Parent Directory]</a>{links}</pre>'


def listing(*names, folder=""):
    links = "".join(f'<A HREF="{folder}{name}">{name}</A>' for name in names)
    return LISTING.format(folder=folder, links=links).encode()


@pytest.fixture
def source(mirror, tmp_path, quiet):
    return Source(mirror.url, tmp_path / "ICD-10-CM", tmp_path / "parts", quiet)


@pytest.fixture
def offer():
    return Offer(
        System.ICD_10_CM,
        "Order file",
        date(2026, 10, 1),
        (f"{CDC}/order-2027.zip", f"{CDC}/", CMS),
        r"order.*2027.*\.zip",
        is_due=True,
        licensor="",
        sha256="",
    )


def test_the_first_address_that_has_the_file_is_taken(mirror, source, offer):
    mirror.lay("/ICD10CM/2027/order-2027.zip", b"PK first")
    fetched = source.fetch(offer)
    assert fetched.path == source.folder / "October 2026" / "order-2027.zip"
    assert fetched.path.read_bytes() == b"PK first"
    assert mirror.paths[0] == "/ICD10CM/2027/order-2027.zip"


def test_a_listing_is_read_for_a_file_of_another_name(mirror, source, offer):
    folder = "/ICD10CM/2027/"
    mirror.lay(folder, listing("Order%20of-2027.zip", "order-2026.zip", folder=folder))
    mirror.lay(f"{folder}Order%20of-2027.zip", b"PK listed")
    assert source.fetch(offer).path.name == "Order of-2027.zip"


def test_of_several_fitting_files_the_corrected_one_is_taken(mirror, source, offer):
    folder = "/ICD10CM/2027/"
    mirror.lay(folder, listing("order-2027b.zip", "order-2027-updated.zip", "order 2027.zip"))
    mirror.lay(f"{folder}order-2027-updated.zip", b"PK corrected")
    assert source.fetch(offer).path.name == "order-2027-updated.zip"


def test_a_mirror_may_lay_all_files_into_one_folder(mirror, source, offer):
    mirror.lay("/2027-order.zip", b"PK flat")
    assert source.fetch(offer).path.name == "2027-order.zip"


def test_a_file_that_no_address_has_is_said_with_the_first_of_them(mirror, source, offer):
    mirror.lay("/ICD10CM/2027/", listing("../x.zip"))
    with pytest.raises(NotThereError, match=r"does not hand out order-2027\.zip \(404"):
        source.fetch(offer)


def test_a_folder_without_the_file_says_what_it_lacks(mirror, source, offer):
    mirror.lay("/ICD10CM/2027/", b"PK no listing at all")
    listed = Offer(
        offer.system, offer.name, offer.released, (f"{CDC}/",), offer.listed, True, "", ""
    )
    with pytest.raises(NotThereError, match="lists no Order file of October 2026"):
        source.fetch(listed)


def test_a_server_with_a_fault_outweighs_those_that_have_nothing(mirror, source, offer):
    mirror.lay("/files/zip/2027-order.zip", status=503)
    with pytest.raises(FetchError, match="503"):
        source.fetch(offer)


def test_the_next_address_serves_where_one_has_a_fault(mirror, source, offer):
    mirror.lay("/ICD10CM/2027/order-2027.zip", status=500)
    mirror.lay("/files/zip/2027-order.zip", b"PK second")
    assert source.fetch(offer).path.name == "2027-order.zip"


def test_a_server_that_does_not_answer_is_asked_once(source, offer, mirror, quiet):
    silent = Source("http://127.0.0.1:1", source.folder, source.parts, quiet)
    with pytest.raises(UnreachableError, match=r"No connection to 127\.0\.0\.1:1 "):
        silent.fetch(offer)


def test_a_stopped_download_is_not_tried_elsewhere(mirror, source, offer, quiet):
    mirror.lay("/ICD10CM/2027/order-2027.zip", b"PK first")
    stopped = Source(mirror.url, source.folder, source.parts, Watch(quiet.progress, lambda: True))
    with pytest.raises(StoppedError):
        stopped.fetch(offer)
    assert mirror.paths == []


def test_all_that_a_mirror_lists_is_taken_whatever_it_is_called(mirror, source):
    mirror.lay("/", listing("some.zip", "Other%20one.TXT", "readme.html", "sub/", ".hidden.zip"))
    mirror.lay("/some.zip", b"PK")
    mirror.lay("/Other%20one.TXT", b"text")
    assert [each.path.name for each in source.fetch_all()] == ["some.zip", "Other one.TXT"]
