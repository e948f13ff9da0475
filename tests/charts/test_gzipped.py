import gzip

import pytest

from app.charts import gzipped
from app.charts.opening import Opener, TooMuchError, open_chart
from app.charts.unreadable import UnreadableError

RESOURCE = b'{"resourceType": "Basic", "text": {"div": "<div>stable</div>"}}\n'


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(RESOURCE),
        gzip.compress(RESOURCE[:20]) + gzip.compress(RESOURCE[20:]),
        gzip.compress(RESOURCE) + b"\x00" * 99,
    ],
    ids=["whole", "two parts", "filled up"],
)
def test_a_compressed_file_is_opened_as_what_it_is(content):
    found = open_chart(content, "export.ndjson.gz")
    (one,) = found.documents
    assert (found.format, one.name, one.content) == ("fhir", "export.ndjson", RESOURCE)


@pytest.mark.parametrize(
    "content",
    [gzip.compress(RESOURCE)[:-9], gzip.compress(RESOURCE) + b"more", b"\x1f\x8b\x08\x00" * 9],
    ids=["cut", "something behind", "no gzip"],
)
def test_what_is_damaged_is_refused_in_one_line(content):
    with pytest.raises(UnreadableError, match="damaged or breaks off: have it sent again"):
        open_chart(content, "a.gz")


def test_far_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(gzipped, "_MOST", 1_000)
    for content in (gzip.compress(b"0" * 1_001), gzip.compress(b"0" * 1_000) * 2):
        with pytest.raises(TooMuchError, match="Far more comes out"):
            gzipped.read_gzip(content, "a.gz", Opener())
