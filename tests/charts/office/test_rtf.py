import pytest

from app.charts.office import rtf as module
from app.charts.office.rtf import read_rtf
from app.charts.office.rtf_tokens import Token, tokens_of
from app.charts.unreadable import UnreadableError

FONTS = (
    rb"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Cyr;}"
    rb"{\f2\fcharset128 Jp;}{\f3\fcharset2 Symbol;}}"
)


def shown(body, head=rb"\ansi\ansicpg1252"):
    document = read_rtf(rb"{\rtf1" + head + FONTS + body + b"}")
    return [page.text for page in document.pages]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"one\par two\line three", "one\ntwo\nthree\n"),
        (rb"{\b Bold} and {\i more}", "Bold and more\n"),
        (rb"caf\'e9 \u8211?x \u233\'e9y", "café –x éy\n"),
        (rb"\uc2\u8211??x\uc0\u8211 y", "–x–y\n"),
        (rb"\u-10179?\u-8704?", "\U0001f600\n"),
        (rb"\u-8704?a", "a\n"),
        (rb"a\tab b\cell c\row d", "a\tb\tc\nd\n"),
        (rb"\lquote a\rquote\~b\emdash\bullet\_x\-y", "‘a’ b—•-xy\n"),
        (rb"\{a\}\\b\%", "{a}\\b\n"),
        (rb"{\f1\'cf\'f0}{\f2\'93\'fa}{\f9 x}", "Пр日x\n"),
        (rb"{\*\generator Word}{\info{\title T}}a{\*\xx y}", "a\n"),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}", "link\n"),
        (rb"a{\v hidden}b\v c\v0 d\v e\plain f", "abdf\n"),
        (rb"a{\footnote b}", "a\nb\n"),
        (b"a\r\nb\\\nc\\\rd", "ab\nc\nd\n"),
        (rb"a\bin3 }}}b", "ab\n"),
        (rb"a{\u8211}?", "a–?\n"),
        (
            rb"{\header Clinic}{\headerf First}body\par{\footerl foot}",
            "Clinic\nFirst\nbody\nfoot\n",
        ),
        (rb"a{\upr{x}{\*\ud{\u233?}}}b", "aéb\n"),
        (rb"{\info{\upr{\title x}{\*\ud{\title y}}}}b", "b\n"),
        (rb"a{\shp{\*\shpinst{\shptxt box}}{\shprslt box}}b", "a\nbox\nb\n"),
        (rb"a{\*\do\dptxbx{\dptxbxtext box\par}}b", "a\nbox\nb\n"),
        (
            rb"a{\shp{\*\shpinst{\shptxt box}}{\shprslt{\*\do{\dptxbxtext box}}}}b",
            "a\nbox\nb\n",
        ),
        (
            rb"a{\*\atnauthor Ada W\'e9ll}\chatn{\*\annotation is this CHF?}b{\*\annotation why?}",
            "a\nComment by Ada Wéll: is this CHF?\nb\nComment: why?\n",
        ),
        (rb"a{\deleted gone}{\revised b}", "ab\n"),
        (rb"{\f3\'b3}90 {\f3 b}", "≥90 β\n"),
        (rb"a\nestcell{\nestrow}{\nonesttables\par}b", "a\nb\n"),
    ],
)
def test_the_words_are_shown_and_nothing_else(body, text):
    assert shown(body) == [text]


def test_page_breaks_begin_pages():
    assert shown(rb"one\page\page two") == ["one\n", "two\n"]


@pytest.mark.parametrize(
    ("head", "text"),
    [(rb"\mac", "é"), (rb"\pc", "Ä"), (rb"\ansi\ansicpg99999", "Ž"), (rb"\ansicpg1251", "Ћ")],
)
def test_bytes_are_in_the_code_page_that_the_head_names(head, text):
    assert shown(rb"\'8e", head) == [f"{text}\n"]


def test_pictures_are_told():
    document = read_rtf(rb"{\rtf1 a{\pict\pngblip 0102}}")
    assert document.warnings == ("Pictures in the rich text are not shown",)
    assert document.pages[0].text == "a\n"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (rb"{\rtf1 one", "breaks off"),
        (rb"{\rtf1 }", "holds no words"),
        (rb"{\rtf1" + b"{" * 2_000 + b"a" + b"}" * 2_001, "nested too deep"),
    ],
)
def test_what_cannot_be_read_is_one_line(content, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        read_rtf(content)
    assert "\n" not in str(refused.value)


def test_more_ends_than_beginnings_do_no_harm():
    assert read_rtf(rb"{\rtf1 a}}}b").pages[0].text == "ab\n"


@pytest.mark.parametrize(
    ("limit", "most", "line"),
    [("MAX_SIZE", 0, "larger than 0 MB"), ("_MAX_PAGES", 1, "more than 1 pages")],
)
def test_what_is_too_large_is_refused(monkeypatch, limit, most, line):
    monkeypatch.setattr(module, limit, most)
    with pytest.raises(UnreadableError, match=line):
        shown(rb"one\page two")


def test_tokens_are_words_signs_braces_and_bytes():
    assert list(tokens_of(rb"{\b0 x\'41\~")) == [
        Token(brace="{"),
        Token(word="b", number=0),
        Token(text=b"x"),
        Token(text=b"A"),
        Token(sign="~"),
    ]
