from app.domain.change import Change, Kind


def test_a_change_names_its_kinds():
    change = Change.of(7, Kind.CODES, Kind.CHARGES, said="E11.22 given")
    assert change == Change(frozenset({Kind.CHARGES, Kind.CODES}), 7, "E11.22 given")
    assert Change.of(7).kinds == frozenset()


def test_what_concerns_no_encounter_names_none():
    change = Change.of_work(Kind.NOTEBOOK, said="A05 note kept")
    assert (change.kinds, change.encounter_id) == (frozenset({Kind.NOTEBOOK}), None)
    assert change.said == "A05 note kept"
