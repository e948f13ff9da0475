"""What each declared action does."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.codebooks.icd10cm.index.terms import Volume
from app.codebooks.icd10pcs.index_book import ProcedureVolume
from app.domain.worklist.work import Priority, WorkStatus
from app.ui.menus.declared import DECLARED
from app.ui.notebook.lists.kept_lists import RECENT, SETS, WORDS

if TYPE_CHECKING:
    from app.ui.desk.main_window import MainWindow

__all__ = ["steps_of"]

Steps = dict[str, Callable[[], object]]

_PANE = "pane."


def steps_of(window: "MainWindow") -> Steps:
    """Return what each action does in a window."""
    return {
        **_encounter_steps(window),
        **_chart_steps(window),
        **_notebook_steps(window),
        **_said_steps(window),
        **_index_steps(window),
        **_view_steps(window),
        **_revision_steps(window),
        **_day_steps(window),
        **window.appearance.steps(),
        "help.palette": lambda: window.palette_of_actions.open_over(window),
        "help.keys": window.show_keys,
        "books.show": window.books_wanted.emit,
        "books.open": window.release_wanted.emit,
        "help.about": window.telling.say_about,
    }


def _encounter_steps(window: "MainWindow") -> Steps:
    errands = window.errands
    return {
        "encounter.new": errands.new_encounter,
        "encounter.open": window.panes.worklist.open_chosen,
        "encounter.amend": errands.amend_facts,
        "encounter.import": errands.ask_import,
        "encounter.export": errands.ask_export,
        "samples.open": window.open_samples,
        "work.switch": window.switch_work,
        "desk.quit": window.close,
        "chart.attach": errands.ask_charts,
        "chart.folder": errands.ask_chart_folder,
        "chart.paste": errands.paste_chart,
    }


def _chart_steps(window: "MainWindow") -> Steps:
    chart, coding, asking = window.panes.chart, window.wiring.coding, window.wiring.asking
    return {
        **chart.acts,
        "edit.undo": window.current.undo,
        "edit.redo": window.current.redo,
        "code.find": coding.focus_search,
        "code.selection": coding.find_selection,
        "code.give": window.panes.codes.give,
        "code.support": coding.support,
        "query.start": asking.start_query,
        "query.new": asking.new_query,
        "query.export": window.panes.query.export,
        "report.claim": window.panes.report.export,
    }


def _said_steps(window: "MainWindow") -> Steps:
    said = window.said
    return {
        "said.marks": said.turn_marks,
        "said.correct": said.correct,
        "said.rule": said.make_rule,
        "said.kept": said.list_kept,
    }


def _notebook_steps(window: "MainWindow") -> Steps:
    notes, notebook = window.panes.codes.book.notes, window.panes.notebook
    wires = window.wiring.notebook
    return {
        "book.favourite": notes.toggle_favourite,
        "book.note": wires.write_note,
        "book.rule": notes.add_rule,
        "book.set": wires.put_code,
        "sets.make": partial(wires.with_notebook, notebook.hands.ask_new_set),
        "sets.show": partial(wires.open_list, SETS),
        "recent.show": partial(wires.open_list, RECENT),
        "words.show": partial(wires.open_list, WORDS),
        "notebook.import": partial(wires.with_notebook, notebook.ask_import),
        "sets.export": partial(wires.with_notebook, notebook.hands.files.ask_sets),
        "words.export": partial(wires.with_notebook, notebook.hands.files.ask_words),
        "notebook.undo": notebook.undo,
        "notebook.redo": notebook.redo,
    }


def _index_steps(window: "MainWindow") -> Steps:
    books = window.wiring.books
    return {
        "index.terms": partial(books.open_index, Volume.INDEX),
        "index.external": partial(books.open_index, Volume.EXTERNAL),
        "index.neoplasms": partial(books.open_index, Volume.NEOPLASMS),
        "index.drugs": partial(books.open_index, Volume.DRUGS),
        "index.procedures": partial(books.open_index, ProcedureVolume.INDEX),
        "tables.pcs": books.open_tables,
        "tabular.show": books.open_tabular,
        "tabular.open": books.show_place,
    }


def _revision_steps(window: "MainWindow") -> Steps:
    books, revisions = window.wiring.books, window.panes.revisions
    return {
        "pane.revisions": books.show_revisions,
        "revisions.paper": partial(books.in_revisions, revisions.export_paper),
        "revisions.table": partial(books.in_revisions, revisions.export_table),
    }


def _day_steps(window: "MainWindow") -> Steps:
    worklist, day = window.panes.worklist, window.wiring.day
    deeds = worklist.deeds
    done: Steps = {
        "worklist.filter": worklist.focus_filter,
        "worklist.hold": deeds.ask_hold,
        "worklist.release": deeds.release,
        "worklist.due": deeds.ask_due,
        "worklist.high": partial(deeds.set_priority, Priority.HIGH),
        "worklist.normal": partial(deeds.set_priority, Priority.NORMAL),
        "worklist.low": partial(deeds.set_priority, Priority.LOW),
        "worklist.review": partial(deeds.set_status, WorkStatus.IN_REVIEW),
        "worklist.query": partial(deeds.set_status, WorkStatus.QUERY_OPEN),
        "worklist.ready": partial(deeds.set_status, WorkStatus.READY),
        "worklist.done": partial(deeds.set_status, WorkStatus.DONE),
        "worklist.finish": worklist.finish_chosen,
        "worklist.next": worklist.open_next,
        "worklist.undo": deeds.undo,
        "worklist.redo": deeds.redo,
        "worklist.keep": worklist.keep_filter,
        "worklist.queue": worklist.make_queue,
    }
    return {
        **{action: partial(day.in_worklist, act) for action, act in done.items()},
        "clock.pause": window.panes.today.clock.pause,
        "day.wrap_up": day.wrap_up,
    }


def _view_steps(window: "MainWindow") -> Steps:
    docks = window.docks
    panes = [one.id for one in DECLARED if one.is_pane]
    return {
        **{pane: partial(docks.show_pane, pane.removeprefix(_PANE)) for pane in panes},
        "view.next_pane": partial(docks.next_pane, 1),
        "view.previous_pane": partial(docks.next_pane, -1),
        "view.reset": docks.reset,
    }
