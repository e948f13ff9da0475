from datetime import date

from app.domain.reading.assertions import Asserted
from app.reading.mentions import Mention
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.told import Told

ON = date(2026, 3, 12)


class Counted(tuple):
    """What is told, which counts how often it is looked at."""

    looks = 0

    def __getitem__(self, at):
        Counted.looks += 1
        return super().__getitem__(at)

    def __iter__(self):
        for each in super().__iter__():
            Counted.looks += 1
            yield each


def told(start, end):
    return Told(Mention(start, end, frozenset(), ()), "", Asserted())


def test_what_stands_within_two_places_is_found_without_going_through_all():
    chart = Chart("", (), Counted(told(10 * at, 10 * at + 5) for at in range(1000)))
    Counted.looks = 0
    assert [number for number, _ in chart.within(5000, 5024)] == [500, 501]
    assert Counted.looks < 60


def test_what_goes_beyond_an_end_is_not_within():
    chart = Chart("", (), (told(0, 9), told(2, 4), told(4, 12), told(9, 10)))
    assert [number for number, _ in chart.within(0, 9)] == [0, 1]
    assert [number for number, _ in chart.within(2, 10)] == [1, 3]
