from app.suggestions.finding import Finding, merged


def test_a_code_stands_once_where_it_was_first_told_with_all_that_is_told_for_it():
    found = [
        Finding("A00.0", (3, 5), "title"),
        Finding("B00.0", (4,), "index"),
        Finding("A00.0", (5, 1), "inclusion", "copied"),
        Finding("A00.0", (), "index", "old"),
    ]
    assert merged(found) == [
        Finding("A00.0", (3, 5, 1), "title", "copied"),
        Finding("B00.0", (4,), "index"),
    ]


def test_what_is_told_a_hundred_times_is_put_together_once():
    seen = []

    class Told(int):
        def __hash__(self):
            seen.append(self)
            return int.__hash__(self)

    merged([Finding("A00.0", (Told(number),), "title") for number in range(100)])
    assert len(seen) <= 200
