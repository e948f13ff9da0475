"""The keys that act in one pane, for the sheet of keys; each pane listens to its own."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["PANE_KEYS", "PaneKey"]


@dataclass(frozen=True, slots=True)
class PaneKey:
    """What keys do while their pane has the focus."""

    pane: str
    text: str
    keys: tuple[str, ...]


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("pane_keys", text))


_CHART, _CODES, _SHEET = _("Chart"), _("Codes"), _("Coding sheet")
_QUERY, _AUDIT, _REPORT = _("Query"), _("Self-audit"), _("Reports")
_NOTEBOOK, _INDEX, _REVISIONS = _("Notebook"), _("Index"), _("What changed")
_PCS, _TABULAR = _("PCS tables"), _("Tabular")
_SAID = _("Chart says")

_WORKLIST, _TODAY, _PAGE = _("Worklist"), _("Today"), _("Encounter")

PANE_KEYS = (
    PaneKey(_WORKLIST, _("Hold with a reason; release"), ("H", "R")),
    PaneKey(_WORKLIST, _("Due date; priority high, normal, low"), ("D", "+", "0", "-")),
    PaneKey(_WORKLIST, _("New, in review, query open, ready to audit, done"), tuple("NIQAX")),
    PaneKey(_WORKLIST, _("Done, and open the next; open the next"), ("Shift+X", "G")),
    PaneKey(_WORKLIST, _("Choose several; go to the filter"), ("Shift+Down", "Ctrl+A", "/")),
    PaneKey(_WORKLIST, _("Sort; the other way round; queue by rules"), ("S", "Shift+S", "F")),
    PaneKey(_WORKLIST, _("Undo, redo in the worklist"), ("Ctrl+Z", "Ctrl+Y")),
    PaneKey(_TODAY, _("Go to a part of the day"), ("1", "2", "3", "4")),
    PaneKey(_TODAY, _("Pause the clock; wrap up; goal of the day"), ("P", "W", "G")),
    PaneKey(_PAGE, _("History, earlier encounters, checklist"), ("Alt+Left", "Alt+Right")),
    PaneKey(_PAGE, _("Tick a code; carry the ticked codes over"), ("Space", "Ctrl+Return")),
    PaneKey(_CHART, _("Go by words; with Shift select them"), ("Ctrl+Left", "Ctrl+Right")),
    PaneKey(_CHART, _("Select the whole document; select nothing"), ("Ctrl+A", "Esc")),
    PaneKey(_CHART, _("Move the part of the page; stretch it"), ("Right", "Shift+Right")),
    PaneKey(_CHART, _("Find whole words; find by an expression"), ("Alt+W", "Alt+X")),
    PaneKey(_CODES, _("Open the hit in the book"), ("Return", "Ctrl+Return")),
    PaneKey(_CODES, _("Open or fold the codes of a row"), ("Right", "Left")),
    PaneKey(_CODES, _("Go to the filters; take one off"), ("Ctrl+L", "Del")),
    PaneKey(_CODES, _("Take all filters off"), ("Ctrl+Shift+L",)),
    PaneKey(_CODES, _("Search as typed, or one sense, by its number"), ("Alt+1", "Alt+9")),
    PaneKey(_CODES, _("Search before or after, in the line"), ("Alt+Up", "Alt+Down")),
    PaneKey(_CODES, _("Page before or after in the book"), ("Alt+Left", "Alt+Right")),
    PaneKey(_CODES, _("Up to the parent, down to the children"), ("Alt+Up", "Alt+Down")),
    PaneKey(_CODES, _("Next or previous link of the page"), ("Tab", "Right", "Left")),
    PaneKey(_CODES, _("Choose a 7th character, then its letter; another side"), ("7", "L")),
    PaneKey(_CODES, _("Next or previous heading of the page"), ("Ctrl+Down", "Ctrl+Up")),
    PaneKey(_CODES, _("Back to the search line"), ("Esc",)),
    PaneKey(_CODES, _("Keep the note that is written, or leave it"), ("Ctrl+Return", "Esc")),
    PaneKey(_SAID, _("Show the words in the chart"), ("Return",)),
    PaneKey(_SAID, _("It is present, absent, uncertain, historical"), ("P", "A", "U", "H")),
    PaneKey(_SAID, _("It is hypothetical, of the family, of another person"), ("?", "F", "O")),
    PaneKey(_SAID, _("As it was read; a menu of all this"), ("Backspace", "F2")),
    PaneKey(_SAID, _("Always so, everywhere or in this section"), ("R", "Shift+R")),
    PaneKey(_SAID, _("Corrections and rules, and back; go to the filter"), ("L", "/")),
    PaneKey(_SAID, _("Search its code; list and mark a kind, or do not"), ("C", "1", "7")),
    PaneKey(_SHEET, _("Move the diagnosis up or down"), ("Alt+Up", "Alt+Down")),
    PaneKey(_SHEET, _("Go to the evidence; edit the line"), ("Return",)),
    PaneKey(_SHEET, _("Open the code in the book"), ("F4",)),
    PaneKey(_SHEET, _("Confirm a code that was carried over"), ("C",)),
    PaneKey(_SHEET, _("Take away"), ("Del",)),
    PaneKey(_QUERY, _("New query or option"), ("Ins",)),
    PaneKey(_QUERY, _("Go to the source of the indicator"), ("Return",)),
    PaneKey(_AUDIT, _("Write a note"), ("Return", "F2")),
    PaneKey(_REPORT, _("Enter the charge"), ("Return", "F2")),
    PaneKey(_NOTEBOOK, _("Open the code in the book"), ("Return",)),
    PaneKey(_NOTEBOOK, _("Give the code; of a set, choose the codes to give"), ("Ctrl+Return",)),
    PaneKey(_NOTEBOOK, _("Put the code into a set; a new set, new own words"), ("Ins",)),
    PaneKey(_NOTEBOOK, _("Change what is kept: group, note, rule, set, own words"), ("F2",)),
    PaneKey(_NOTEBOOK, _("Move the code up or down in its set"), ("Alt+Up", "Alt+Down")),
    PaneKey(_NOTEBOOK, _("Take away; undo in the notebook"), ("Del", "Ctrl+Z")),
    PaneKey(_NOTEBOOK, _("Seen: take the changed code as it is now"), ("Space",)),
    PaneKey(_INDEX, _("Open the code in the book, or follow “see”"), ("Return",)),
    PaneKey(_INDEX, _("Follow “see also” of a term that has a code"), ("Alt+Return",)),
    PaneKey(_INDEX, _("Open the manifestation of a pair of codes"), ("Shift+Return",)),
    PaneKey(
        _INDEX, _("Back to where a reference was followed, and forward"), ("Alt+Left", "Alt+Right")
    ),
    PaneKey(_INDEX, _("Next or previous code of a table"), ("Tab", "Shift+Tab")),
    PaneKey(_INDEX, _("To the line above: type the main term"), ("Esc",)),
    PaneKey(_TABULAR, _("Open the page or the table; open a section"), ("Return",)),
    PaneKey(_TABULAR, _("Read the page and stay in the tree"), ("Shift+Return",)),
    PaneKey(_TABULAR, _("Page before or after, also in the tree"), ("Alt+Left", "Alt+Right")),
    PaneKey(_TABULAR, _("Next place of the words that were typed"), ("Ctrl+G",)),
    PaneKey(_TABULAR, _("To the line above: type a code or a title"), ("Esc",)),
    PaneKey(_PCS, _("Pick the value in hand; open the whole code"), ("Return",)),
    PaneKey(_PCS, _("Pick and go to the next column, or back"), ("Right", "Left")),
    PaneKey(_PCS, _("Let go of the value, also of the one before it"), ("Del", "Backspace")),
    PaneKey(_PCS, _("Start again"), ("Esc",)),
    PaneKey(_REVISIONS, _("Open the code in the book"), ("Return",)),
    PaneKey(_REVISIONS, _("Open an encounter affected"), ("Ctrl+Return",)),
)
