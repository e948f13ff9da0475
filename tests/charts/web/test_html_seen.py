import pytest

from app.charts.unreadable import UnreadableError
from app.charts.web.html import read_html


def shown(body):
    return read_html(f"<html><body>{body}</body></html>".encode()).pages[0].text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "Allergies: <input value='penicillin &amp; eggs'>; none other",
            "penicillin & eggs ; none",
        ),
        ("Pulse<input type=number value=72>/min", "Pulse 72 /min"),
        (
            "<input type=checkbox checked>Smoker <input type=checkbox>Drinks",
            "[x] Smoker [ ] Drinks",
        ),
        ("<label>Male <input type=RADIO checked></label>", "Male [x]"),
        ("<textarea>Seen today\nno fever</textarea>", "Seen today\nno fever"),
        (
            "Sex: <select><option>Male<option selected>Female</select> noted",
            "Sex: Female noted",
        ),
        (
            "Sex: <select><optgroup><option>Unknown</optgroup><option>Male</select>",
            "Sex: Unknown\n",
        ),
        (
            "<select multiple><option selected>cough<option>fever<option selected>rash</select>",
            "cough; rash\n",
        ),
        ("None: <select multiple><option>cough</select>", "None:\n"),
        ("<table><tr><td>EF</td><td><input value='35 %'></td></tr></table>", "EF  35 %"),
    ],
    ids=[
        *("text", "number", "check boxes", "radio", "several lines", "choice", "none chosen yet"),
        *("several chosen", "none chosen", "in a table"),
    ],
)
def test_values_of_fields_stand_where_they_are_filled_in(body, text):
    assert text in shown(body)


@pytest.mark.parametrize(
    "field",
    [
        "<input type=hidden value=secret>",
        "<input type=password value=secret>",
        "<input type=submit value=secret>",
        "<datalist><option>secret</option></datalist>",
        "<div style='color: red; DISPLAY : none'>secret</div>",
        "<span style='visibility:hidden'>secret</span>",
        "<p hidden>secret <b>secret</b></p>",
        "<table><tr style='display:none'><td>secret</td><tr><td hidden>secret</table>",
        "<ul><li hidden>secret</li></ul>",
        "<iframe src=x>secret</iframe>",
    ],
    ids=[
        *("hidden field", "password", "button", "proposals", "not displayed", "not visible"),
        *("hidden", "rows and cells", "items", "for old browsers"),
    ],
)
def test_what_a_browser_does_not_show_is_left_out(field):
    assert shown(f"before {field} after").split() == ["before", "after"]


@pytest.mark.parametrize(
    "shown_as",
    ["<p style='display: block'>", "<p aria-hidden=true>", "<p style='x-display:none'>"],
)
def test_what_is_seen_stays(shown_as):
    assert shown(f"{shown_as}words</p>") == "words\n"


def test_a_page_within_a_page_is_shown():
    inner = "&lt;h1&gt;Plan&lt;/h1&gt;&lt;p hidden&gt;x&lt;/p&gt;rest &amp;amp; fluids"
    assert (
        shown(f"<p>Visit</p><iframe srcdoc='{inner}'></iframe>") == "Visit\n\nPlan\nrest & fluids\n"
    )


def test_a_page_of_hidden_words_alone_is_refused():
    with pytest.raises(UnreadableError, match="shows no words"):
        shown("<div hidden>secret</div>")
