"""Progress of long work, on stderr so that it never mixes with an answer."""

import sys

__all__ = ["told"]


def told(step: str, done: int, total: int) -> None:
    """Show how far a step has come: in place on a terminal, else once when it is complete."""
    if sys.stderr is None:
        return
    if sys.stderr.isatty():
        end = "\n" if done >= total else ""
        sys.stderr.write(f"\r\033[K{step}  {100 * done // max(total, 1):3d} %{end}")
    elif done >= total:
        sys.stderr.write(f"{step}\n")
    sys.stderr.flush()
