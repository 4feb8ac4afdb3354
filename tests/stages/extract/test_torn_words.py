from extract_sample import attribution, contents, statements


def test_a_content_before_its_cue_that_begins_in_a_word_goes_back_to_its_sentence() -> None:
    text = "It rained. The road to the river-side villages has been cut since noon, the abbot said."
    found = attribution(text, "the abbot", "said", "side villages has been cut since noon")
    [told] = statements(text, found)
    assert contents(text, told) == "The road to the river-side villages has been cut since noon"


def test_a_content_behind_its_cue_that_begins_in_a_word_goes_back_to_the_word() -> None:
    text = "The abbot said river-side villages have been cut off since noon."
    found = attribution(text, "The abbot", "said", "side villages have been cut off since noon")
    [told] = statements(text, found)
    assert contents(text, told) == "river-side villages have been cut off since noon"


def test_a_content_that_begins_behind_a_dash_stays() -> None:
    text = "It was late - nobody could cross the river after noon, the abbot said."
    found = attribution(text, "the abbot", "said", "nobody could cross the river after noon")
    [told] = statements(text, found)
    assert contents(text, told) == "nobody could cross the river after noon"


def test_a_content_that_stops_before_a_parenthesis_goes_on_behind_it_to_the_end_of_the_clause() -> None:
    text = "The guild agreed to close -- but not to sell -- its mill, which has stood empty for a year."
    found = attribution(text, "The guild", "agreed", "to close")
    [told] = statements(text, found)
    assert contents(text, told) == "to close -- but not to sell -- its mill"


def test_a_content_before_a_sentence_of_its_own_between_dashes_stays() -> None:
    text = "The guild agreed to close the mill -- the oldest on the river -- and its members went home."
    found = attribution(text, "The guild", "agreed", "to close the mill")
    [told] = statements(text, found)
    assert contents(text, told) == "to close the mill"
