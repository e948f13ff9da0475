import pytest

from app.domain.reading.mentioned import MentionKind
from app.reading.patterns import BrokenPatternError
from app.reading.thing_words import bundled, read

FILE = """
[sets]
approach = "open"
[[thing]]
kind = "test"
capital = true
patterns = "us"
[[thing]]
kind = "nothing"
patterns = "us marines"
[suffixes]
procedure = "otomy scopy"
medication = "statin"
not = "lobotomy"
[medicines]
names = "aspirin"
[no_medicines]
names = "water"
"""


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "things.toml"
    path.write_text(FILE, "utf-8")
    return read(path)


def test_a_file_of_things_is_read_with_all_that_it_says(words):
    assert words.approach == {"open"}
    assert words.no_medicines == {"water"}


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("aspirin", MentionKind.MEDICATION),
        ("aspirins", MentionKind.MEDICATION),
        ("craniotomy", MentionKind.PROCEDURE),
        ("lobotomy", None),
        ("atorvastatin", MentionKind.MEDICATION),
        ("statin", None),
        ("bronze", None),
        ("lampblack", MentionKind.DEVICE),
    ],
)
def test_a_word_is_told_by_its_file_by_the_books_and_by_its_ending(words, word, kind):
    assert words.kind_of(word, {"lampblack": MentionKind.DEVICE}) is kind


def test_a_set_that_is_not_there_is_told(tmp_path):
    path = tmp_path / "things.toml"
    path.write_text(FILE.replace('"us"', '"<country> us"'), "utf-8")
    with pytest.raises(BrokenPatternError):
        read(path)


def test_the_bundled_words_are_read_once():
    assert bundled() is bundled()
