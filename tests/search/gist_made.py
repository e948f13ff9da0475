"""Knowledge of a few invented phrases, for selections of invented charts."""

from datetime import date

from app.codebooks import Phrase
from app.domain.codes import System
from app.search.asking.knowledge import Knowledge
from app.search.asking.lexicon import Lexicon
from app.search.asking.spelling import Spelling
from app.search.gist.heads import heads_of
from app.search.making.postings import frequencies, posted
from app.vocabulary.entries import Entry, Reason
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["KNOWLEDGE", "indexed", "known"]

_TITLES = (
    "Mossy ague of left harbour arm, stage 2",
    "Mossy ague of right harbour arm, stage 2",
    "Lantern fever",
    "Lantern fever in other diseases",
    "Lantern reflux with green moss",
    "Presence of glass lantern",
    "Fracture of left lantern bone",
    "Family history of lantern fever",
    "Hepatitis b of the harbour",
)
_PATHS = ("Ague, mossy", "Fever, lantern", "Reflux, lantern", "Fracture, lantern", "Moss (green)")
_ENTRIES = {
    ("lrx",): Entry(("lantern reflux",), Reason.ABBREVIATION),
    ("xr",): Entry(("glass picture",), Reason.ABBREVIATION),
    ("status", "post"): Entry(("presence of",), Reason.LAY),
    ("seen", "for"): Entry(("",), Reason.SHORTHAND),
}


def indexed(path: str) -> Phrase:
    """A path of the Index."""
    days = (date(2030, 10, 1), date(2031, 9, 30))
    return Phrase(System.ICD_10_CM, "A20.1", path, "index", True, *days, "Index FY2031")


def _title(text: str) -> Phrase:
    days = (date(2030, 10, 1), date(2031, 9, 30))
    return Phrase(System.ICD_10_CM, "A20.1", text, "title", True, *days)


def known(titles: tuple[str, ...], paths: tuple[str, ...]) -> Knowledge:
    """What is known of these phrases; a path counts as often as is needed to lead."""
    phrases = [*map(_title, titles), *(indexed(path) for path in paths for _ in range(3))]
    lexicon = Lexicon.counted(frequencies(posted(phrases)))
    heads = heads_of(phrases, lexicon)
    return Knowledge(lexicon, Spelling.of(lexicon), Vocabulary(_ENTRIES), heads)


KNOWLEDGE = known(_TITLES, _PATHS)
