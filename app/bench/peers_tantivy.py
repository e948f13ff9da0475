"""The peer tantivy: words stemmed, best phrase of a code; once as it comes, once fuzzy."""

from collections.abc import Iterator, Sequence
from itertools import islice

import tantivy

from app.codebooks import Phrase

__all__ = ["Fuzzy", "Tantivy"]

_DEEP = 400
# From these lengths on a word may have one slip, and two.
_FUZZY_FROM = 3, 6


class Tantivy:
    """Any of the words, by BM25."""

    def __init__(self, phrases: Sequence[Phrase], tokenizer: str = "en_stem") -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", stored=False, tokenizer_name=tokenizer)
        builder.add_unsigned_field("at", stored=True)
        self._index = tantivy.Index(builder.build())
        self._phrases = phrases
        writer = self._index.writer(heap_size=128_000_000, num_threads=1)
        for at, phrase in enumerate(phrases):
            writer.add_document(tantivy.Document(text=f"{phrase.text} {phrase.code}", at=at))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def codes(self, words: str, limit: int) -> Sequence[str]:
        """Return the codes found, the best first."""
        plain = " ".join("".join(c if c.isalnum() else " " for c in words).split())
        if not plain:
            return []
        found = self._searcher.search(self._query(plain.lower()), _DEEP).hits
        return list(islice(dict.fromkeys(self._codes(found)), limit))

    def close(self) -> None:
        """Let the searcher go."""
        del self._searcher

    def _query(self, words: str) -> tantivy.Query:
        return self._index.parse_query(words, ["text"])

    def _codes(self, found: Sequence[tuple[float, tantivy.DocAddress]]) -> Iterator[str]:
        for _, address in found:
            yield self._phrases[self._searcher.doc(address)["at"][0]].code


class Fuzzy(Tantivy):
    """Each word by BM25, or one that is a slip or two away, as the length of the word allows.

    The last word may also be a beginning. Lengths and slips are those that search engines name
    automatic fuzziness.
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        super().__init__(phrases, "default")

    def _query(self, words: str) -> tantivy.Query:
        every = words.split()
        parts = [
            (tantivy.Occur.Should, query)
            for at, word in enumerate(every, start=1)
            for query in self._either(word, is_last=at == len(every))
        ]
        return tantivy.Query.boolean_query(parts)

    def _either(self, word: str, *, is_last: bool) -> Iterator[tantivy.Query]:
        schema, slips = self._index.schema, sum(len(word) >= length for length in _FUZZY_FROM)
        yield tantivy.Query.term_query(schema, "text", word)
        yield tantivy.Query.fuzzy_term_query(schema, "text", word, distance=slips, prefix=is_last)
