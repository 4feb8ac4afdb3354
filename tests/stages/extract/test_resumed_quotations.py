from extract_sample import attribution, contents, statements, words

TEXT = "“Each time the weir breaks,” Koy said, meaning the flood of the spring, “we build it again.”"


def test_a_quotation_that_goes_on_behind_its_clause_is_whose_it_began() -> None:
    found = statements(
        TEXT,
        attribution(TEXT, "Koy", "said", "Each time the weir breaks,"),
        attribution(TEXT, "Koy", "meaning", "the flood of the spring, “we build it again.”", score=0.99),
    )
    told = {words(TEXT, s.cue): contents(TEXT, s) for s in found}
    assert told["said"] == "Each time the weir breaks, / we build it again."
    assert told.get("meaning", "the flood of the spring,") == "the flood of the spring,"


def test_a_quotation_in_the_next_sentence_begins_anew() -> None:
    text = "“Each time it breaks,” Koy said. Orla, who was late, called it, “a waste of good stone.”"
    found = statements(
        text,
        attribution(text, "Koy", "said", "Each time it breaks,"),
        attribution(text, "Orla", "called", "it, “a waste of good stone.”"),
    )
    assert contents(text, found[0]) == "Each time it breaks,"
