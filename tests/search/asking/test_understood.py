import pytest

from app.search.asking.asked import Term
from app.search.asking.knowledge import Knowledge
from app.search.asking.lexicon import Lexicon
from app.search.asking.spelling import Spelling
from app.search.asking.understood import Choice, understood
from app.search.asking.wording import Wording
from app.vocabulary.entries import Entry, Reason
from app.vocabulary.synonyms import Synonyms
from app.vocabulary.vocabulary import Vocabulary

_WORDS = ["diabetes", "neuropathy", "foot", "left", "of", "fracture", "fractures", "non"]
_WORDS += ["pressure", "traumatic", "nontraumatic", "with", "without"]
_WORDS += ["chronic", "kidney", "disease", "multiple", "sclerosis", "mitral", "stenosis", "anemia"]
_WORDS += ["type", "2", "3b", "stage", "second", "degree", "aids", "acquired", "as"]
LEXICON = Lexicon.counted(dict.fromkeys(_WORDS, 9))
VOCABULARY = Vocabulary(
    {
        ("ckd",): Entry(("chronic kidney disease",), Reason.ABBREVIATION),
        ("ms",): Entry(("multiple sclerosis", "mitral stenosis"), Reason.ABBREVIATION),
        ("as",): Entry(("mitral stenosis",), Reason.ABBREVIATION, is_capital=True),
        ("aids",): Entry(("acquired disease",), Reason.ABBREVIATION),
        ("r", "o"): Entry(("",), Reason.SHORTHAND),
        ("l",): Entry(("left",), Reason.SHORTHAND),
        ("dis",): Entry(("kidney",), Reason.SHORTHAND),
        ("pt",): Entry(
            ("chronic disease",),
            Reason.ABBREVIATION,
            is_capital=True,
            small=Entry(("",), Reason.SHORTHAND),
        ),
        ("fat",): Entry(("kidney disease",), Reason.LAY, is_capital=True),
        ("sore", "foot"): Entry(("foot pressure", "foot fracture"), Reason.LAY),
    },
    british={"plinth": "foot"},
)
INITIALS = {"fof": ("fracture of foot", "foot of fracture"), "kdd": ("kidney disease",)}
INITIALS |= {"diab": ("disease of anemia",), "left": ("never asked",)}
KNOWLEDGE = Knowledge(
    LEXICON, Spelling.of(LEXICON), VOCABULARY, initials=lambda word: INITIALS.get(word, ())
)


def read(text, wording=None):
    return understood(text, KNOWLEDGE, wording or Wording())


def asked(text, wording=None):
    (reading,) = read(text, wording).readings
    return reading


def replaced(query):
    return [(each.typed, each.meaning, each.reason) for each in query.replacements]


def test_the_last_word_may_be_half_typed():
    *_, last = asked("diabetes neu").terms
    assert last == Term("neu", start="neu")


def test_a_blank_closes_the_last_word():
    assert asked("left ").terms == (Term("left", ("left",)),)


def test_an_earlier_word_may_be_half_typed_when_it_is_no_word():
    assert asked("diab foot").terms[0] == Term("diab", start="diab")


def test_a_word_stands_for_its_singular_and_plural():
    assert asked("fractures ").terms[0].spellings == ("fractures", "fracture")


def test_words_that_join_others_are_not_needed():
    assert [term.typed for term in asked("fracture of foot").needed] == ["fracture", "foot"]


def test_words_that_join_others_are_needed_when_there_is_nothing_else():
    assert [term.typed for term in asked("with of ").needed] == ["with", "of"]


def test_without_is_needed():
    assert [term.typed for term in asked("without fracture").needed] == ["without", "fracture"]


def test_two_words_written_as_one_are_taken_apart():
    assert asked("nonpressure foot").shown == "non pressure foot"


def test_two_words_may_stand_for_the_one_that_they_make():
    non, traumatic = asked("non traumatic ").terms
    assert "nontraumatic" in non.spellings
    assert "nontraumatic" in traumatic.spellings


def test_misspelt_words_are_put_right_and_said():
    query = asked("diabeties neuropthy")
    assert query.shown == "diabetes neuropathy"
    assert replaced(query) == [
        ("diabeties", "diabetes", Reason.SPELLING),
        ("neuropthy", "neuropathy", Reason.SPELLING),
    ]
    assert query.replacements[0].said == "spelling: diabeties → diabetes"


def test_a_half_typed_misspelt_word_shows_that_it_is_not_whole():
    assert asked("diabtee").shown == "diabete…"


@pytest.mark.parametrize("typed", ["zzzz", "qqqqqqqq", "x9"])
def test_an_unknown_word_stays_as_typed(typed):
    (term,) = asked(typed).terms
    assert term == Term(typed)
    assert not term.is_known


@pytest.mark.parametrize("text", ["", "   ", "?!", "🙂", "\x00"])
def test_nothing_asked_is_nothing_understood(text):
    query = asked(text)
    assert (query.terms, query.needed, query.shown) == ((), (), "")


def test_a_long_selection_is_cut_to_its_first_words():
    assert len(asked("foot " * 1000).terms) == 24


def test_an_abbreviation_is_searched_as_its_words():
    query = asked("CKD left ")
    assert query.shown == "chronic kidney disease left"
    assert replaced(query) == [("ckd", "chronic kidney disease", Reason.ABBREVIATION)]


def test_initials_with_points_are_an_abbreviation():
    assert asked("C.K.D.").shown == "chronic kidney disease"


def test_an_abbreviation_that_is_printed_is_searched_beside_its_words():
    (term,) = asked("AIDS ").terms
    assert (term.spellings, term.ways) == (("aids",), ((("acquired",), ("disease",)),))
    assert term.shown == "aids (acquired disease)"


def test_an_abbreviation_with_senses_is_read_in_each_of_them_and_chosen_by_nobody():
    query = read("MS left ")
    assert [reading.shown for reading in query.readings] == [
        "multiple sclerosis left",
        "mitral stenosis left",
    ]
    assert query.choices == (Choice("ms", ("multiple sclerosis", "mitral stenosis")),)
    assert query.replacements == ()
    assert query.searched_as == "multiple sclerosis left or mitral stenosis left"


def test_a_chosen_sense_is_the_only_reading():
    query = read("MS", Wording(chosen=(("ms", "mitral stenosis"),)))
    assert query.searched_as == "mitral stenosis"
    assert (query.choices, len(query.replacements)) == ((), 1)


def test_many_choices_in_one_query_are_not_all_read():
    assert len(read("ms ms ms ms").readings) == 8


def test_what_the_coder_takes_back_stands_for_itself():
    assert asked("CKD", Wording(as_typed=frozenset({"ckd"}))).shown == "ckd"


def test_a_misspelling_that_is_taken_back_stands_for_itself():
    wording = Wording(as_typed=frozenset({"diabeties"}))
    assert asked("diabeties left", wording).shown == "diabeties left"


def test_own_synonyms_come_before_what_is_known():
    own = Wording(Synonyms.of([("MS", "mitral stenosis")]))
    assert read("ms", own).searched_as == "mitral stenosis"
    assert replaced(asked("ms", own)) == [("ms", "mitral stenosis", Reason.OWN)]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("as", "mitral stenosis", id="nothing else typed"),
        pytest.param("left AS ", "left mitral stenosis", id="in capitals"),
        pytest.param("left as ", "left as", id="in small letters"),
        pytest.param("LEFT AS ", "left as", id="everything in capitals"),
    ],
)
def test_an_everyday_word_is_an_abbreviation_in_capitals_or_alone(typed, shown):
    assert asked(typed).terms[-1].meant in ("", "as (mitral stenosis)")
    assert asked(typed).shown.replace("as (mitral stenosis)", "mitral stenosis") == shown


def test_shorthand_without_meaning_is_left_out_and_said():
    query = asked("r/o fracture ")
    assert query.shown == "fracture"
    assert query.replacements[0].said == "shorthand: r o → left out"


def test_a_letter_that_may_be_the_beginning_of_a_word_stands_for_itself():
    assert asked("foot l").shown == "foot l"
    assert asked("foot l ").shown == "foot left"
    assert asked("l foot").shown == "left foot"


def test_lay_words_with_several_meanings_are_searched_as_all_of_them():
    (term,) = asked("sore foot").terms
    assert len(term.ways) == 2
    assert asked("sore foot").shown == "foot pressure or foot fracture"


@pytest.mark.parametrize("typed", ["anaemia", "anæmia", "anaemias"])
def test_british_spellings_are_american_ones(typed):
    assert asked(typed).terms[0].spellings[-1:] == ("anemia",)


def test_british_words_are_american_ones():
    assert replaced(asked("plinth")) == [("plinth", "foot", Reason.BRITISH)]


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [("type II ", "2"), ("type ii", "2"), ("2nd degree", "second"), ("degree two ", "2")],
)
def test_numbers_are_found_in_digits_and_letters(typed, spelling):
    assert any(spelling in term.spellings for term in asked(typed).terms)


def test_a_letter_is_a_number_only_after_what_is_counted():
    assert "1" not in asked("i left ").terms[0].spellings


def test_a_word_and_its_number_written_as_one_are_two():
    assert asked("CKD2 ").shown == "chronic kidney disease 2"


def test_a_class_with_a_letter_is_found_in_digits():
    assert "3b" in asked("CKD stage IIIB ").terms[-1].spellings


def test_a_number_that_says_nothing_is_left_out_and_said():
    query = asked("left fracture x3")
    assert query.shown == "left fracture"
    assert replaced(query) == [("x3", "", Reason.NUMBER)]


def test_a_number_is_kept_where_the_coder_takes_it_back():
    assert asked("left fracture x3", Wording(as_typed=frozenset({"x3"}))).shown.endswith("x3")


def test_letters_stand_for_one_thing_in_capitals_and_for_another_in_small_letters():
    assert read("left PT ").searched_as == "left chronic disease"
    assert read("left pt ").searched_as == "left"
    assert read("LEFT PT ").searched_as == "left"
    assert read("pt").searched_as == "chronic disease"


def test_own_synonyms_come_before_numbers():
    own = Wording(Synonyms.of([("x3", "foot")]))
    assert asked("left x3", own).shown == "left foot"


def test_unknown_letters_in_capitals_may_be_the_first_letters_of_a_phrase():
    query = asked("KDD ")
    assert query.shown == "kidney disease"
    assert replaced(query) == [("kdd", "kidney disease", Reason.INITIALS)]
    assert asked("kdd ").shown == "kdd"
    assert asked("LEFT").shown == "left"


def test_several_phrases_of_the_same_letters_are_choices():
    query = read("left FOF ")
    assert query.choices == (Choice("fof", INITIALS["fof"]),)
    assert len(query.readings) == 2


def test_letters_that_also_begin_a_word_are_searched_as_both():
    assert [reading.shown for reading in read("DIAB").readings] == ["diab", "disease of anemia"]
    assert read("DIAB ").searched_as == "disease of anemia"


def test_shorthand_that_may_go_on_is_searched_as_both():
    (_, term) = asked("foot dis").terms
    assert (term.start, term.ways) == ("dis", ((("kidney",),),))
    assert asked("foot DIS").shown == "foot kidney"


def test_what_would_be_left_out_is_kept_while_it_may_go_on():
    own = VOCABULARY.entries | {("mu",): Entry(("",), Reason.SHORTHAND)}
    knowledge = Knowledge(LEXICON, Spelling.of(LEXICON), Vocabulary(own))
    assert understood("foot mu", knowledge).searched_as == "foot mu"
    assert understood("foot mu ", knowledge).searched_as == "foot"
    assert understood("foot MU", knowledge).searched_as == "foot"


def test_lay_words_that_stand_alone_are_searched_beside_the_word_that_they_are():
    assert [reading.shown for reading in read("fat").readings] == ["kidney disease", "fat"]
    assert asked("fat foot ").shown == "fat foot"


def test_what_would_be_left_out_stands_for_itself_where_nothing_else_was_typed():
    own = VOCABULARY.entries | {("dx",): Entry(("",), Reason.SHORTHAND)}
    knowledge = Knowledge(LEXICON, Spelling.of(LEXICON), Vocabulary(own))
    assert understood("dx", knowledge).searched_as == "dx"
    assert understood("dx foot", knowledge).searched_as == "foot"


@pytest.mark.parametrize(
    ("typed", "senses"),
    [
        pytest.param("ch", 2, id="alone in small letters"),
        pytest.param("foot ch", 1, id="behind another word"),
        pytest.param("ch ", 5, id="done"),
        pytest.param("CH", 5, id="in capitals"),
        pytest.param("ch foot", 5, id="not last"),
        pytest.param("zq", 5, id="no word begins so"),
    ],
)
def test_of_few_letters_that_may_go_on_the_first_senses_are_searched(typed, senses):
    meanings = ("kidney", "sclerosis", "stenosis", "anemia", "pressure")
    entry = Entry(meanings, Reason.ABBREVIATION)
    vocabulary = Vocabulary({("ch",): entry, ("zq",): entry})
    knowledge = Knowledge(LEXICON, Spelling.of(LEXICON), vocabulary)
    query = understood(typed, knowledge)
    assert len(query.readings) == senses
    assert query.choices[0].meanings == meanings


def test_a_word_that_the_books_do_not_print_is_searched_by_its_root():
    query = read("traumatized foot")
    assert query.readings[0].terms[0] == Term("traumatized", ("traumatic",), meant="traumatic")
    assert replaced(query) == [("traumatized", "traumatic", Reason.SPELLING)]


def test_a_misspelt_word_is_put_right_before_its_root_is_thought_of():
    assert asked("sclerosid foot").terms[0].meant == "sclerosis"
