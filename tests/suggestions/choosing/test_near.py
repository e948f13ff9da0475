from app.reading.stems import stems
from app.suggestions.choosing.near import near
from app.suggestions.finding import Finding


def beside(look, code, text, said):
    finding = Finding(code, (0,), "")
    return {each.code: is_said for each, is_said in near(finding, look(text), stems(said))}


def test_a_code_of_which_the_chart_has_the_words_comes_before_others(look):
    found = beside(look, "I50.32", "Heart failure.", "acute")
    assert next(iter(found)) == "I50.31"
    assert found["I50.31"]
    assert not all(found.values())


def test_the_character_before_the_last_may_differ_and_the_seventh_stays(look):
    found = beside(look, "S62.632A", "Fracture.", "nondisplaced")
    assert found["S62.662A"]
    assert {code[-1] for code in found} == {"A"}


def test_nothing_lies_near_a_category(look):
    assert beside(look, "I10", "Hypertension.", "essential") == {}
