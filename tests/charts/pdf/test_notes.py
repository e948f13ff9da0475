import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from app.charts.pdf.pdf import read_pdf
from tests.fixtures.pdfs import pdf_of

PICTURE = ImageReader(Image.new("L", (20, 20), 200))


def page_of(lines, setting):
    page = read_pdf(pdf_of(lines, setting=setting)).pages[0]
    assert len(page.text) == len(page.boxes)
    return page


def fields(canvas):
    form = canvas.acroForm
    form.textfield(x=130, y=216, name="a", value="penicillin, rash", width=120, height=16)
    form.checkbox(x=130, y=200, name="b", checked=True, size=14)
    form.checkbox(x=180, y=200, name="c", checked=False, size=14)
    form.choice(x=130, y=184, name="d", value="Female", options=["Male", "Female"], height=16)
    form.textfield(x=130, y=168, name="e", value="secret", fieldFlags="password", height=16)


def notes(canvas):
    canvas.freeTextAnnotation("EF 35 %\nper echo", "/Helv 10 Tf", Rect=[60, 20, 200, 50])
    canvas.textAnnotation("ask the surgeon", Rect=[250, 216, 270, 236])
    canvas.linkURL("https://clinic.test", (60, 220, 90, 230))


def test_values_of_fields_stand_where_they_are_filled_in():
    page = page_of(["Allergies:", "Smoker:", "Sex:", "Code:"], fields)
    assert page.text == "Allergies: penicillin, rash\nSmoker: [x] [ ]\nSex: Female\nCode:"
    box = page.boxes[page.text.index("penicillin")]
    assert 129 < box.left < 132
    assert 300 - 232 <= box.top < box.bottom <= 300 - 216


def test_a_value_between_printed_words_stands_between_them():
    def setting(canvas):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(260, 220, "mg daily")
        canvas.acroForm.textfield(x=130, y=216, value="500", width=60, height=16)

    assert page_of(["Metformin"], setting).text.split() == ["Metformin", "500", "mg", "daily"]


def test_notes_stand_on_the_line_beside_them_or_on_lines_of_their_own():
    assert page_of(["Seen today"], notes).text == "Seen today ask the surgeon\nEF 35 %\nper echo"


def test_a_note_above_the_words_comes_first():
    def setting(canvas):
        canvas.freeTextAnnotation("late entry", "/Helv 10 Tf", Rect=[60, 270, 200, 290])

    assert page_of(["Seen today"], setting).text == "late entry\nSeen today"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_notes_on_a_turned_page_are_shown(turn):
    def setting(canvas):
        canvas.setPageRotation(turn)
        notes(canvas)

    assert sorted(page_of(["Seen"], setting).text.split()) == sorted(
        ["Seen", "ask", "the", "surgeon", "EF", "35", "%", "per", "echo"]
    )


def test_a_form_without_printed_words_shows_its_values():
    assert "penicillin, rash" in page_of([], fields).text


def test_a_note_on_a_scan_leaves_the_page_to_the_machine():
    def setting(canvas):
        canvas.drawImage(PICTURE, 0, 0, 400, 300)
        notes(canvas)

    assert not page_of([], setting).has_text_layer


def test_hidden_notes_are_left_out():
    content = pdf_of(["Seen"], setting=notes)
    hidden = content.replace(b"/Subtype /FreeText", b"/Subtype /FreeText /F 2")
    assert hidden != content
    assert read_pdf(hidden).pages[0].text == "Seen ask the surgeon"


def test_a_pdf_locked_for_its_owner_alone_is_read():
    content = pdf_of(["open"], encrypt=StandardEncryption("", ownerPassword="x", canPrint=0))
    assert read_pdf(content).pages[0].text == "open"


def test_a_form_that_only_adobe_reader_shows_is_told():
    def setting(canvas):
        canvas.acroForm.textfield(x=60, y=60, value="shown")

    content = pdf_of(["Please wait"], setting=setting)
    head, tail = content.split(b"/Fields [", 1)
    xfa = head + b"/XFA (x) /Fields [" + tail
    (warning,) = read_pdf(xfa).warnings
    assert "print it to PDF" in warning
