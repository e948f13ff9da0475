import pytest

from app.reading.cues import Effect, Side, bundled, planned, read
from app.reading.patterns import BrokenPatternError
from app.reading.words import words_of


def test_a_file_of_cues_is_read_with_all_that_it_says(tmp_path):
    path = tmp_path / "cues.toml"
    path.write_text(
        """
        [sets]
        habit = "smoking"
        [[cue]]
        effects = ["former"]
        side = "before"
        reach = 4
        ends = [","]
        unless = ["not"]
        only = "habit"
        but = "habit"
        without = "habit"
        closing = true
        patterns = "quit"
        [[cue]]
        effects = ["absent", "historical"]
        patterns = "no history of"
        [[stop]]
        patterns = "but"
        [[stop]]
        of = ["absent"]
        passing = true
        patterns = "because"
        """,
        encoding="utf-8",
    )
    cues = read(path)
    (first,) = (cue for _, _, cue in cues.cues.found(words_of("quit")))
    assert (first.side, first.reach, first.is_closing) == (Side.BEFORE, 4, True)
    assert (first.but, first.without) == ({"smoking"}, {"smoking"})
    assert (first.ends, first.unless, first.only) == ({","}, {"not"}, {"smoking"})
    (second,) = (cue for _, _, cue in cues.cues.found(words_of("no history of")))
    assert second.effects == {Effect.ABSENT, Effect.HISTORICAL}
    hard, passing = (stop for _, _, stop in cues.stops.found(words_of("but because")))
    assert (hard.effects, hard.is_passing) == (frozenset(Effect), False)
    assert (passing.effects, passing.is_passing) == ({Effect.ABSENT}, True)


def test_an_unknown_set_is_refused(tmp_path):
    path = tmp_path / "cues.toml"
    path.write_text('[sets]\n[[cue]]\neffects = ["absent"]\npatterns = "<kin>"', encoding="utf-8")
    with pytest.raises(BrokenPatternError):
        read(path)


def test_the_cues_of_the_program_are_read_once():
    assert bundled() is bundled()


def test_words_about_plans_are_read_once():
    assert planned() is planned()
    assert planned() is not bundled()
