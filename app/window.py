"""Hands the parts of the program to the window."""

from app.codebooks import open_books
from app.house.house import RealHouse
from app.search import open_index
from app.ui.application import Premises, open_desk
from app.ui.codebooks.book_room import BookRoom
from app.ui.codebooks.reference import Reference
from app.ui.start.building import Progress
from app.workfile import passphrases, workfile

__all__ = ["open_window", "premises_of"]


def open_window(house: RealHouse) -> int:
    """Run the desk until the user leaves, and return the exit code of the process."""
    return open_desk(premises_of(house))


def premises_of(house: RealHouse) -> Premises:
    """Return what the window stands on."""
    places = house.places

    def reference(progress: Progress) -> Reference:
        house.build_if_needed(progress)
        return Reference(house.books(), house.index())

    def reopened() -> Reference:
        books = open_books(places.reference)
        return Reference(books, open_index(books.generation, books))

    return Premises(
        resources=places.resources,
        settings=places.data / "window.ini",
        default_work=places.workspace,
        samples=house.sample_files(),
        work_files=workfile,
        key_ring=passphrases,
        is_reference_built=house.is_reference_built,
        open_reference=reference,
        reopen_reference=reopened,
        book_room=BookRoom(house.library, places.reference, places.codebooks),
        lay=house.desk_of,
    )
