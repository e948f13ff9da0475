from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.plain.paper import Paper


def test_white_space_is_folded_and_words_do_not_run_together():
    paper = Paper()
    for piece in ("A1c ", " 6.8", "%\n", "  ", "today"):
        paper.write(piece)
    assert paper.text() == "A1c 6.8% today\n"


def test_lines_gaps_and_breaks():
    paper = Paper()
    paper.gap()
    paper.write("one")
    paper.break_line()
    paper.write("two")
    paper.gap()
    paper.gap()
    paper.lines("three\n\n  four  ")
    paper.break_line()
    paper.write("five")
    assert paper.text() == "one\ntwo\n\nthree\n\n  four\n\nfive\n"


def test_what_is_set_in_keeps_its_margin():
    paper = Paper()
    paper.indent("1. ")
    paper.write("outer")
    paper.indent("- ")
    paper.write("inner")
    paper.break_line()
    paper.write("more")
    paper.dedent()
    paper.dedent()
    paper.write("after")
    assert paper.text() == "1. outer\n   - inner\n     more\nafter\n"


def test_a_section_ends_where_the_next_of_its_level_begins():
    paper = Paper()
    paper.write("before")
    paper.heading(1, "Plan")
    paper.gap()
    paper.write("rest")
    paper.heading(2, "Diet ")
    paper.write("salt")
    paper.heading(1, "Follow-up")
    paper.heading(1, "  ")
    text = paper.text()
    assert text == "before\n\nPlan\nrest\n\nDiet\nsalt\n\nFollow-up\n"
    shown = {each.name: text[each.start : each.end] for each in paper.sections()}
    assert shown == {
        "Plan": "Plan\nrest\n\nDiet\nsalt",
        "Diet": "Diet\nsalt",
        "Follow-up": "Follow-up",
    }


def test_headings_alone_leave_a_paper_empty():
    paper = Paper()
    paper.heading(1, "Plan")
    assert paper.is_empty
    paper.write("rest")
    assert not paper.is_empty


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["write", "lines", "gap", "break", "heading"]), st.text("ab \n"))
    )
)
def test_every_section_begins_with_its_heading(steps):
    paper = Paper()
    for step, text in steps:
        if step == "heading":
            paper.heading(1 + len(text) % 3, text)
        elif step in {"write", "lines"}:
            getattr(paper, step)(text)
        else:
            paper.break_line() if step == "break" else paper.gap()
    document = paper.document("")
    text = document.pages[0].text
    assert text == paper.text()
    for each in document.sections:
        assert text[each.start : each.end].startswith(each.name)
        assert each.name == " ".join(each.name.split())
