from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from app.ui.chart.importing.carried import carries_chart, sources_in


def carried(**parts):
    mime = QMimeData()
    for name, part in parts.items():
        getattr(mime, f"set{name}")(part)
    return mime


def picture():
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def test_files_come_before_all_else(tmp_path):
    urls = [QUrl.fromLocalFile(str(tmp_path / "a.pdf")), QUrl("https://charts.example/b.pdf")]
    mime = carried(Urls=urls, Text="a.pdf")
    assert carries_chart(mime)
    assert sources_in(mime, "Text", "Picture") == (Path(tmp_path / "a.pdf"),)


def test_a_picture_becomes_a_png(qapp):
    mime = carried(ImageData=picture(), Text="a picture")
    (source,) = sources_in(mime, "Text", "Picture")
    assert carries_chart(mime)
    assert (source.name, source.content()[:4]) == ("Picture", b"\x89PNG")


def test_text_is_taken_as_it_is():
    (source,) = sources_in(carried(Text="Cough – two days"), "Pasted text", "Picture")
    assert (source.name, source.content()) == ("Pasted text", "Cough – two days".encode())


def test_where_there_is_nothing_to_read_there_is_no_source(qapp):
    assert not carries_chart(QMimeData())
    for mime in (QMimeData(), carried(Text=" \n"), carried(ImageData=QImage())):
        assert sources_in(mime, "Text", "Picture") == ()
