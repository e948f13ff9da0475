"""Where the program keeps its own files, the reference data and the work file."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

__all__ = ["Places"]

_PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Places:
    """Directories and files; none is made before something is written there."""

    data: Path
    reference: Path
    workspace: Path
    releases: Path | None = None
    resources: Path = _PROJECT / "resources"
    codebooks: Path = _PROJECT / "codebooks"

    @classmethod
    def of(cls, reference: Path | None, workspace: Path | None) -> "Places":
        """Take what the user names, else what the environment names, else the user's data."""
        named = os.environ.get("CODERDESK_DATA")
        data = Path(named or platformdirs.user_data_dir("coderdesk", appauthor=False))
        named = os.environ.get("CODERDESK_REFERENCE")
        return cls(
            data=data,
            reference=reference or (Path(named) if named else data / "reference"),
            workspace=workspace or data / "work.coderdesk",
            releases=Path(offered) if (offered := os.environ.get("CODERDESK_RELEASES")) else None,
        )
