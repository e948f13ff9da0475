from app.bench.typing_mix import ENTRIES, keystrokes


def test_every_key_of_every_entry_is_typed():
    typed = keystrokes()
    assert len(ENTRIES) >= 150
    assert len(typed) == sum(map(len, ENTRIES))
    assert set(ENTRIES) <= set(typed)
