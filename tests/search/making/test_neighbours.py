from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from app.search.making.neighbours import Neighbours

CODES = ["S10", "S101", "S1011", "S1021", "S1031", "S1111", "S1112", "T101"]
codes = st.sets(st.text("A12", min_size=3, max_size=5), max_size=12).map(sorted)


def test_neighbours_differ_in_one_character_after_the_second():
    beside = Neighbours.of(CODES).beside
    assert [CODES[place] for place in beside(CODES.index("S1011"))] == ["S1111", "S1021", "S1031"]
    assert list(beside(CODES.index("T101"))) == []


@settings(max_examples=30)
@given(codes)
def test_each_code_is_a_neighbour_of_its_neighbours(codes):
    neighbours = Neighbours.of(codes)
    for place, code in enumerate(codes):
        found = [codes[other] for other in neighbours.beside(place)]
        alike = [
            other
            for other in codes
            if len(other) == len(code) and other[:2] == code[:2]
            if sum(one != two for one, two in zip(code, other, strict=True)) == 1
        ]
        assert sorted(found) == alike


def test_written_neighbours_are_read_back(tmp_path):
    neighbours = Neighbours.of(CODES)
    neighbours.save(tmp_path / "neighbours.bin")
    again = Neighbours.load(tmp_path / "neighbours.bin", len(CODES))
    assert [again.beside(at) for at in range(len(CODES))] == [
        neighbours.beside(at) for at in range(len(CODES))
    ]
    assert again.beside(0) == array("I")
