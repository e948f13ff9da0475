from app.search.gist.gist import Gist
from app.ui.search.passages import Passage, Passages

GIST = Gist("hip fracture", part="The hip is fractured.", others=("He fell.", "He has gout."))


def test_a_selection_is_found_again_by_the_line_that_it_leaves():
    passages = Passages()
    line = passages.take("The hip\n is fractured. ")
    assert line == "The hip is fractured."
    assert passages.of(line).asked == "The hip\n is fractured. "
    assert passages.of("gout").asked == "gout"


def test_a_very_long_selection_leaves_its_beginning():
    passages = Passages()
    text = "words and " * 1000
    line = passages.take(text)
    assert text.startswith(line)
    assert len(line) < 2001
    assert passages.of(line).text == text


def test_old_selections_are_let_go():
    passages = Passages()
    for number in range(60):
        passages.take(f"line\n{number}")
    passages.take("line\n15")
    assert passages.of("line 9").asked == "line 9"
    assert passages.of("line 15").asked == "line\n15"
    assert passages.of("line 59").asked == "line\n59"


def test_the_problems_are_those_of_the_first_search():
    passage = Passage("text").told(None).told(GIST)
    assert passage.parts == ("The hip is fractured.", "He fell.", "He has gout.")
    assert passage.now == "The hip is fractured."
    other = passage.turned("He fell.").told(Gist("fall", part="He fell.", others=("No.",)))
    assert (other.asked, other.parts) == ("He fell.", passage.parts)
    assert Passage("text").told(Gist("text")).parts == ()
