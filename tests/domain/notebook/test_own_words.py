import pytest

from app.domain.notebook.kept import NotebookError
from app.domain.notebook.own_words import MOST_CHARACTERS, OwnWord


def test_white_space_is_folded_on_both_sides():
    assert OwnWord.of("  lamp \t sick ", "lantern\n fever") == OwnWord("lamp sick", "lantern fever")


def test_the_same_words_in_other_letters_have_the_same_key():
    assert OwnWord("Lamp Sick", "A00.0").key == OwnWord("lamp sick", "a00.0").key


@pytest.mark.parametrize(
    ("said", "meant", "line"),
    [
        ("", "lantern fever", "write what the chart says"),
        ("…!", "lantern fever", "write what the chart says"),
        ("lamp", " ", "write what it means"),
        ("Lamp", "lamp", "both sides say the same"),
        ("x" * (MOST_CHARACTERS + 1), "lamp", "write fewer"),
        ("lamp", "x" * (MOST_CHARACTERS + 1), "write fewer"),
    ],
    ids=["nothing said", "no letter", "nothing meant", "the same", "said too long", "meant long"],
)
def test_own_words_that_say_nothing_are_refused(said, meant, line):
    with pytest.raises(NotebookError, match=line):
        OwnWord.of(said, meant)
