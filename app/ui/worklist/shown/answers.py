"""What the worklist answers when something cannot be done, or only when it is wanted twice."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui.desk.faults import line_of
from app.ui.fields.notice import Notice
from app.ui.fields.progress_line import StoppedError
from app.ui.worklist.bulk.doubt_line import DoubtLine

__all__ = ["Answers"]


class Answers(QObject):
    """Says it in the lines above the rows."""

    def __init__(self, notice: Notice, doubt: DoubtLine, parent: QObject) -> None:
        super().__init__(parent)
        self._notice, self._doubt = notice, doubt

    @property
    def text(self) -> str:
        """Return what was refused or is asked, empty when nothing is."""
        return self._notice.text or self._doubt.text

    def clear(self) -> None:
        """Forget what was refused."""
        self._notice.clear()

    def refuse(self, error: Exception) -> None:
        """Say why something was not done."""
        if isinstance(error, StoppedError):
            self._notice.info(line_of(error))
        else:
            self._notice.refuse(error)

    def doubt(self, error: Exception, do_it: Callable[[], object]) -> None:
        """Ask whether something is to be done all the same."""
        self._notice.clear()
        self._doubt.ask(line_of(error), self.tr("Done all the same"), do_it)

    def tell_end(self) -> None:
        """Say that there is no next chart."""
        self._notice.info(self.tr("No further encounter of this list is new or in review."))
