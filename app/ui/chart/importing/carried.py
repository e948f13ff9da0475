"""What a drop or the clipboard carries that can be read as a chart."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from app.encounters.arrivals import Pasted, Source

__all__ = ["carries_chart", "sources_in"]


def carries_chart(carried: QMimeData) -> bool:
    """Tell whether there is something to read."""
    return bool(_paths(carried)) or carried.hasImage() or carried.hasText()


def sources_in(carried: QMimeData, text: str, picture: str) -> tuple[Source, ...]:
    """Return the files, or else the picture, or else the text; the names are for the last two."""
    if paths := _paths(carried):
        return tuple(paths)
    if carried.hasImage():
        image = QImage(carried.imageData())
        return () if image.isNull() else (Pasted(picture, lambda: _png(image)),)
    words = carried.text()
    return (Pasted(text, words.encode),) if words.strip() else ()


def _paths(carried: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
