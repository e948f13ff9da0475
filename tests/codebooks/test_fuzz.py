"""Thousands of damaged releases for every kind: read, or refused in one line."""

import pytest

from app.codebooks.kinds import all_kinds, kind_of
from app.codebooks.receiving.received import Member
from tests.codebooks.fuzz_samples import SAMPLES
from tests.fixtures.fuzzing import mutant, survives


def test_every_kind_has_a_sample_that_it_recognises_and_reads():
    assert {kind.id for kind in all_kinds()} == set(SAMPLES)
    for kind_id, sample in SAMPLES.items():
        # Tables that two downloads carry word for word are told apart by the zip around them.
        member = Member(f"{kind_id} of a publisher", sample())
        kind = kind_of(member)
        assert kind
        assert kind.id == kind_id
        assert kind.read(member)


@pytest.mark.parametrize("kind_id", SAMPLES)
def test_mutants_are_read_or_refused_in_one_line(kind_id):
    others = list(SAMPLES)
    foreign = SAMPLES[others[others.index(kind_id) - 1]]()
    survives(SAMPLES[kind_id](), f"{kind_id} of a publisher", foreign=foreign)


def test_the_same_seed_makes_the_same_mutant_and_every_seed_another():
    sample = SAMPLES["icd10cm.order"]()
    mutants = [mutant(sample, seed) for seed in range(200)]
    assert mutants == [mutant(sample, seed) for seed in range(200)]
    assert len(set(mutants)) > 150
