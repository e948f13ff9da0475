"""The peer bm25s: any of the words by BM25, all scores worked out at once."""

from collections.abc import Sequence
from itertools import islice

import bm25s

from app.codebooks import Phrase

__all__ = ["Bm25s"]

_DEEP = 400


class Bm25s:
    """Best phrase of a code, best codes first."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._codes = [phrase.code for phrase in phrases]
        texts = [f"{phrase.text} {phrase.code}" for phrase in phrases]
        self._index = bm25s.BM25()
        self._index.index(_tokens(texts), show_progress=False)

    def codes(self, words: str, limit: int) -> Sequence[str]:
        """Return the codes found, the best first."""
        asked = _tokens([words])
        if not asked.vocab or not any(asked.ids):
            return []
        found, scores = self._index.retrieve(
            asked, k=min(_DEEP, len(self._codes)), show_progress=False
        )
        held = (at for at, score in zip(found[0], scores[0], strict=True) if score > 0)
        return list(islice(dict.fromkeys(self._codes[at] for at in held), limit))

    def close(self) -> None:
        """Let the scores go."""
        del self._index


def _tokens(texts: Sequence[str]) -> bm25s.tokenization.Tokenized:
    return bm25s.tokenize(list(texts), stopwords="en", show_progress=False)
