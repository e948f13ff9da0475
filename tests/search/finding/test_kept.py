from itertools import count

from app.search.finding.kept import Kept


def test_what_was_worked_out_once_is_remembered():
    kept, turns = Kept(), count()
    assert [kept.of("rope", lambda: next(turns)) for _ in range(3)] == [0, 0, 0]


def test_of_too_many_all_are_forgotten_and_worked_out_anew():
    kept, turns = Kept(), count()
    first = [kept.of(each, lambda: next(turns)) for each in range(200)]
    assert first == list(range(200))
    assert kept.of(0, lambda: next(turns)) == 200
