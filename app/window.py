"""Hands the parts of the program to the window."""

from app.house import RealHouse
from app.ui.application import Premises, Reference, open_desk
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

    return Premises(
        resources=places.resources,
        settings=places.data / "window.ini",
        default_work=places.workspace,
        samples=house.sample_files(),
        work_files=workfile,
        key_ring=passphrases,
        is_reference_built=house.is_reference_built,
        open_reference=reference,
        lay=house.desk_of,
    )
