"""What a finished environment holds, written into it, so that a second start asks nobody else."""

import hashlib
import json
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path

__all__ = ["DEVELOPMENT", "RUNTIME", "Stamp", "digest"]

RUNTIME = "requirements.lock"
DEVELOPMENT = "requirements-dev.lock"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The Python version, the place, this project's own file and the lock files installed."""

    python: str
    root: str
    project: str
    locks: dict[str, str]

    @classmethod
    def of(cls, root: Path) -> "Stamp":
        """Say what an environment would hold if everything were installed now."""
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        locks = {name: digest(root / name) for name in (RUNTIME, DEVELOPMENT)}
        return cls(version, str(root), digest(root / "pyproject.toml"), locks)

    @classmethod
    def read(cls, path: Path) -> "Stamp | None":
        """Read a stamp; one that is missing or damaged vouches for nothing."""
        try:
            return cls(**json.loads(path.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, path: Path) -> None:
        """Put the stamp where ``read`` finds it."""
        path.write_text(json.dumps(asdict(self), indent=1), "utf-8")

    def fits(self, wanted: "Stamp") -> bool:
        """Say whether the environment can be kept: scripts in it name its Python and place."""
        return (self.python, self.root) == (wanted.python, wanted.root)

    def has(self, wanted: "Stamp", lock: str) -> bool:
        """Say whether the packages of a lock file are installed as wanted."""
        return self.locks.get(lock) == wanted.locks[lock]

    def installed(self, lock: str) -> "Stamp":
        """Say what is there after a lock file: the development one lists the other's as well."""
        names = (RUNTIME, DEVELOPMENT) if lock == DEVELOPMENT else (RUNTIME,)
        return replace(self, locks={name: self.locks[name] for name in names})


def digest(path: Path) -> str:
    """Give the SHA-256 of a file, the same on systems that end lines differently."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
