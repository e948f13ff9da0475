"""Lay words in any order and inflection, with sides and small words between them."""

import pytest

from app.vocabulary.entries import Entry, Reason
from app.vocabulary.speech import spoken_of


def lay(meaning):
    return Entry((meaning,), Reason.LAY)


ENTRIES = {
    ("ringing", "in", "ears"): lay("tinnitus"),
    ("cant", "sleep"): lay("insomnia"),
    ("throwing", "up"): lay("vomiting"),
    ("throwing", "up", "blood"): lay("hematemesis"),
    ("stubbed", "toe"): lay("contusion of toe"),
    ("left", "heart", "failure"): lay("left ventricular failure"),
    ("p", "sx"): Entry(("symptom",), Reason.ABBREVIATION),
    ("hip", "fx"): Entry(("fracture of hip",), Reason.ABBREVIATION),
    ("itching",): lay("pruritus"),
    ("uses", "lantern", "oil"): lay("lantern oil use"),
    ("ache", "in", "joints"): lay("pain in joint"),
    ("to", "pee", "hurts"): lay("dysuria"),
    ("knee", "ache"): lay("gonalgia"),
    ("shoulder", "ache"): lay("omalgia"),
    ("bleeding", "nose"): lay("epistaxis"),
    ("cant", "have", "children"): lay("infertility"),
}
GROUPS = [
    ["pain", "ache"],
    ["throw", "threw", "throwing"],
    ["not", "cant", "wont", "unable"],
    ["blood", "bloody"],
]
SPOKEN = spoken_of(GROUPS, ENTRIES, ["sofa"])


@pytest.mark.parametrize(
    ("text", "meaning", "sides"),
    [
        ("ringing in both ears", "tinnitus", ("both",)),
        ("ear is ringing", "tinnitus", ()),
        ("unable to sleep", "insomnia", ()),
        ("threw up", "vomiting", ()),
        ("threw up some blood", "hematemesis", ()),
        ("nose wont stop bleeding", "epistaxis", ()),
        ("fx right hip", "fracture of hip", ("right",)),
        ("joints ache", "pain in joint", ()),
        ("knees ache", "gonalgia", ()),
        ("shoulders ache", "omalgia", ()),
        ("stubbing his l toes", "contusion of toe", ("l",)),
    ],
)
def test_what_is_said_is_known_in_any_order_and_inflection(text, meaning, sides):
    words = text.split()
    count, said, entry, between = SPOKEN.at(words, 0)
    assert (entry.meanings, between) == ((meaning,), sides)
    assert count == len(words)
    assert set(said) <= set(words)


@pytest.mark.parametrize(
    "text",
    [
        "ringing",
        "in ears ringing",
        "ringing of green ears",
        "heart failure",
        "p sx",
        "use of lantern oil",
        "sleep",
    ],
)
def test_other_words_say_nothing(text):
    assert SPOKEN.at(text.split(), 0) is None


def test_a_word_that_is_spoken_is_no_slip():
    assert SPOKEN.is_word("stubbed")
    assert SPOKEN.is_word("unable")
    assert SPOKEN.is_word("sofa")
    assert not SPOKEN.is_word("stubbd")
