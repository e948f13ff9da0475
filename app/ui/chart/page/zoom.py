"""The steps of magnification."""

__all__ = ["LARGEST", "SMALLEST", "larger", "smaller"]

_PERCENTS = (25, 33, 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)
SMALLEST = _PERCENTS[0]
LARGEST = _PERCENTS[-1]


def larger(percent: float) -> int:
    """Return the next larger step."""
    return next((step for step in _PERCENTS if step > percent + 1), LARGEST)


def smaller(percent: float) -> int:
    """Return the next smaller step."""
    return next((step for step in reversed(_PERCENTS) if step < percent - 1), SMALLEST)
