"""Where a server may send on to, and how its refusals read."""

import pytest

from app.codebooks.fetching.errors import FetchError, NotThereError, UnreachableError
from app.codebooks.fetching.pages import read_page


@pytest.fixture
def read(mirror):
    def read(path, base_url=None):
        return read_page(f"{mirror.url}{path}", mirror.url if base_url is None else base_url)

    return read


def sent_on(mirror, to):
    mirror.lay("/old", status=302, headers={"Location": to})


def test_a_mirror_may_send_on_within_itself(mirror, read):
    sent_on(mirror, "/new")
    mirror.lay("/new", b"here")
    assert read("/old") == b"here"


@pytest.mark.parametrize(
    "to",
    ["http://books.example/new", "ftp://127.0.0.1/new", "file:///etc/passwd"],
    ids=["without encryption", "ftp", "a file of this machine"],
)
def test_a_server_may_not_send_on_to_what_is_not_encrypted(mirror, read, to):
    sent_on(mirror, to)
    with pytest.raises(FetchError, match=f"sends on to {to}|302"):
        read("/old")


def test_a_publisher_may_not_send_on_to_an_unencrypted_address_of_its_own(mirror, read):
    sent_on(mirror, "/new")
    mirror.lay("/new", b"here")
    with pytest.raises(FetchError, match="which is not encrypted"):
        read("/old", base_url="https://mirror.example")


def test_sending_on_in_a_circle_ends(mirror, read):
    sent_on(mirror, "/old")
    with pytest.raises(FetchError, match="302"):
        read("/old")


def test_an_encrypted_address_is_followed_whatever_it_is(mirror, read):
    # Nobody speaks TLS there, so following it ends in no connection and not in a refusal.
    sent_on(mirror, mirror.url.replace("http:", "https:") + "/new")
    with pytest.raises(UnreachableError, match=r"No connection to 127\.0\.0\.1"):
        read("/old")


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_what_is_not_handed_out_can_be_had_in_a_browser(mirror, read, status):
    mirror.lay("/book.zip", status=status)
    with pytest.raises(NotThereError, match=rf"does not hand out book\.zip \({status}.*browser"):
        read("/book.zip")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_with_a_fault_may_be_asked_later(mirror, read, status):
    mirror.lay("/book.zip", status=status)
    with pytest.raises(FetchError, match=rf"cannot hand out book\.zip now \({status}.*try again"):
        read("/book.zip")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_mirror_on_this_machine_is_not_asked_through_a_proxy(mirror, monkeypatch, host):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    mirror.lay("/list", b"here")
    assert read_page(mirror.url.replace("127.0.0.1", host) + "/list", mirror.url) == b"here"


def test_a_publisher_is_asked_through_the_proxy_of_the_environment(mirror, monkeypatch):
    monkeypatch.setenv("http_proxy", mirror.url)
    mirror.lay("http://books.example/list", b"by the proxy")
    assert read_page("http://books.example/list", None) == b"by the proxy"


def test_a_page_is_read_no_further_than_asked(mirror):
    mirror.lay("/list", b"x" * 200_000)
    assert len(read_page(f"{mirror.url}/list", mirror.url, 1000)) == 1000


def test_what_is_no_answer_at_all_is_no_connection(mirror):
    with pytest.raises(UnreachableError, match=r"No connection to .*nonnumeric port"):
        read_page("http://127.0.0.1:x/list", None)
