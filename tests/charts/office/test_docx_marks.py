import pytest

from app.charts.opening import open_chart
from tests.fixtures.archives import docx_of

BOX = "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>"
TICK = (
    "<w:p><w:r><w:fldChar><w:ffData><w:checkBox>{0}</w:checkBox></w:ffData></w:fldChar></w:r></w:p>"
)
SIGN = "<w:p><w:r><w:sym w:font='{0}' w:char='{1}'/><w:t>90</w:t></w:r></w:p>"
ROW = "<w:tr>{0}<w:tc><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc></w:tr>"
HEADER = "<w:hdr xmlns:w='w'><w:p><w:r><w:t>Clinic</w:t></w:r></w:p></w:hdr>"


def shown(body, **options):
    found = open_chart(docx_of(body, bare=True, **options), "visit.docx")
    return found.documents[0].document.pages[0].text, found.warnings


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (SIGN.format("Symbol", "F0B3"), "≥90"),
        (SIGN.format("Wingdings", "F0FE"), "☒90"),
        (SIGN.format("Symbol", "F001"), "\ufffd90"),
        (SIGN.format("Arial", "2265"), "≥90"),
        (SIGN.format("Arial", "D800"), "\ufffd90"),
        (SIGN.format("Arial", "x"), "\ufffd90"),
        (TICK.format("<w:default w:val='0'/><w:checked/>"), "[x]"),
        (TICK.format("<w:default w:val='0'/>"), "[ ]"),
        (TICK.format(""), "[ ]"),
    ],
)
def test_signs_and_ticks_are_shown(body, text):
    assert shown(body)[0] == text + "\n"


def test_hidden_words_and_deleted_rows_are_left_out():
    run = "<w:r><w:rPr><w:vanish w:val='{0}'/></w:rPr><w:t>{1}</w:t></w:r>"
    hidden = "<w:p>" + run.format("1", "hidden") + run.format("0", "seen") + "</w:p>"
    rows = ROW.format("<w:trPr><w:del/></w:trPr>", "gone") + ROW.format("", "kept")
    assert shown(hidden + f"<w:tbl>{rows}</w:tbl>")[0].split() == ["seen", "kept"]


@pytest.mark.parametrize("choice", ["<w:drawing/>", BOX], ids=["drawing", "words"])
def test_of_two_forms_the_first_with_words_is_shown_once(choice):
    body = (
        f"<w:p><mc:AlternateContent><mc:Choice>{choice}</mc:Choice>"
        f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert shown(body)[0] == "in the box\n"


def test_values_of_content_controls_are_shown_and_their_choices_are_not():
    control = (
        "<w:sdt><w:sdtPr><w:dropDownList><w:listItem><w:t>Male</w:t></w:listItem>"
        "</w:dropDownList></w:sdtPr><w:sdtContent>{0}</w:sdtContent></w:sdt>"
    )
    run = "<w:p>" + control.format("<w:r><w:t>Female</w:t></w:r>") + "</w:p>"
    rows = control.format(ROW.format("", "in a row"))
    assert shown(run + f"<w:tbl>{rows}</w:tbl>")[0].split("\n\n") == ["Female", "in a row\n"]


def test_headers_with_the_same_words_are_shown_once():
    parts = {f"word/header{number}.xml": HEADER for number in (1, 2, 3)}
    assert shown(ROW.format("", "body"), parts=parts)[0].split() == ["Clinic", "body"]


COMMENTS = """<w:comments xmlns:w='w'>
<w:comment w:id='1' w:author='Ada  Well'><w:p><w:r><w:t>is this</w:t><w:br/>
<w:t>CHF?</w:t></w:r></w:p><w:p><w:r><w:t>ask</w:t></w:r></w:p></w:comment>
<w:comment w:id='2'><w:p><w:r><w:t>why?</w:t></w:r></w:p></w:comment>
<w:comment w:id='3' w:author='Bo'><w:p/></w:comment></w:comments>"""
MARK = "<w:r><w:commentReference w:id='{0}'/></w:r>"


def test_comments_stand_where_they_were_made_with_who_made_them():
    words = "<w:r><w:t>short of breath</w:t></w:r>{0}<w:r><w:t>today</w:t></w:r>"
    body = "".join(f"<w:p>{words.format(MARK.format(number))}</w:p>" for number in "1239")
    text, _ = shown(body, parts={"word/comments.xml": COMMENTS})
    assert text.splitlines() == [
        "short of breath [Comment by Ada Well: is this CHF? ask] today",
        "short of breath [Comment: why?] today",
        "short of breathtoday",
        "short of breathtoday",
    ]


def test_a_comment_on_a_heading_is_no_part_of_its_name():
    heading = "<w:p><w:pPr><w:pStyle w:val='H1'/></w:pPr><w:r><w:t>Plan</w:t></w:r>{0}</w:p>"
    content = docx_of(heading.format(MARK.format(2)), {"word/comments.xml": COMMENTS})
    (document,) = (each.document for each in open_chart(content, "visit.docx").documents)
    assert [each.name for each in document.sections] == ["Plan"]
    assert document.pages[0].text == "Plan\n[Comment: why?]\n"
