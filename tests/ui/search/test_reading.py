from app.ui.search.reading import Reading
from app.vocabulary.synonyms import Synonyms


def test_words_are_taken_back_chosen_and_restored():
    reading = Reading()
    reading.take_back("ckd")
    reading.choose("ms", "mitral stenosis")
    assert reading.wording.as_typed == {"ckd"}
    assert reading.wording.chosen == (("ms", "mitral stenosis"),)
    reading.choose("ms", "multiple sclerosis")
    reading.choose("ckd", "chronic kidney disease")
    assert reading.wording.as_typed == frozenset()
    assert dict(reading.wording.chosen) == {
        "ms": "multiple sclerosis",
        "ckd": "chronic kidney disease",
    }
    reading.restore("ms")
    assert dict(reading.wording.chosen) == {"ckd": "chronic kidney disease"}


def test_what_was_said_of_words_goes_with_them_and_synonyms_stay():
    reading = Reading()
    own = Synonyms.of([("bosun", "neap fever")])
    reading.take_synonyms(own)
    reading.take_back("s p")
    reading.choose("ms", "mitral stenosis")
    reading.follow("MS, s/p repair")
    assert reading.wording.as_typed == {"s p"}
    assert reading.wording.chosen
    reading.follow("msx sp")
    assert (reading.wording.as_typed, reading.wording.chosen) == (frozenset(), ())
    assert reading.wording.synonyms == own
