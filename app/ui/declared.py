"""Every action of the desk, declared once: its words, its keys and when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["DECLARED", "MENUS", "Declared", "Situation"]


@dataclass(frozen=True, slots=True)
class Situation:
    """What is open and chosen, by which actions are enabled."""

    has_encounter: bool = False
    has_document: bool = False
    has_selection: bool = False
    has_query: bool = False
    undo_label: str = ""
    redo_label: str = ""


When = Callable[[Situation], bool]


def always(_: Situation) -> bool:
    """At any time."""
    return True


def in_encounter(situation: Situation) -> bool:
    """While an encounter is open."""
    return situation.has_encounter


def with_chart(situation: Situation) -> bool:
    """While a document is shown."""
    return situation.has_document


def with_selection(situation: Situation) -> bool:
    """While words of the chart are selected."""
    return situation.has_selection


def with_query(situation: Situation) -> bool:
    """While a query is open."""
    return situation.has_query


def undoable(situation: Situation) -> bool:
    """While there is something to undo."""
    return bool(situation.undo_label)


def redoable(situation: Situation) -> bool:
    """While something undone can be done again."""
    return bool(situation.redo_label)


@dataclass(frozen=True, slots=True)
class Declared:
    """An action; an empty ``menu`` repeats the one above, ``keys`` may have several.

    ``pane_keys`` are pressed in the pane that has them and are only shown here. ``short`` are
    the words for the toolbar.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    when: When = always
    icon: str = ""
    is_choice: bool = False
    is_first_of_group: bool = False
    pane_keys: str = ""
    short: str = ""

    @property
    def is_pane(self) -> bool:
        """Tell whether the action shows a pane, whose name stands behind ``pane.``."""
        return self.id.startswith("pane.")


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", text))


MENUS = {
    "encounter": _("&Encounter"),
    "edit": _("E&dit"),
    "chart": _("&Chart"),
    "mark": _("&Marks"),
    "code": _("C&ode"),
    "books": _("Code &books"),
    "query": _("&Query"),
    "report": _("&Report"),
    "day": _("Da&y"),
    "view": _("&View"),
    "help": _("&Help"),
}

DECLARED = (
    Declared(
        "encounter.new",
        "encounter",
        _("&New encounter…"),
        ("Ctrl+N",),
        icon="file-plus-2",
        short=_("New"),
    ),
    Declared(
        "encounter.open",
        "encounter",
        _("&Open the chosen encounter"),
        icon="folder-open",
        pane_keys="Return",
    ),
    Declared(
        "encounter.amend",
        "encounter",
        _("&Facts of the encounter…"),
        ("Ctrl+I",),
        when=in_encounter,
        icon="clipboard-pen",
    ),
    Declared(
        "encounter.import",
        "encounter",
        _("&Import encounter file…"),
        ("Ctrl+O",),
        is_first_of_group=True,
    ),
    Declared("encounter.export", "encounter", _("&Export encounter file…"), when=in_encounter),
    Declared("samples.open", "encounter", _("Open &samples")),
    Declared("work.switch", "encounter", _("Open another &work file…"), is_first_of_group=True),
    Declared("desk.quit", "encounter", _("&Quit"), ("Ctrl+Q",)),
    Declared(
        "edit.undo", "edit", _("&Undo"), ("Ctrl+Z",), when=undoable, icon="undo-2", short=_("Undo")
    ),
    Declared(
        "edit.redo",
        "edit",
        _("&Redo"),
        (
            "Ctrl+Shift+Z",
            "Ctrl+Y",
        ),
        when=redoable,
        icon="redo-2",
        short=_("Redo"),
    ),
    Declared("notebook.undo", "edit", _("Undo in the &notebook"), ("Ctrl+Alt+Z",)),
    Declared("notebook.redo", "edit", _("Redo in the n&otebook"), ("Ctrl+Alt+Y",)),
    Declared(
        "notebook.import",
        "edit",
        _("&Import own words, sets or favourites…"),
        ("Ctrl+Shift+I",),
        is_first_of_group=True,
    ),
    Declared("words.export", "edit", _("Export own &words…"), icon="file-output"),
    Declared("sets.export", "edit", _("Export &sets and favourites…"), icon="file-output"),
    Declared(
        "chart.find",
        "edit",
        _("&Find in all documents"),
        ("Ctrl+F",),
        when=with_chart,
        icon="text-search",
        is_first_of_group=True,
    ),
    Declared(
        "chart.find_next", "edit", _("Ne&xt place found"), when=with_chart, pane_keys="Ctrl+G"
    ),
    Declared(
        "chart.find_previous",
        "edit",
        _("&Previous place found"),
        when=with_chart,
        pane_keys="Ctrl+Shift+G",
    ),
    Declared(
        "chart.copy",
        "edit",
        _("&Copy without formatting"),
        when=with_selection,
        pane_keys="Ctrl+C",
        is_first_of_group=True,
    ),
    Declared(
        "chart.attach",
        "chart",
        _("&Attach chart…"),
        ("Ctrl+Shift+A",),
        when=in_encounter,
        icon="paperclip",
        short=_("Attach"),
    ),
    Declared("chart.folder", "chart", _("Attach a fo&lder…"), when=in_encounter),
    Declared(
        "chart.paste",
        "chart",
        _("Attach what was &copied"),
        ("Ctrl+Shift+V",),
        when=in_encounter,
    ),
    Declared(
        "chart.next",
        "chart",
        _("&Next document"),
        ("Ctrl+PgDown",),
        when=with_chart,
        is_first_of_group=True,
    ),
    Declared("chart.previous", "chart", _("&Previous document"), ("Ctrl+PgUp",), when=with_chart),
    Declared(
        "chart.zoom_in",
        "chart",
        _("Zoom &in"),
        (
            "Ctrl++",
            "Ctrl+=",
        ),
        when=with_chart,
        icon="zoom-in",
        is_first_of_group=True,
    ),
    Declared(
        "chart.zoom_out", "chart", _("Zoom &out"), ("Ctrl+-",), when=with_chart, icon="zoom-out"
    ),
    Declared(
        "chart.zoom_fit",
        "chart",
        _("&Fit the width"),
        ("Ctrl+0",),
        when=with_chart,
        icon="move-horizontal",
    ),
    Declared(
        "chart.zoom_whole", "chart", _("Fit the &whole page"), when=with_chart, pane_keys="Alt+0"
    ),
    Declared("chart.zoom_actual", "chart", _("&100 %"), when=with_chart, pane_keys="Ctrl+9"),
    Declared("chart.rotate", "chart", _("&Rotate the pages"), ("Ctrl+Shift+R",), when=with_chart),
    Declared(
        "chart.ruler", "chart", _("Reading r&uler"), when=with_chart, pane_keys="Ctrl+Shift+L"
    ),
    Declared(
        "chart.side",
        "chart",
        _("Lists &beside the pages"),
        when=with_chart,
        icon="panel-left",
        is_first_of_group=True,
        pane_keys="F4",
    ),
    Declared("chart.outline", "chart", _("&Sections"), ("Ctrl+Shift+O",), when=with_chart),
    Declared("chart.pages", "chart", _("Pages in s&mall"), ("Ctrl+Shift+M",), when=with_chart),
    Declared("chart.page", "chart", _("&Go to page"), when=with_chart, pane_keys="Alt+G"),
    Declared(
        "chart.split",
        "chart",
        _("&Two documents side by side"),
        ("Ctrl+Shift+S",),
        when=with_chart,
        icon="columns-2",
        is_first_of_group=True,
    ),
    Declared(
        "chart.window",
        "chart",
        _("Chart in a win&dow of its own"),
        ("Ctrl+Shift+N",),
        when=with_chart,
        icon="external-link",
    ),
    Declared(
        "chart.compare",
        "chart",
        _("Compare wit&h earlier notes"),
        ("Ctrl+Shift+K",),
        when=with_chart,
    ),
    Declared(
        "mark.diagnosis",
        "mark",
        _("Mark as &diagnosis"),
        when=with_chart,
        icon="highlighter",
        pane_keys="Alt+1",
    ),
    Declared("mark.procedure", "mark", _("Mark as &procedure"), when=with_chart, pane_keys="Alt+2"),
    Declared(
        "mark.medication", "mark", _("Mark as &medication"), when=with_chart, pane_keys="Alt+3"
    ),
    Declared("mark.lab", "mark", _("Mark as &lab"), when=with_chart, pane_keys="Alt+4"),
    Declared("mark.query", "mark", _("Mark as &query"), when=with_chart, pane_keys="Alt+5"),
    Declared("mark.other", "mark", _("Mark as &other"), when=with_chart, pane_keys="Alt+6"),
    Declared(
        "mark.bookmark", "mark", _("Put a &bookmark here"), when=with_chart, pane_keys="Alt+7"
    ),
    Declared(
        "mark.area",
        "mark",
        _("Select a p&art of the page"),
        when=with_chart,
        is_first_of_group=True,
        pane_keys="Alt+8",
    ),
    Declared(
        "mark.note",
        "mark",
        _("Write a &note on the mark"),
        when=with_chart,
        icon="notebook-pen",
        is_first_of_group=True,
        pane_keys="F2",
    ),
    Declared(
        "mark.remove",
        "mark",
        _("Take the mark awa&y"),
        when=with_chart,
        icon="trash-2",
        pane_keys="Del",
    ),
    Declared(
        "mark.code", "mark", _("Open the &code of the mark"), when=with_chart, pane_keys="Return"
    ),
    Declared(
        "mark.next",
        "mark",
        _("Ne&xt mark"),
        when=with_chart,
        is_first_of_group=True,
        pane_keys="Alt+Down",
    ),
    Declared("mark.previous", "mark", _("Pre&vious mark"), when=with_chart, pane_keys="Alt+Up"),
    Declared(
        "mark.list",
        "mark",
        _("&Highlights and bookmarks"),
        ("Ctrl+Shift+H",),
        when=with_chart,
        icon="list-tree",
    ),
    Declared(
        "said.marks",
        "mark",
        _("Marks of what the chart &says"),
        ("Shift+F3",),
        is_choice=True,
        is_first_of_group=True,
    ),
    Declared(
        "said.correct",
        "mark",
        _("Co&rrect what is said here…"),
        ("Shift+F2",),
        when=in_encounter,
    ),
    Declared(
        "said.rule", "mark", _("Al&ways so: the rule offered"), ("Ctrl+F2",), when=in_encounter
    ),
    Declared("said.kept", "mark", _("Corrections and r&ules"), when=in_encounter),
    Declared("code.find", "code", _("&Find a code"), ("Ctrl+K",), icon="search"),
    Declared(
        "code.selection",
        "code",
        _("Find a code for the &selection"),
        ("F3",),
        when=with_selection,
        icon="text-cursor-input",
        short=_("Code selection"),
    ),
    Declared(
        "code.give",
        "code",
        _("&Give the code in the book"),
        when=in_encounter,
        icon="circle-plus",
        is_first_of_group=True,
        pane_keys="Ctrl+Return",
        short=_("Give"),
    ),
    Declared(
        "code.support",
        "code",
        _("Add the selection as &evidence"),
        ("Ctrl+E",),
        when=with_selection,
        icon="highlighter",
    ),
    Declared(
        "book.favourite",
        "code",
        _("Fa&vourite: star the code in the book"),
        ("Ctrl+D",),
        icon="star",
        is_first_of_group=True,
    ),
    Declared("book.note", "code", _("Write a &note on the code"), ("Ctrl+M",), icon="notebook-pen"),
    Declared("book.rule", "code", _("Add a &payer rule of the code…"), ("Ctrl+R",), icon="scale"),
    Declared("book.set", "code", _("Put the code into a se&t…"), ("Ctrl+T",), icon="plus"),
    Declared(
        "sets.show",
        "code",
        _("Sets and te&mplates of codes"),
        ("Ctrl+J",),
        is_first_of_group=True,
    ),
    Declared(
        "sets.make",
        "code",
        _("Ma&ke a set of the codes of the encounter…"),
        ("Ctrl+Shift+T",),
        when=in_encounter,
    ),
    Declared("recent.show", "code", _("&Recent codes"), ("Ctrl+Shift+J",)),
    Declared("words.show", "code", _("O&wn words for the search"), ("Ctrl+Shift+W",)),
    Declared("books.show", "books", _("Loaded &editions…"), ("Ctrl+B",)),
    Declared("books.open", "books", _("&Open release file…")),
    Declared(
        "index.terms",
        "books",
        _("Alphabetic &Index"),
        ("F8",),
        icon="book-open",
        is_first_of_group=True,
    ),
    Declared("index.external", "books", _("E&xternal Cause Index"), ("Shift+F8",)),
    Declared("index.neoplasms", "books", _("Table of &Neoplasms"), ("F9",), icon="table"),
    Declared("index.drugs", "books", _("Table of &Drugs and Chemicals"), ("Shift+F9",)),
    Declared("index.procedures", "books", _("ICD-10-P&CS Index"), ("Ctrl+F8",)),
    Declared("tables.pcs", "books", _("ICD-10-&PCS tables"), ("F12",), icon="table"),
    Declared(
        "tabular.show",
        "books",
        _("&Tabular List as a tree"),
        ("F11",),
        icon="list-tree",
        is_first_of_group=True,
    ),
    Declared("tabular.open", "books", _("&Where the open code stands"), ("Shift+F11",)),
    Declared(
        "query.start",
        "query",
        _("&Ask about the selection"),
        ("F7",),
        when=with_selection,
        icon="message-circle-question-mark",
        short=_("Ask"),
    ),
    Declared(
        "query.new",
        "query",
        _("&New query"),
        when=in_encounter,
        is_first_of_group=True,
    ),
    Declared(
        "query.export",
        "query",
        _("&Export query as PDF…"),
        when=with_query,
        icon="file-output",
    ),
    Declared(
        "report.claim",
        "report",
        _("&Claim summary as PDF…"),
        ("Ctrl+Shift+E",),
        when=in_encounter,
        icon="file-output",
        short=_("Claim PDF"),
    ),
    Declared(
        "revisions.paper",
        "report",
        _("&PDF of what changed…"),
        icon="file-output",
        is_first_of_group=True,
    ),
    Declared("revisions.table", "report", _("&Table of what changed…"), icon="file-output"),
    Declared("worklist.filter", "day", _("&Filter the worklist"), ("Ctrl+Alt+F",)),
    Declared(
        "worklist.hold", "day", _("&Hold the chosen…"), ("Ctrl+Alt+H",), is_first_of_group=True
    ),
    Declared("worklist.release", "day", _("&Release the chosen"), ("Ctrl+Alt+R",)),
    Declared("worklist.due", "day", _("D&ue date of the chosen…"), ("Ctrl+Alt+U",)),
    Declared("worklist.high", "day", _("Hi&gh priority"), pane_keys="+"),
    Declared("worklist.normal", "day", _("&Normal priority"), pane_keys="0"),
    Declared("worklist.low", "day", _("&Low priority"), pane_keys="-"),
    Declared("worklist.review", "day", _("&In review"), pane_keys="I", is_first_of_group=True),
    Declared("worklist.query", "day", _("&Query open"), pane_keys="Q"),
    Declared("worklist.ready", "day", _("Ready to &audit"), ("Ctrl+Alt+A",)),
    Declared("worklist.done", "day", _("&Done"), ("Ctrl+Alt+X",)),
    Declared("worklist.undo", "day", _("Undo in the &worklist"), is_first_of_group=True),
    Declared("worklist.redo", "day", _("R&edo in the worklist")),
    Declared("worklist.keep", "day", _("&Keep the filter as a queue…"), is_first_of_group=True),
    Declared("worklist.queue", "day", _("Queue by rule&s…"), pane_keys="F"),
    Declared("clock.pause", "day", _("&Pause the clock, or go on"), ("Ctrl+Alt+P",)),
    Declared("day.wrap_up", "day", _("Wrap up the da&y"), ("Ctrl+Alt+W",)),
    Declared("pane.worklist", "view", _("&Worklist"), ("Ctrl+1",)),
    Declared("pane.chart", "view", _("&Chart"), ("Ctrl+2",)),
    Declared("pane.codes", "view", _("C&odes"), ("Ctrl+3",)),
    Declared("pane.sheet", "view", _("Coding &sheet"), ("Ctrl+4",)),
    Declared("pane.query", "view", _("&Query"), ("Ctrl+5",)),
    Declared("pane.audit", "view", _("Self-&audit"), ("Ctrl+6",)),
    Declared("pane.report", "view", _("&Reports"), ("Ctrl+7",)),
    Declared("pane.notebook", "view", _("Note&book"), ("Ctrl+8",)),
    Declared("pane.revisions", "view", _("What chang&ed"), ("Ctrl+Shift+B",)),
    Declared("pane.today", "view", _("Today"), ("Ctrl+Alt+D",)),
    Declared("pane.page", "view", _("History of the encounter"), ("Ctrl+H",)),
    Declared("pane.support", "view", _("Codes that the chart supports"), ("Ctrl+Shift+C",)),
    Declared("pane.said", "view", _("What the chart says"), ("Ctrl+Shift+Y",)),
    Declared("pane.index", "view", _("&Index")),
    Declared("pane.pcs", "view", _("PCS tables")),
    Declared("pane.tabular", "view", _("Tab&ular tree")),
    Declared("view.next_pane", "view", _("&Next pane"), ("F6",), is_first_of_group=True),
    Declared("view.previous_pane", "view", _("&Previous pane"), ("Shift+F6",)),
    Declared("view.reset", "view", _("Panes as a&t first")),
    Declared(
        "theme.system", "view", _("Theme of the s&ystem"), is_choice=True, is_first_of_group=True
    ),
    Declared("theme.light", "view", _("&Light theme"), is_choice=True),
    Declared("theme.dark", "view", _("&Dark theme"), is_choice=True),
    Declared("theme.high-contrast", "view", _("&High contrast theme"), is_choice=True),
    Declared(
        "size.larger",
        "view",
        _("Lar&ger text"),
        (
            "Ctrl+Alt++",
            "Ctrl+Alt+=",
        ),
        is_first_of_group=True,
    ),
    Declared("size.smaller", "view", _("S&maller text"), ("Ctrl+Alt+-",)),
    Declared("size.normal", "view", _("Text at 100 &%"), ("Ctrl+Alt+0",)),
    Declared("help.palette", "help", _("&All actions…"), ("Ctrl+Shift+P",), icon="command"),
    Declared("help.keys", "help", _("&Keys"), ("F1",), icon="keyboard"),
    Declared("help.about", "help", _("A&bout Coderdesk"), is_first_of_group=True),
)
