from app.codebooks.icd10cm.index.terms import Volume
from app.ui.index.spots import Spot, Spots

ONE, TWO, THREE = (Spot(Volume.INDEX, (number,)) for number in (1, 2, 3))


def test_back_leads_to_where_a_reference_was_followed_and_forward_again():
    spots, here = Spots().leave(ONE).leave(TWO).back(THREE)
    assert here == TWO
    spots, here = spots.back(TWO)
    assert here == ONE
    spots, here = spots.forward(ONE)
    assert (here, spots.ahead) == (TWO, (THREE,))


def test_following_another_reference_forgets_what_was_ahead():
    spots, _ = Spots().leave(ONE).back(TWO)
    assert spots.leave(ONE) == Spots((ONE,))


def test_nothing_lies_behind_or_ahead_at_first():
    assert Spots().back(ONE) == (Spots(), None)
    assert Spots().forward(ONE) == (Spots(), None)
