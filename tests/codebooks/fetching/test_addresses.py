"""Addresses of files, here and there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.fetching.addresses import (
    candidates,
    checked_base,
    file_name,
    host_of,
    is_allowed,
    is_listing,
)
from app.codebooks.fetching.errors import FetchError

CDC = "https://ftp.cdc.gov/pub/ICD10CM/2026/icd10cm-Code Descriptions-2026.zip"


def test_a_publisher_has_one_address_with_its_blanks_escaped():
    assert candidates(CDC, None) == (CDC.replace(" ", "%20"),)
    assert candidates(CDC.replace(" ", "%20"), None) == (CDC.replace(" ", "%20"),)


def test_a_mirror_has_the_folders_of_the_publisher_or_one_for_all():
    assert candidates("https://cms.gov/files/zip/a.zip", "http://here:1/m") == (
        "http://here:1/m/files/zip/a.zip",
        "http://here:1/m/a.zip",
    )
    assert candidates("https://cms.gov/files/", "http://here") == (
        "http://here/files/",
        "http://here/",
    )
    assert candidates("https://cms.gov/a.zip", "http://here") == ("http://here/a.zip",)


def test_a_password_in_an_address_is_refused_and_not_repeated():
    with pytest.raises(FetchError, match=r"“mirror\.example/books” is no address") as refused:
        checked_base("https://user:secret@mirror.example/books")
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "base_url",
    [
        "",
        "mirror.example",
        "ftp://mirror.example",
        "file:///tmp",
        "http://",
        "http://[1",
        "http://a:x",
    ],
)
def test_what_is_no_mirror_is_refused(base_url):
    with pytest.raises(FetchError, match="is no address of a mirror"):
        checked_base(base_url)


def test_a_mirror_loses_what_stands_behind_its_path():
    assert checked_base("https://mirror.example:8/books/?x#y") == "https://mirror.example:8/books"
    assert checked_base(None) is None


@pytest.mark.parametrize(
    ("address", "base_url", "allowed"),
    [
        ("https://other.example/a", None, True),
        ("http://other.example/a", None, False),
        ("http://here:1/a", "http://here:1", True),
        ("http://here:2/a", "http://here:1", False),
        ("ftp://here:1/a", "http://here:1", False),
    ],
)
def test_where_a_server_may_send_on_to(address, base_url, allowed):
    assert is_allowed(address, base_url) is allowed


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (CDC, "icd10cm-Code Descriptions-2026.zip"),
        ("https://a/b%20c.zip", "b c.zip"),
        ("https://a/..%2f..%2fetc%2fpasswd", "_.._etc_passwd"),
        ("https://a/%2e%2e", "release"),
        ("https://a/", "release"),
        ("https://a/a:b*c.zip", "a_b_c.zip"),
        ("https://a/.hidden.zip", "hidden.zip"),
        (f"https://a/{'x' * 200}.zip", f"{'x' * 116}.zip"),
    ],
)
def test_a_file_is_kept_under_a_name_that_is_safe_everywhere(address, name):
    assert file_name(address) == name


@given(st.text())
def test_no_name_leads_out_of_its_folder(text):
    name = file_name(f"https://a/{text}")
    assert name not in ("", ".", "..")
    assert not set(name) & set('/\\:*?"<>|\0')


def test_a_listing_ends_with_a_slash():
    assert is_listing("https://a/b/")
    assert not is_listing("https://a/b")
    assert host_of("https://a:1/b") == "a:1"
