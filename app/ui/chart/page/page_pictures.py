"""Pictures of the PDF pages and scans in view, drawn on the worker."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.charts.scans.pictures import Pictures, pictures_of
from app.ui.background import Background

__all__ = ["MAX_BYTES", "PagePictures"]

MAX_BYTES = 128 * 2**20


class PagePictures(QObject):
    """Keeps the pictures drawn last; at most one page is being drawn at a time.

    While the wanted pages change faster than they are drawn, only the last wish counts.
    """

    arrived = Signal(int)

    def __init__(
        self,
        content: Callable[[], bytes],
        background: Background,
        beside: "PagePictures | None" = None,
    ) -> None:
        """Take what fetches the file; it is called on the worker.

        Pictures ``beside`` others, in another size, share the file that is open.
        """
        super().__init__()
        drawer = _Drawer(content) if beside is None else beside._drawer  # noqa: SLF001
        self._drawer: _Drawer = drawer
        self._content = content
        self._is_beside = beside is not None
        self._background = background
        self._drawn: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._refused: dict[int, str] = {}
        self._wanted: list[tuple[int, float]] = []
        self._is_busy = False

    def beside(self) -> "PagePictures":
        """Return pictures of the same pages that are kept apart from these."""
        return PagePictures(self._content, self._background, self)

    def image(self, page: int) -> QImage | None:
        """Return the picture of a page, perhaps still in another size."""
        drawn = self._drawn.get(page)
        return None if drawn is None else drawn[1]

    def refusal(self, page: int) -> str:
        """Return why a page cannot be drawn, empty as long as it can."""
        return self._refused.get(page, "")

    def want(self, pages: Sequence[int], scale: float) -> None:
        """Have pages drawn at ``scale`` pixels to a point, the first one first."""
        self._wanted = [(page, scale) for page in pages if not self._has(page, scale)]
        self._draw_next()

    def close(self) -> None:
        """Close the file; what is being drawn no longer arrives.

        Those beside others leave the file to them, and are closed before them.
        """
        self._wanted.clear()
        self.blockSignals(True)  # noqa: FBT003
        if not self._is_beside:
            self._background.run(self._drawer.close, bool, is_owed=True)

    def _has(self, page: int, scale: float) -> bool:
        drawn = self._drawn.get(page)
        return page in self._refused or (drawn is not None and drawn[0] == scale)

    def _draw_next(self) -> None:
        if self._is_busy or not self._wanted:
            return
        page, scale = self._wanted.pop(0)
        self._is_busy = True
        self._background.run(
            lambda: self._drawer.draw(page, scale),
            lambda image: self._keep(page, scale, image),
            lambda error: self._refuse(page, error),
        )

    def _keep(self, page: int, scale: float, image: QImage) -> None:
        self._drawn[page] = scale, image
        self._drawn.move_to_end(page)
        while len(self._drawn) > 1 and self._bytes() > MAX_BYTES:
            self._drawn.popitem(last=False)
        self._go_on(page)

    def _refuse(self, page: int, error: Exception) -> None:
        self._refused[page] = str(error)
        self._go_on(page)

    def _go_on(self, page: int) -> None:
        self._is_busy = False
        self.arrived.emit(page)
        self._draw_next()

    def _bytes(self) -> int:
        return sum(image.sizeInBytes() for _, image in self._drawn.values())


class _Drawer:
    """The open PDF or scan; belongs to the worker."""

    def __init__(self, content: Callable[[], bytes]) -> None:
        self._content = content
        self._pictures: Pictures | None = None

    def draw(self, page: int, scale: float) -> QImage:
        """Draw a page, opening the file first where needed."""
        if self._pictures is None:
            self._pictures = pictures_of(self._content())
        drawn = self._pictures.picture(page, scale)
        size = drawn.width, drawn.height, drawn.stride
        # The image must own its pixels, and its fourth bytes must say that it covers what is
        # below: tints are multiplied with it, and with a scan that counts as clear they glare.
        image = QImage(drawn.pixels, *size, QImage.Format.Format_RGB32)
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

    def close(self) -> None:
        """Close the file."""
        if self._pictures is not None:
            self._pictures.close()
            self._pictures = None
