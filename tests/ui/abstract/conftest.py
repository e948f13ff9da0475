from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from app.abstracting.abstracting import Abstracting
from app.charts.reading import read
from app.search import open_index
from app.storage import documents, encounters
from app.suggestions.reader import ChartReader
from app.ui.abstract.reading_room import ReadingRoom
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.reference import finished
from tests.fixtures.stage import working
from tests.fixtures.work import CODER, FACTS, START, clock, new_work

ON = date(2025, 3, 12)
NOTE = b"HPI: Tide fever.\n\nASSESSMENT\n1. Wick fever.\n2. Lantern fever with cough.\n"


@pytest.fixture(scope="session")
def reader(tmp_path_factory):
    root = tiny_root(tmp_path_factory.mktemp("read"), finish=finished)
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield ChartReader(books, index)


@pytest.fixture
def work(tmp_path):
    made = new_work(tmp_path / "client.coderdesk")
    yield made
    made.close()


@pytest.fixture
def keep(work):
    """Keep an encounter with a note."""

    def kept(note=NOTE):
        facts = replace(FACTS, service_from=ON, service_to=ON)
        with work.sessions.begin() as session:
            number = encounters.add(session, facts, START)
            documents.add(session, number, read(note, "note.txt"), "note.txt", note)
        return number

    return kept


@pytest.fixture
def room(qtbot, work, reader):
    feature = Abstracting(work.sessions, CODER, clock())
    with working() as reading, working() as before:
        yield ReadingRoom(feature, reader, reading, before)
