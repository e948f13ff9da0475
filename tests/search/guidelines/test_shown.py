"""What of a section is shown."""

from datetime import date

from app.search.asking.asked import Term
from app.search.guidelines.file import KeptSection
from app.search.guidelines.shown import best_sentence, section_hit

SECTION = KeptSection("I.A.1", "Lamps", "FY2031", date.min, date.max, ("A lamp.",))


def test_the_sentence_with_most_words_is_shown_the_first_of_several():
    said = "Moss is green. A mossy lamp glows: so does moss; lamps are lit."
    assert best_sentence(said, [Term("moss")]) == "Moss is green."
    assert best_sentence(said, [Term("lamp"), Term("light", ("lit",))]) == "lamps are lit."


def test_a_long_line_is_cut_between_words():
    line = section_hit(SECTION, "lamps " * 60).line
    assert line.endswith("lamps …")
    assert len(line) < 245
