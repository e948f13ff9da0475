from contextlib import closing
from datetime import date

import pytest

from app.domain.encounter import Setting
from app.domain.reading.assertions import Assertion
from app.search import open_index
from app.suggestions.reader import ChartReader
from app.suggestions.telling.corrections import Corrections
from app.suggestions.watching import StoppedError, Watch
from app.suggestions.wish import ChartWish
from app.vocabulary.synonyms import Synonyms
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.reference import finished

ON = date(2025, 3, 12)
PAGES = ["HPI: Tide fever.", "ASSESSMENT\n1. Wick fever.\n"]


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    root = tiny_root(tmp_path_factory.mktemp("read"), finish=finished)
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield books, index


@pytest.fixture
def reader(parts):
    return ChartReader(*parts)


def read(reader, pages=PAGES, corrections=Corrections(), watch=Watch(), setting=Setting.OFFICE):  # noqa: B008
    return reader.suggested(ChartWish(tuple(pages), setting, ON, corrections), watch)


def codes(found):
    return [each.code for each in found.suggestions]


def test_the_same_chart_is_not_read_again(reader):
    first = read(reader)
    assert read(reader) is first
    assert read(reader, setting=Setting.INPATIENT) is not first


def test_after_a_correction_the_words_are_not_gone_through_again(reader):
    read(reader)
    shares = []
    corrected = Corrections({(1, 14, 24): Assertion.ABSENT})
    found = read(reader, corrections=corrected, watch=Watch(shares.append))
    assert codes(found) == []
    assert set(shares) <= {1.0}


def test_another_chart_is_read(reader):
    shares = []
    read(reader)
    assert codes(read(reader, ["ASSESSMENT\n1. Tide fever."], watch=Watch(shares.append)))
    assert min(shares) < 1.0


def test_what_is_said_is_told_before_the_codes(reader):
    heard = []
    found = read(reader, watch=Watch(said=heard.append))
    assert heard == [found.said]


def test_an_ended_reading_is_begun_again(reader):
    def stop(_):
        raise StoppedError

    with pytest.raises(StoppedError):
        read(reader, watch=Watch(stop))
    assert codes(read(reader))


def test_a_reading_is_ended_while_codes_are_looked_up(reader):
    def stop(share):
        if share == 1.0:
            raise StoppedError

    pages = ["ASSESSMENT\n1. Wick fever, mild\n2. A fever of the tide\nRest and water for days."]
    with pytest.raises(StoppedError):
        read(reader, pages, watch=Watch(stop))


def test_own_words_are_read_and_heard_of_when_they_change(parts):
    words = [Synonyms()]
    reader = ChartReader(*parts, lambda _: words[0])
    pages = ["ASSESSMENT\n1. Shore bug.\n"]
    assert codes(read(reader, pages)) == []
    words[0] = Synonyms.of([("shore bug", "wick fever")])
    assert codes(read(reader, pages)) == ["A05"]
    words[0] = Synonyms()
    assert codes(read(reader, pages)) == []


def test_the_edition_in_force_is_named(reader):
    assert reader.edition(ON) == "ICD-10-CM 2025-04"
    assert reader.edition(date(1990, 1, 1)) == ""
