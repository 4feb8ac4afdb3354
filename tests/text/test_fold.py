import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.text.fold import fold, fold_word, plain_words


@pytest.mark.parametrize(
    "spellings",
    [
        ("Karkovskiy", "Karkowskij", "Karkovsky", "Karkovskyi", "Karkowski"),
        ("Pelichuk", "Pelitchouk", "Pelitschuk", "Peličuk"),
        ("Shumarov", "Schumarow", "Šumarov", "Shoumaroff"),
        ("Khvostov", "Hvostov", "Chwostow"),
        ("Yevgrad", "Jewgrad", "Evgrad", "Ievgrad"),
        ("Luhovets", "Lugovets", "Luhovetz"),
        ("Zhdanovich", "Zhdanowicz", "Ždanović"),
        ("Matveyev", "Matveev", "Matvejev"),
        ("O'Tarkel", "O’Tarkel", "OTarkel"),
    ],
)
def test_romanisations_of_one_name_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({fold(s) for s in spellings}) == 1, [fold(s) for s in spellings]


@pytest.mark.parametrize(
    ("left", "right"),
    [("Tarkel", "Tarkov"), ("Orlan", "Orlin"), ("Veskov", "Veskova"), ("Karkov", "Karkovka")],
)
def test_other_names_keep_other_keys(left: str, right: str) -> None:
    assert fold(left) != fold(right)


@given(st.text(max_size=40))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aeiouycghkstzjwfqxdрщж", max_size=14))
def test_folding_hard_letters_twice_changes_nothing(word: str) -> None:
    assert fold_word(fold_word(word)) == fold_word(word)


def test_marks_inside_words_are_dropped_and_words_kept_apart() -> None:
    assert plain_words("U.N. Tarkél's") == ["un", "tarkels"]
    assert fold("\ud800 \0") == ""
