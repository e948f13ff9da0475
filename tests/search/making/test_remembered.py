from app.search.making.remembered import Remembered


def test_each_number_is_worked_out_once_until_there_are_too_many():
    asked = []

    def work(number):
        asked.append(number)
        return str(number)

    remembered = Remembered(work, most=3)
    assert [remembered[number] for number in (1, 2, 1, 3, 4, 1)] == ["1", "2", "1", "3", "4", "1"]
    assert asked == [1, 2, 3, 4, 1]
