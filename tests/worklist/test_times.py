import pytest

from app.domain.encounter import NoEncounterError
from app.domain.sheet import Diagnosis, Sheet
from app.domain.worklist.work import WorkStatus
from tests.fixtures.stored import stored


def test_time_is_added_to_the_encounter_and_to_the_day(work, worklist, times, acts):
    number = stored(work)
    times.spend(number, 600)
    times.spend(number, 60)
    assert [row.spent for row in worklist.listed()] == [660]
    assert times.day().pace.seconds == 660
    assert acts()[-1] == ("spent time", number, "1 min 0 s")


def test_a_day_begins_without_anything(times, worklist):
    day = times.day()
    assert (day.pace.seconds, day.today) == (0, worklist.today())


def test_what_is_done_counts(work, worklist, times):
    number = stored(work, Sheet((Diagnosis("E11.9"),)))
    worklist.read(number)
    worklist.set_status([number], WorkStatus.DONE)
    assert times.day().pace.charts == 1


def test_no_time_is_spent_on_nothing(times):
    with pytest.raises(NoEncounterError):
        times.spend(7, 60)
