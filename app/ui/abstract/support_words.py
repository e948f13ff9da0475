"""The words of the pane of supported codes."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from app.abstracting.abstract import Abstract
from app.domain.chart.spans import Span
from app.domain.encounter import Setting
from app.domain.reading.abstracts import Fared, Judgement, Verdict
from app.domain.reading.suggestions import Said
from app.ui.abstract.support_rows import CodeRow, GapRow, Group
from app.ui.looks.look import MONOSPACED

__all__ = [
    "basis_words",
    "code_details",
    "fared_words",
    "gap_details",
    "gap_kind",
    "group_word",
    "reasons",
    "standing_word",
]

_PER_CENT = 100
# A bold that the typeface does not have would be smeared.
_STRONG = "font-weight: 600"
_CODE = f"font-family: '{MONOSPACED}'; {_STRONG}"
Place = Callable[[Span], str]


def group_word(group: Group, count: int) -> str:
    """Return the heading of a group with the number of its rows."""
    return {
        Group.SUPPORTED: _said("Supported by the chart ({0})"),
        Group.GAPS: _said("Left open by the chart ({0})"),
        Group.FURTHER: _said("Further candidates ({0})"),
        Group.DECIDED: _said("Decided against ({0})"),
    }[group].format(count)


def gap_kind(kind: str) -> str:
    """Return the kind of a gap as a word to begin a line with."""
    return kind.replace("_", " ").capitalize()


def standing_word(row: CodeRow) -> str:
    """Return what became of a code, empty while it is open."""
    if row.is_given:
        return _said("on the sheet")
    judgement = row.judgement
    if judgement is None or judgement.verdict is Verdict.ACCEPTED:
        return ""
    return _said("not here") if judgement.verdict is Verdict.NOT_HERE else _said("rejected")


def basis_words(abstract: Abstract) -> str:
    """Return by which book and which part of the guidelines a chart was read."""
    is_inpatient = abstract.setting is Setting.INPATIENT
    part = _said("II.H and III.C") if is_inpatient else _said("IV.H")
    said = _said("{0} · uncertain diagnoses: {1}")
    return said.format(abstract.edition, part) if abstract.edition else ""


def code_details(row: CodeRow, said: Sequence[Said], place: Place) -> str:
    """Return what speaks for a code as rich text; each place is a link with its number."""
    suggestion = row.suggestion
    code = f'<span style="{_CODE}">{escape(suggestion.code)}</span>'
    parts = [f"<p>{code}&nbsp; {escape(suggestion.title)}</p>"]
    if suggestion.caution:
        parts.append(_line(_said("Caution"), suggestion.caution))
    if row.judgement is not None and row.judgement.verdict is not Verdict.ACCEPTED:
        parts.append(_line(_said("Decided"), _decided(row.judgement)))
    parts.append(_line(_said("Why"), suggestion.why))
    words = [
        f'<a href="{number}">“{escape(each.text)}”</a> '
        f"{escape(' · '.join(part for part in (each.section, place(span)) if part))}"
        for number, (each, span) in enumerate(zip(said, row.spans, strict=True))
    ]
    if words:
        parts.append(f"<p>{'<br/>'.join(words)}</p>")
    return "".join(parts)


def gap_details(row: GapRow, place: Place) -> str:
    """Return what is left open as rich text; each place is a link with its number."""
    words = zip(row.words, row.spans, strict=True)
    lines = [
        f'<a href="{number}">“{escape(" ".join(each.quote.split()))}”</a> {escape(place(span))}'
        for number, (each, span) in enumerate(words)
    ]
    return f"{_line(gap_kind(row.gap.kind), row.gap.message)}<p>{'<br/>'.join(lines)}</p>"


def fared_words(fared: Fared) -> str:
    """Return how suggestions fared so far, empty before anything was decided."""
    if fared.share is None:
        return ""
    judged = fared.accepted + fared.rejected + fared.not_here
    line = _said("You took {0} of {1} suggestions ({2} %)").format(
        fared.accepted, judged, round(_PER_CENT * fared.share)
    )
    reasons = ", ".join(f"{reason} ({count})" for reason, count in fared.reasons)
    return f"{line}. {_said('Not taken')}: {reasons}" if reasons else line


def reasons() -> tuple[str, ...]:
    """Return the usual reasons not to code what a chart seems to support."""
    return (
        _said("not documented by the provider"),
        _said("ruled out or uncertain"),
        _said("history only"),
        _said("not evaluated or treated at this visit"),
        _said("integral to another condition"),
        _said("a more specific code applies"),
        _said("copied forward"),
        _said("wrong code for these words"),
    )


def _decided(judgement: Judgement) -> str:
    return ": ".join(part for part in (judgement.verdict.value, judgement.reason) if part)


def _line(heading: str, text: str) -> str:
    return f'<p><span style="{_STRONG}">{escape(heading)}:</span> {escape(text)}</p>'


def _said(text: str) -> str:
    return QCoreApplication.translate("support", text)
