"""Two notes side by side as rows of a table: what is gone, what is new, and its source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from app.charts.across.copying import Paragraph
from app.charts.across.differing import Pair
from app.domain.chart.highlights import Category
from app.encounters.viewing import Comparison
from app.ui.chart.marks.categories import wash_of
from app.ui.chart.page.colours import ChartColours
from app.ui.tables.cut import cut_in_the_middle

__all__ = ["PAD", "CompareRows"]

PAD = 5
_MOST_ROWS = 1_000
_FOLDED = 90
_TITLE = 28
# As much as is laid out without holding up the window.
_AT_ONCE = 4_000


@dataclass(frozen=True, slots=True)
class CompareRows:
    """Writes a comparison as tables of a few rows.

    ``source`` is the share of the width that sources take, in percent.
    """

    comparison: Comparison
    colours: ChartColours | None
    source: int

    def tables(self) -> Iterator[str]:
        """Yield one table after the other, the first with the names of the notes."""
        rows, length = [self._head()], 0
        for pair in self.comparison.pairs[:_MOST_ROWS]:
            row = self._row(pair)
            if length + len(row) > _AT_ONCE:
                yield _table(rows)
                rows, length = [], 0
            rows.append(row)
            length += len(row)
        left_out = len(self.comparison.pairs) - _MOST_ROWS
        if left_out > 0:
            more = _tr("%n more paragraph(s) are not shown", left_out)
            rows.append(f"<tr><td colspan=3>{escape(more)}</td></tr>")
        yield _table(rows)

    def _head(self) -> str:
        beside = self.comparison.beside
        before = beside.called if beside is not None else ""
        heads = (before, _tr("This note"), _tr("Carried forward"))
        return f"<tr>{''.join(f'<th align=left>{escape(head)}</th>' for head in heads)}</tr>"

    def _row(self, pair: Pair) -> str:
        note = (100 - self.source) // 2
        muted = self.colours.muted if self.colours is not None else "gray"
        left, right = self._side(pair.left, pair.gone, "s"), self._side(pair.right, pair.new, "u")
        if pair.is_same:
            left = right = f"<span style='color:{muted}'>{_folded(pair.right)}</span>"
        return (
            f"<tr><td width='{note}%'>{left}</td><td width='{note}%'>{right}</td>"
            f"<td width='{self.source}%' style='color:{muted}'>{self._source(pair)}</td></tr>"
        )

    def _side(self, paragraph: Paragraph | None, runs: Sequence[tuple[int, int]], mark: str) -> str:
        if paragraph is None:
            return ""
        parts, at = [], 0
        is_alone = list(runs) == [(0, len(paragraph.text))]
        for start, end in runs:
            parts.append(escape(paragraph.text[at:start]))
            changed = f"<{mark}>{escape(paragraph.text[start:end])}</{mark}>"
            style = "" if is_alone else self._highlight()
            parts.append(f"<span style='{style}'>{changed}</span>")
            at = end
        parts.append(escape(paragraph.text[at:]))
        return "".join(parts).replace("\n", "<br>")

    def _highlight(self) -> str:
        is_dark = self.colours is not None and self.colours.tints.is_dark
        return f"background-color:{wash_of(Category.OTHER, is_dark=is_dark).fill.name()}"

    def _source(self, pair: Pair) -> str:
        if pair.right is None:
            return ""
        share, note = self.comparison.source_of(pair.right)
        if note is None:
            return escape(_tr("new"))
        title = escape(cut_in_the_middle(note.title, _TITLE))
        day = note.on.isoformat().replace("-", "\N{NON-BREAKING HYPHEN}")
        return f"{round(100 * share)} %<br>{title}<br>{day}"


def _table(rows: Sequence[str]) -> str:
    return f"<table width='100%' cellspacing=0 cellpadding={PAD}>{''.join(rows)}</table>"


def _folded(paragraph: Paragraph | None) -> str:
    text = " ".join(paragraph.text.split()) if paragraph is not None else ""
    if len(text) <= _FOLDED:
        return escape(text)
    whole_words = text[:_FOLDED].rpartition(" ")[0] or text[:_FOLDED]
    return escape(f"{whole_words}\N{NO-BREAK SPACE}…")


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("CompareView", text, "", count)
