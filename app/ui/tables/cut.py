"""Names that are too long for their place."""

__all__ = ["cut_in_the_middle"]


def cut_in_the_middle(words: str, most: int) -> str:
    """Return words of at most so many characters: the end of a name often tells it apart."""
    if len(words) <= most:
        return words
    end = most // 3
    return f"{words[: most - 1 - end].rstrip()}…{words[-end:].lstrip()}"
