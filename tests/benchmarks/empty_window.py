"""The least that a Qt program can be: an empty window that says when it can be used."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

__all__ = ["main"]


def main() -> int:
    """Show the window, print ``ready`` once it is painted, stay until ended."""
    program = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    return program.exec()


if __name__ == "__main__":
    sys.exit(main())
