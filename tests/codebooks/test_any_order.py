"""Imports, steps back and rebuilds in any order: the books hold what is kept."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from app.codebooks import CodeBooksError, Library
from app.codebooks.making.generations import current, previous
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from tests.codebooks.received_made import ADDENDA, codes_file, listed, poa_list, zipped
from tests.fixtures.books import opened, silent, tiny_release, tiny_releases

CM, PAYER = System.ICD_10_CM, System.PAYER
NEXT = [*listed()[:-1], ("A0012", True, "Fever of Monday")]
PAYERS = b"Payer ID,Payer Name\nLAMP1,Lantern Mutual\nWICK2,Wick Health\n"
OFFERS = {
    "codes 2027.txt": codes_file(NEXT),
    "codes 2028.txt": codes_file(listed()),
    "poa.txt": poa_list("A00.0"),
    "payers 2026.csv": PAYERS,
    "payers 2027.csv": PAYERS + b"OIL03,Oil and Wick\n",
    "both.zip": zipped(codes_2027__txt=codes_file(NEXT), payers_2028__csv=PAYERS),
    "cut 2029.txt": codes_file(listed()[:9]),
    "addenda.txt": ADDENDA.encode(),
    "letter.txt": b"Dear coder,",
}
STEPS = 25


def finish(_books, generation):
    (generation / "index").mkdir()
    (generation / "index" / "words").write_text("lantern")


class Acting:
    """Does one step after another, and says of each whether it may change what is kept."""

    def __init__(self, root, seed):
        owner = tiny_release(2026).code_set
        owners = {CM: owner, PAYER: replace(owner, system=PAYER)}
        self.library = Library(root / "reference", owners, tiny_releases(), finish, Path.is_dir)
        self.offers = root
        self.random = Random(seed)  # noqa: S311 - nothing is secret here
        self.prepared = []

    def import_(self):
        self.library.receive(self._wish(), silent)

    def prepare(self):
        self.prepared.append(self.library.prepare(self._wish(), silent))

    def accept(self):
        self.library.accept(self._any_prepared())

    def discard(self):
        self.library.discard(self._any_prepared())

    def roll_back(self):
        self.library.roll_back()

    def build(self):
        self.library.build(silent)

    def state(self):
        root = self.library.root
        return current(root), previous(root), self.library.releases(), self.loaded()

    def loaded(self):
        with opened(self.library.root) as books:
            return sorted((each.system, each.edition) for each in books.editions())

    def _wish(self):
        return Wish(self.offers / self.random.choice(list(OFFERS)))

    def _any_prepared(self):
        if not self.prepared:
            raise CodeBooksError("Nothing is prepared.")
        return self.random.choice(self.prepared)


@pytest.mark.parametrize("seed", range(6))
def test_the_books_hold_what_is_kept_whatever_was_done_before(tmp_path, seed):
    for name, content in OFFERS.items():
        (tmp_path / name).write_bytes(content)
    acting = Acting(tmp_path, seed)
    acting.build()
    acts = [acting.import_, acting.prepare, acting.accept, acting.discard]
    acts += [acting.roll_back, acting.build]
    for _ in range(STEPS):
        before, act = acting.state(), acting.random.choice(acts)
        done = False
        with suppress(CodeBooksError):
            act()
            done = True
        kept = {(one.code_set.system, one.edition) for one in acting.library.releases()}
        assert acting.loaded() == sorted(kept), act
        assert acting.library.is_built(), act
        if not done or act in (acting.prepare, acting.discard):
            assert acting.state() == before, act
