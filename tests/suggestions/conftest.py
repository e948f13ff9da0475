from contextlib import closing
from datetime import date

import pytest

from app.domain.encounter import Setting
from app.reading.concepts import Concepts
from app.search import open_index
from app.suggestions.chart import Chart
from app.suggestions.choosing import Chooser
from app.suggestions.look import Look
from app.suggestions.patient import sex_of
from app.suggestions.suggesting import Suggester
from app.vocabulary.reading import bundled
from tests.fixtures.books import opened
from tests.fixtures.reference import real_root

ON = date(2026, 3, 12)


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The pinned editions of the Tabular List, without an Index."""
    root = real_root(tmp_path_factory.mktemp("reference"))
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield Suggester(books, index, Concepts.load(books.generation), bundled())


@pytest.fixture
def look(real):
    def looking(text, setting=Setting.OFFICE, on=ON):
        chart = Chart.read(text, real.concepts, real.vocabulary, on)
        return Look(chart, Chooser(real.index, on, sex_of(text)), real.books, setting, on)

    return looking
