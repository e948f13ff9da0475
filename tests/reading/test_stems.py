import pytest

from app.reading.stems import Stemmed, alone, stem, stemmed, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [("diabetes", "diabetic"), ("fracture", "fractures"), ("hypertension", "hypertensive")],
)
def test_forms_of_a_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


def test_words_that_only_join_or_say_that_no_more_is_known_do_not_count():
    assert stems("Pain in the chest, unspecified") == stems("chest pain")
    assert stems("Lantern fever, other specified NEC") == stems("lantern fever")


def test_each_word_that_counts_has_its_place():
    text = "Fever of the Lantern’s rim"
    assert [text[word.start : word.end] for word in stemmed(text)] == ["Fever", "Lantern’s", "rim"]
    assert next(stemmed(text)) == Stemmed("fever", 0, 5)
    assert next(stemmed(text)).stem == stem("fevers")


def test_an_inflammation_is_not_its_organ():
    assert stem("tendinitis") != stem("tendon")
    assert stem("prostatitis") != stem("prostate")


@pytest.mark.parametrize(
    ("one", "more"),
    [
        ("seizure", "seizures"),
        ("biopsy", "biopsies"),
        ("diagnosis", "diagnoses"),
        ("rash", "rashes"),
    ],
)
def test_a_word_that_stands_alone_may_differ_in_its_number(one, more):
    assert alone(one) == alone(more)


@pytest.mark.parametrize(("one", "other"), [("enter", "enteritis"), ("test", "tested")])
def test_a_word_that_stands_alone_may_not_differ_in_more(one, other):
    assert alone(one) != alone(other)
