"""What the vocabulary that comes with the program may say, whatever is added to it."""

import pytest

from app.search.asking.pieces import pieces
from app.search.asking.wording import PLAIN
from app.vocabulary.entries import Reason
from app.vocabulary.folding import split
from app.vocabulary.reading import bundled

# fmt: off
EVERYDAY = [
    "a", "all", "am", "an", "and", "are", "as", "at", "be", "but", "by", "can", "cat", "come",
    "day", "did", "do", "down", "for", "from", "get", "had", "has", "have", "he", "her", "him",
    "his", "how", "if", "in", "is", "it", "made", "man", "may", "me", "men", "most", "my", "net",
    "new", "no", "not", "of", "off", "old", "on", "one", "or", "our", "out", "over", "pain", "pan",
    "per", "put", "ran", "red", "run", "said", "saw", "see", "set", "she", "so", "ten", "than",
    "the", "then", "to", "top", "two", "us", "use", "via", "was", "way", "we", "well", "when",
    "who", "why", "will", "with", "yes", "you",
]
# fmt: on


def read(text):
    return list(pieces(split(text), text, bundled(), PLAIN))


def meanings():
    entries = bundled().entries
    return {(" ".join(key), each) for key, entry in entries.items() for each in entry.meanings}


@pytest.mark.parametrize("word", EVERYDAY)
def test_everyday_words_in_a_sentence_stand_for_themselves(word):
    said = [piece.entry for piece in read(f"left hip {word} lantern hospital ") if piece.entry]
    assert [e for e in said if e.reason is Reason.ABBREVIATION] == []
    assert all(word not in e.meanings for e in said)


def test_what_is_meant_has_one_sense():
    ambiguous = [
        (typed, meant)
        for typed, meant in meanings()
        if any(p.entry and p.entry.is_choice and p.typed != typed for p in read(f"{meant} "))
    ]
    assert ambiguous == []


def test_no_abbreviation_has_more_senses_than_are_searched():
    entries = bundled().entries
    assert [key for key, entry in entries.items() if len(entry.meanings) > 8] == []


def test_no_meaning_is_given_twice():
    entries = bundled().entries
    assert [k for k, entry in entries.items() if len({*entry.meanings}) < len(entry.meanings)] == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("MS", "multiple sclerosis"),
        ("RA", "rheumatoid arthritis"),
        ("PE", "pulmonary embolism"),
        ("MI", "myocardial infarction"),
        ("AS", "aortic stenosis"),
        ("CA", "malignant neoplasm"),
        ("OM", "otitis media"),
        ("ED", "erectile dysfunction"),
        ("PD", "Parkinson disease"),
        ("HD", "dependence on renal dialysis"),
    ],
)
def test_the_senses_come_in_the_order_in_which_notes_use_them(typed, first):
    (piece,) = read(typed)
    assert piece.entry.is_choice
    assert piece.entry.meanings[0] == first


@pytest.mark.parametrize(
    ("text", "typed", "meaning"),
    [
        ("left SOB ", "sob", "shortness of breath"),
        ("sob on stairs ", "sob", "shortness of breath"),
        ("n/v/d ", "n v d", "nausea with vomiting"),
        ("5th MC fx ", "5th mc", "fifth metacarpal bone"),
        ("RLE ache ", "rle", "right lower limb"),
        ("RUQ tenderness ", "ruq", "right upper quadrant"),
        ("can't sleep ", "cant sleep", "insomnia"),
        ("hurts to pee ", "hurts to pee", "dysuria"),
        ("med refill ", "med refill", "issue of repeat prescription"),
        ("distal radius left ", "distal radius", "lower end of radius"),
        ("Graves’ disease ", "graves disease", "thyrotoxicosis with diffuse goiter"),
        ("PNA c/b sepsis ", "c b", "with"),
        ("MVC ", "mvc", "motor-vehicle accident traffic"),
        ("L-spine stenosis w/ NC ", "w nc", "with neurogenic claudication"),
        ("pre-E w/ SF ", "pre e w sf", "severe pre-eclampsia"),
        ("R AOM ", "r aom", "otitis media unspecified right ear"),
        ("NSTEMI type 2 ", "nstemi type 2", "myocardial infarction type 2"),
        ("jumper’s knee ", "jumper knee", "patellar tendinitis"),
        ("Morgagni hernia ", "morgagni hernia", "congenital diaphragmatic hernia"),
        ("stubbed toe ", "stubbed toe", "contusion of toe"),
        ("stubbed his left toe ", "stubbed toe", "contusion of toe"),
        ("burning w urination ", "burning urination", "dysuria"),
        ("ALL IN REMISSION ", "all", "acute lymphoblastic leukemia"),
        ("NEC of bowel ", "nec", "necrotizing enterocolitis of newborn"),
        ("expressive aphasia ", "expressive aphasia", "aphasia"),
    ],
)
def test_what_notes_and_patients_say_is_known(text, typed, meaning):
    assert (typed, meaning) in [(p.typed, p.entry.meanings[0]) for p in read(text) if p.entry]


@pytest.mark.parametrize(
    "word",
    [
        "all",
        "as",
        "is",
        "was",
        "add",
        "age",
        "cat",
        "eat",
        "lead",
        "men",
        "met",
        "tall",
        "won",
    ],
)
def test_letters_that_are_an_everyday_word_are_an_abbreviation_in_capitals_only(word):
    entry = bundled().entries[(word,)]
    assert entry.is_capital


@pytest.mark.parametrize("short", ["oa", "ra", "tb", "ms", "als", "ca", "cf", "pd", "od", "sma"])
def test_letters_that_are_no_word_are_an_abbreviation_in_small_letters_too(short):
    assert not bundled().entries[(short,)].is_capital


@pytest.mark.parametrize(
    "said", ["bid", "nkda", "wnl", "perrla", "via ems", "vs", "ros", "vss", "return to clinic"]
)
def test_orders_and_normal_findings_are_left_out(said):
    assert bundled().entries[tuple(said.split())].is_left_out


@pytest.mark.parametrize(
    ("short", "sense"),
    [
        ("aml", "angiomyolipoma"),
        ("bdc", "bile duct cancer"),
        ("ces", "cauda equina syndrome"),
        ("cmt", "congenital torticollis"),
        ("ddd", "disc degeneration"),
        ("fes", "fat embolism"),
        ("gld", "Krabbe disease"),
        ("hme", "ehrlichiosis chaffeensis"),
        ("kd", "Kienbock disease"),
        ("lam", "lymphangioleiomyomatosis"),
        ("mbd", "secondary malignant neoplasm of bone"),
    ],
)
def test_an_abbreviation_has_the_senses_of_published_lists(short, sense):
    assert sense in bundled().entries[(short,)].meanings


@pytest.mark.parametrize("word", ["aid", "arm", "art", "bar", "bat", "gum", "lid", "mast"])
def test_a_word_of_the_body_or_of_every_day_is_no_abbreviation_even_alone(word):
    assert [p.entry for p in read(word) if p.entry] == []


@pytest.mark.parametrize(
    "measured",
    ["bpm", "dtr", "figo", "fml", "hrct", "lr", "lvot", "mdm", "mph", "ofc", "pni", "qtc", "scm"],
)
def test_letters_that_name_no_illness_in_notes_are_never_read_as_one(measured):
    entry = bundled().entries.get((measured,))
    assert entry is None or entry.is_choice or entry.is_left_out


@pytest.mark.parametrize(
    ("short", "sense"),
    [
        ("pc", "malignant neoplasm of prostate"),
        ("pd", "dependence on renal dialysis"),
        ("ei", "otitis media"),
        ("des", "presence of coronary angioplasty implant"),
        ("tha", "presence of artificial hip joint"),
        ("hh", "hearing loss"),
    ],
)
def test_a_sense_is_in_the_words_of_the_books_for_it_is_not_read_again(short, sense):
    assert sense in bundled().entries[(short,)].meanings
