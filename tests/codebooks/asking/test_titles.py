from app.codebooks.asking.titles import unaccented


def test_accents_are_left_out_and_nothing_else():
    assert unaccented("Sézary disease, Ménière") == "Sezary disease, Meniere"
    assert unaccented("Plain [words]") == "Plain [words]"
