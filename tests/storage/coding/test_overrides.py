from app.domain.encounter import Override
from app.storage.coding import overrides

FIRST = Override("I-03", ("E11.22", "N18.32"), "documented")
SECOND = Override("N-01", (), "separate site")


def test_overrides_come_back_in_the_order_they_were_made(session, encounter_id):
    overrides.add(session, encounter_id, [FIRST])
    overrides.add(session, encounter_id, [SECOND])
    assert overrides.of_encounter(session, encounter_id) == (FIRST, SECOND)
    assert overrides.of_encounter(session, encounter_id + 1) == ()
