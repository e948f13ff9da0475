from app.domain.people import Coder
from app.storage import coders
from tests.fixtures.work import CODER


def test_the_coder_named_last_codes(session):
    assert coders.current(session) == CODER
    coders.add(session, Coder("Ines Holt"))
    assert coders.current(session) == Coder("Ines Holt")
