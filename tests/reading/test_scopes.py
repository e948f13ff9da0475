import pytest

from app.reading.cues import bundled
from app.reading.scopes import scopes
from app.reading.words import words_of


def covered(sentence, cue):
    """Return the words on which the cue of these words acts."""
    words = words_of(sentence)
    for scope in scopes(words, bundled()):
        if " ".join(word.text for word in words[scope.at : scope.end]) == cue:
            return " ".join(word.text for word in words[scope.first : scope.last])
    return None


@pytest.mark.parametrize(
    ("sentence", "cue", "words"),
    [
        ("Denies fever, chills or cough.", "denies", "fever , chills or cough ."),
        ("No pain but has fever", "no", "pain"),
        ("No rales (or cough) heard", "no", "rales ( or cough ) heard"),
        ("Swelling (no fever) of the hand", "no", "fever"),
        ("ROS: (-) fever (+) cough", "( - )", "fever"),
        ("No wheezes, the lungs are clear", "no", "wheezes"),
        ("No pain and the lungs are clear", "no", "pain"),
        ("No murmurs, gallops, or rubs are heard", "no", "murmurs , gallops , or rubs are heard"),
        ("Denies pain, history of gout", "denies", "pain ,"),
        ("Mother had gout, possible stroke", "mother", "had gout , possible stroke"),
        ("Not coughing up blood any more at all now", "not", "coughing up blood any more at"),
        ("Fever, pneumonia was ruled out", "was ruled out", ", pneumonia"),
        ("But pneumonia was ruled out", "was ruled out", "pneumonia"),
        ("Fever and gout has resolved", "has resolved", "fever and gout"),
    ],
)
def test_a_scope_ends_where_the_words_say(sentence, cue, words):
    assert covered(sentence, cue) == words


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("No increase in pain", "no increase in"),
        ("Resolved once treated, until it is resolved", "is resolved"),
        ("Possible gout of the toe", "denied"),
    ],
    ids=["pseudo", "unless", "none"],
)
def test_what_only_looks_like_a_cue_has_no_scope(sentence, cue):
    assert covered(sentence, cue) is None


def test_no_scope_goes_over_a_bound():
    words = words_of("Denies fever ASSESSMENT gout")
    (scope,) = scopes(words, bundled(), [2])
    assert (scope.first, scope.last) == (1, 2)
