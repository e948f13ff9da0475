import zlib
from datetime import date

from app.codebooks.making.layers import Days
from app.codebooks.policies.document import Document, Documents
from app.domain.rules.policies import PolicyStatus
from tests.codebooks.policies.mcd_made import APRIL, rows_of

_OLDER = Days(date(2026, 1, 1), date(2026, 3, 31))


def _documents(number=501, version=3, title="Tide", text="Once."):
    packed = (("Text", zlib.compress(text.encode())),)
    told = (f"A{number}", title, PolicyStatus.ACTIVE, None, None)
    return Document(number, version, *told, packed)


def test_versions_of_one_policy_are_counted_once():
    documents = (_documents(), _documents(version=4), _documents(502))
    assert Documents("article", documents).codes == 2


def test_a_newer_release_speaks_of_a_version_that_an_older_one_lists_too(books):
    Documents("article", (_documents(), _documents(502))).write(books, 2, _OLDER)
    Documents("article", (_documents(title="Ebb", text="Twice."),)).write(books, 2, APRIL)
    days = {row[1]: (row[4], *map(date.fromordinal, row[8:])) for row in rows_of(books, "policy")}
    assert days == {
        501: ("Ebb", _OLDER.first, APRIL.first, date.max),
        502: ("Tide", _OLDER.first, _OLDER.first, _OLDER.last),
    }
    texts = [zlib.decompress(row[5]) for row in rows_of(books, "policy_section")]
    assert sorted(texts) == [b"Once.", b"Twice."]
    assert len(rows_of(books, "policy_table")) == 2
