from app.domain.change import Change, Kind


def test_a_change_names_its_kinds():
    change = Change.of(7, Kind.CODES, Kind.CHARGES, said="E11.22 given")
    assert change == Change(frozenset({Kind.CHARGES, Kind.CODES}), 7, "E11.22 given")
    assert Change.of(7).kinds == frozenset()
