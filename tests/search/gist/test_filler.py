"""Words of dictation."""

from app.search.gist.filler import filler


def test_filler_holds_words_of_dictation_and_no_name_of_an_illness():
    assert {"the", "discussed", "patient"} <= filler()
    assert filler().isdisjoint({"fever", "fracture", "left", "acute"})
