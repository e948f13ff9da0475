from app.ui.encounter.places import Place, read_places
from tests.fixtures.window import RESOURCES


def test_the_list_has_each_number_once_with_a_short_name():
    places = read_places(RESOURCES / "place_of_service.toml")
    numbers = [place.number for place in places]
    assert numbers == sorted(set(numbers))
    assert all(len(number) == 2 and number.isdigit() for number in numbers)
    assert all(0 < len(place.name) <= 45 for place in places)
    assert Place("11", "Office") in places
