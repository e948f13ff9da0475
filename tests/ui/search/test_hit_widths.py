import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.ui.search.hit_layout import faces_of

TITLE = (
    "Unspecified fracture of the lower end of left radius, initial encounter for closed fracture"
)
WORDS = st.lists(st.sampled_from([*TITLE.split(), "AVATAR", "illicit", "Type", "µ"]), min_size=1)


@pytest.fixture(autouse=True)
def application(qapp):
    """Fonts are there only with it."""


@pytest.mark.parametrize(("room", "lines"), [(500, 1), (12, 2)], ids=["wide", "narrow"])
def test_a_title_that_plainly_fits_or_not_is_not_set(room, lines):
    faces = faces_of(QApplication.font())
    assert faces.lines(TITLE, room * faces.height) == lines


def test_a_title_that_has_room_for_a_few_words_only_has_three_lines():
    faces = faces_of(QApplication.font())
    room = 7 * faces.height
    assert faces.lines(TITLE, room) == 0
    first, second, third = (
        "".join(text for text, _ in line) for line in faces.broken(TITLE, (), room)
    )
    assert TITLE.startswith(first + second)
    assert third.endswith("…")
    assert len(faces.broken("Gout", (), room)) == 1
    assert faces.broken("", (), room) == ((),)


def test_a_title_that_just_fits_has_to_be_set():
    faces = faces_of(QApplication.font())
    rooms = [room for room in range(12 * faces.height, 1200) if not faces.lines(TITLE, room)]
    assert rooms
    assert {len(faces.broken(TITLE, (), room)) for room in rooms} == {1, 2}


@settings(max_examples=40, deadline=None)
@given(WORDS, st.integers(60, 900), st.booleans())
def test_what_is_told_without_setting_is_what_setting_tells(words, room, is_bold):
    faces, title = faces_of(QApplication.font()), " ".join(words)
    told = faces.lines(title, room)
    marked = ((0, len(title)),) if is_bold else ()
    assert told in (0, len(faces.broken(title, marked, room)))
