import pytest
from extract_sample import attribution, contents, places, spoken, statements, words

from fogline.nlp.attribution import Attribution
from fogline.stages.extract.channel import channel_of, outlets_beside
from fogline.stages.extract.outlets import relays_among
from fogline.text.tables import Row, table


@pytest.mark.parametrize("row", table("channels"), ids=lambda r: r["noun"])
def test_every_channel_noun_is_found_in_its_example(row: Row) -> None:
    draft, scan = spoken(row["example"])
    channel = channel_of(draft, scan, outlets_beside(draft, scan))
    assert channel is not None
    assert row["noun"] in channel.span.of(scan.text)
    assert channel.kind == row["kind"]


@pytest.mark.parametrize("row", table("outlets"), ids=lambda r: r["name"])
def test_every_outlet_that_was_told_is_a_relay_and_a_channel(row: Row) -> None:
    draft, scan = spoken(row["example"])
    outlets = outlets_beside(draft, scan)
    relays = relays_among(outlets, scan)
    assert [r.kind for r in relays] == [row["kind"]]
    assert row["name"] in relays[0].span.of(scan.text)
    assert channel_of(draft, scan, outlets) is not None


@pytest.mark.parametrize("row", table("relays"), ids=lambda r: r["word"])
def test_every_word_of_passing_on_makes_a_relay(row: Row) -> None:
    draft, scan = spoken(row["example"])
    if row["place"] == "after" and row["example"].startswith("CNN"):
        draft, scan = _as_told_by_the_abbot(row["example"])
    assert relays_among(outlets_beside(draft, scan), scan)


def _as_told_by_the_abbot(text: str):  # type: ignore[no-untyped-def]
    draft, scan = spoken(text)
    return type(draft)(source=(), cue=draft.cue, content=draft.content), scan


@pytest.mark.parametrize("row", table("issuing"), ids=lambda r: r["verb"])
def test_every_verb_of_issuing_gives_out_a_document_that_is_a_channel(row: Row) -> None:
    draft, scan = spoken(row["example"])
    assert channel_of(draft, scan, outlets_beside(draft, scan)) is not None


def test_the_channel_takes_the_words_that_tell_which_one_it_was() -> None:
    text = "Koy said in an exclusive interview with the channel TV Rivna that the pass is shut."
    draft, scan = spoken(text)
    channel = channel_of(draft, scan, outlets_beside(draft, scan))
    assert channel is not None
    assert channel.span.of(text) == "an exclusive interview with the channel TV Rivna"


def test_a_report_that_is_only_mentioned_in_what_is_said_is_no_channel() -> None:
    draft, scan = spoken("Koy said that the warden lost the daily report in a meeting.")
    assert channel_of(draft, scan, outlets_beside(draft, scan)) is None


def test_a_quotation_that_carries_on_keeps_the_channel_of_its_beginning() -> None:
    text = "“The pass is shut today,” Koy said in a briefing.\n\n“We open it on Monday or later.”"
    found = statements(text, attribution(text, "Koy", "said", "The pass is shut today,"))
    assert [s.channel.span.of(text) for s in found if s.channel] == ["a briefing", "a briefing"]


def _last(text: str, word: str) -> tuple[int, int]:
    return text.rindex(word), text.rindex(word) + len(word)


def test_the_next_quotation_of_the_same_name_keeps_the_channel() -> None:
    text = "Koyla Vesk said in a sermon that the pass is shut.\n\n“It opens on Monday,” said Mr. Vesk."
    found = statements(
        text,
        attribution(text, "Koyla Vesk", "said", "the pass is shut"),
        Attribution(
            source=places(text, "Mr. Vesk"),
            cue=(_last(text, "said"),),
            content=places(text, "It opens on Monday,"),
            score=0.9,
        ),
    )
    assert [s.channel.kind for s in found if s.channel] == ["address", "address"]


def test_one_quoted_as_saying_is_the_speaker_and_the_outlet_a_relay() -> None:
    text = "The pass will open on Monday, the Rivna Gazette quoted Koy as saying."
    [found] = statements(text, attribution(text, "the Rivna Gazette", "quoted", "Koy as saying"))
    assert words(text, found.source) == "Koy"
    assert contents(text, found) == "The pass will open on Monday"
    assert [r.span.of(text) for r in found.relays] == ["the Rivna Gazette"]


def test_an_outlet_that_passes_on_the_end_of_a_sentence_is_no_speaker() -> None:
    text = "Koy said that the pass is shut, and the road is closed, according to state news agency TASS."
    found = statements(
        text,
        attribution(text, "Koy", "said", "the pass is shut"),
        attribution(text, "state news agency TASS", "according to", "and the road is closed", score=0.95),
    )
    assert [words(text, s.source) for s in found] == ["Koy"]
    assert found[0].relays


def test_a_document_that_asks_stands_beside_what_it_asks() -> None:
    text = "The monks circulated a petition on social media asking the duke to spare the old mill."
    cue, content = "circulated", "a petition on social media asking the duke to spare the old mill"
    [found] = statements(text, attribution(text, "The monks", cue, content))
    assert found.channel is not None
    assert found.channel.span.of(text) == "a petition on social media"
    assert contents(text, found) == "the duke to spare the old mill"


def test_he_who_goes_on_in_the_paragraph_keeps_his_channel() -> None:
    text = "In his evening address Orm Koy said the pass was shut. “We open it on Monday,” he said."
    found = statements(
        text,
        attribution(text, "Orm Koy", "said", "the pass was shut"),
        Attribution(
            source=places(text, "he"),
            cue=(_last(text, "said"),),
            content=places(text, "We open it on Monday,"),
            score=0.9,
        ),
    )
    assert [s.channel.span.of(text) if s.channel else None for s in found] == ["his evening address"] * 2


@pytest.mark.parametrize(
    ("text", "channel", "kind"),
    [
        ("Koy told Rivna TV in an interview that the pass is shut.", "Rivna TV in an interview", "interview"),
        ("Koy said in Friday's daily report that the pass is shut.", "Friday's daily report", "report"),
        (
            "Koy said in a recording put out by his press service that the pass is shut.",
            "a recording put out by his press service",
            "video",
        ),
    ],
)
def test_the_channel_has_its_outlet_its_day_and_its_sender(text: str, channel: str, kind: str) -> None:
    draft, scan = spoken(text)
    found = channel_of(draft, scan, outlets_beside(draft, scan))
    assert found is not None
    assert (found.span.of(text), found.kind) == (channel, kind)


def test_an_outlet_that_interviewed_the_source_is_its_channel() -> None:
    text = "Residents interviewed by Radio Rivna said that the pass is shut."
    draft, scan = spoken(text)
    found = channel_of(draft, scan, outlets_beside(draft, scan))
    assert found is not None
    assert "Radio Rivna" in found.span.of(text) or found.span.of(text) == "Radio"


def test_a_hearing_between_the_accused_and_the_charge_is_the_channel() -> None:
    text = "Koy accused the guild at a hearing on Monday of selling the pass."
    content = "the guild at a hearing on Monday of selling the pass"
    (found,) = statements(text, attribution(text, "Koy", "accused", content))
    assert found.channel is not None
    assert found.channel.span.of(text) == "a hearing"


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("an officer who was not authorised to speak to the media", "The pump failed"),
        ("a diplomat briefed on the meeting", "The pump failed"),
        ("a source close to the inquiry", "The pump failed"),
        ("a miner filmed on his telephone", "The pump failed"),
        ("an envoy familiar with the report", "The pump failed"),
    ],
)
def test_what_only_tells_who_the_speaker_is_is_no_channel(source: str, content: str) -> None:
    text = f"{content}, said {source}."
    [found] = statements(text, attribution(text, source, "said", content))
    assert (found.channel, found.relays) == (None, ())


def test_where_the_words_denied_were_shared_is_no_channel() -> None:
    text = "The guild denied claims shared on WhatsApp that the pump had failed."
    [found] = statements(text, attribution(text, "The guild", "denied", "claims / that the pump had failed"))
    assert found.channel is None


@pytest.mark.parametrize(
    ("source", "channel"),
    [
        ("A man reached by telephone", "telephone"),
        ("A captain writing on Telegram", "Telegram"),
        ("A woman who gave her name as Orla in an interview", "an interview"),
        ("A statement posted on the guild’s website", "the guild’s website"),
    ],
)
def test_what_tells_how_the_source_spoke_is_its_channel(source: str, channel: str) -> None:
    text = f"{source} said that the pump had failed."
    [found] = statements(text, attribution(text, source, "said", "that the pump had failed"))
    assert found.channel is not None
    assert found.channel.span.of(text) == channel
