import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.books import Titled
from app.domain.printed.families import Side, sides_of

RIGHT, LEFT, BOTH = Side.RIGHT, Side.LEFT, Side.BILATERAL
OPEN, ONE = Side.UNSPECIFIED, Side.UNILATERAL


def pool(*titles, parent="H10.1"):
    return [Titled(f"{parent}{number}", title) for number, title in enumerate(titles, start=1)]


GLAUCOMA = pool(
    "Open-angle fog, right eye",
    "Open-angle fog, left eye",
    "Open-angle fog, bilateral",
    "Open-angle fog, unspecified eye",
    "Open-angle fog of the harbour",
)
BURNS = pool(
    "Unspecified burn of the tip of right finger",
    "Unspecified burn of the tip of left finger",
    "Unspecified burn of the tip of unspecified finger",
)
WRISTS = pool(
    "Unilateral primary rust, unspecified wrist",
    "Unilateral primary rust, right wrist",
    "Unilateral primary rust, left wrist",
)
RUST = pool(
    "Bilateral primary rust of wrist",
    "Unilateral primary rust of wrist",
    "Bilateral rust after salt of wrist",
    "Rust of wrist, unspecified",
    parent="H1",
)
LAME = pool(
    "Lame after fog affecting right dominant side",
    "Lame after fog affecting left dominant side",
    "Lame after fog affecting right non-dominant side",
    "Lame after fog affecting left non-dominant side",
    "Lame after fog affecting unspecified side",
)
HERNIAS = pool("Bilateral knot, tied", "Unilateral knot, tied", "Knot, loose")
ARTERIES = pool("Salt of right artery", "Salt of left artery", "Salt of bilateral arteries")
LIDS = pool("Stye of right eye, left lid", "Stye of left eye, left lid", "Stye of left lid")
EARS = pool("Tide ear, left", "Tide fever of right ear", "Tide fever, left ear")


@pytest.mark.parametrize(
    ("beside", "above", "code", "sides"),
    [
        (GLAUCOMA, [], "H10.12", [RIGHT, LEFT, BOTH, OPEN]),
        (GLAUCOMA, [], "H10.14", [RIGHT, LEFT, BOTH, OPEN]),
        (GLAUCOMA, [], "H10.15", []),
        (BURNS, [], "H10.11", [RIGHT, LEFT, OPEN]),
        (WRISTS, RUST, "H10.12", [RIGHT, LEFT, BOTH, OPEN]),
        (RUST, [], "H11", [ONE, BOTH]),
        (RUST, [], "H14", []),
        (LAME, [], "H10.11", [RIGHT, LEFT, OPEN]),
        (LAME, [], "H10.15", [RIGHT, RIGHT, LEFT, LEFT, OPEN]),
        (HERNIAS, [], "H10.11", [ONE, BOTH]),
        (ARTERIES, [], "H10.13", [RIGHT, LEFT, BOTH]),
        (LIDS, [], "H10.12", []),
        (EARS, [], "H10.12", [RIGHT, LEFT]),
        ([], [], "H10.11", []),
    ],
    ids=[
        "side at the end",
        "side left open",
        "no side",
        "unspecified for other things too",
        "bilateral one level higher",
        "bilateral with unilateral",
        "a vaguer condition",
        "one of two pairs",
        "side left open beside two pairs",
        "not right nor left",
        "in the plural",
        "two sides in a title",
        "small words differ",
        "nothing beside",
    ],
)
def test_codes_of_the_same_condition_are_found_by_their_titles(beside, above, code, sides):
    found = sides_of(code, beside, above)
    assert list(found.values()) == sides
    assert not sides or code in found


def test_of_the_level_above_only_what_is_bilateral_is_taken():
    assert sides_of("H10.12", WRISTS, RUST) == {
        "H10.12": RIGHT,
        "H10.13": LEFT,
        "H11": BOTH,
        "H10.11": OPEN,
    }


def test_what_is_bilateral_beside_comes_before_the_level_above():
    beside = [*GLAUCOMA, *pool("Open-angle fog, both", parent="H10.9")]
    above = pool("Open-angle fog, bilateral", parent="H9")
    assert sides_of("H10.11", beside, above) == sides_of("H10.11", GLAUCOMA, [])


TITLES = st.lists(
    st.lists(
        st.sampled_from([*Side, "fog", "eye", "eyes", "of", "knot", "stories"]), max_size=5
    ).map(" ".join),
    max_size=6,
)


@settings(max_examples=60)
@given(TITLES, TITLES)
def test_every_member_of_a_family_has_the_same_family(beside, above):
    beside, above = pool(*beside), pool(*above, parent="H1")
    for each in beside:
        family = sides_of(each.code, beside, above)
        assert each.code in family or not family
        assert len(set(family.values())) != 1
        assert set(family) <= {one.code for one in [*beside, *above]}
