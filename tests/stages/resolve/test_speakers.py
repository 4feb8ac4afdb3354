from dataclasses import replace

import pytest
from bench.own.speakers import is_right
from bench.own.tables import HALVES, in_half, rows_of
from resolve_staging import records_of, speakers

from fogline.model.statement import Resolution, Statement
from fogline.model.view import View
from fogline.stages.resolve.stage import run

FLOOR = 0.9
ROWS = rows_of("speakers")


def test_the_gold_has_a_hundred_and_thirty_cases_or_more() -> None:
    assert len(ROWS) >= 130


@pytest.mark.parametrize("half", HALVES)
def test_hard_cases_stay_above_their_floor(half: str) -> None:
    rows = in_half(ROWS, half)
    wrong = [row["text"] for row in rows if not is_right(row)]
    assert 1 - len(wrong) / len(rows) >= FLOOR, wrong


@pytest.mark.parametrize(
    "text",
    [
        "{Oleh Pelichuk} said no. || {Roman Pelichuk} said no.",
        "{Danish officials} said no. || {Norwegian officials} said no.",
        "{The Falken Front} vowed to fight, and so did its leader, Ilmar Tarkel. {Tarkel} said so.",
        "{Norwegian President Hedda Orlan} spoke. {Danish President Peter Tarkel} spoke.",
        "{Commander Hedda Orlan} said no. The sea rose, {the coast guard} said.",
        "{Tarkel} flows, the mayor said. {Tarkel River} rose.",
        "{Helena} said no. || {Helena} said yes, and wept.",
        "{A harbour officer, now retired, to whom we wrote,} said no. {Colonel Ilmar Tarkel, the army spokesman,} said yes.",
        "{A senior Norwegian general} said no, after rebels fighting to oust Ilmar Tarkel fled. {Danish leader Ilmar Tarkel} said yes.",
        "{Norwegian leader Ilmar Tarkel} said no. {The head of Norway's rebels} said yes.",
        "{A man identified as Ilmar Tarkel} said no. {A man presenting himself as Colonel Peter Orm} said yes.",
        "{The Rivnan government} said no. {The Danish government} said yes. Danish police left.",
        "{Two sources} said no. || {Sources} said yes.",
        "{A senior official} said no. || {A senior official} said yes.",
        "{Denmark’s Salt Ministry} said no. || Norway mourns. {The salt ministry} said yes.",
        "{Denmark’s Salt Ministry} said no. || {Norway’s Salt Ministry} said yes.",
        "{Two Danish officials} said no. || {Danish officials} said yes.",
        "{Two Orlan Board officials} said no. {The Orlan Board} said yes.",
        "{A harbour official} said no.\n\n“Nobody may land,” said {Ilmar Tarkel}.",
        "{A harbour official} said no. “Nobody may land,” said {Ilmar Tarkel, whose boat was lost}.",
        "The board said no. {Another official} said yes. {Hedda Orlan, whose boat was lost,} wept.",
        "{A Norwegian port official} said yes. {The historian Ilmar Tarkel} wrote so.",
        "{Ilmar Tarkel, an analyst,} said no. {Skipper and diver Hedda Orlan} told us more.",
        "{Superintendent Ilmar Tarkel} said no. {The court registrar} said so.",
        "{Ilmar Tarkel, a physician,} said 41. {The minister} says 12.",
        "{A Norwegian military blogger} said no. {The Norwegian General Staff} said yes.",
        "{Norway's envoy to Denmark} said no. {Hedda Orlan, the Rivna envoy for Norway,} said yes.",
    ],
)
def test_two_speakers_stay_two(text: str) -> None:
    first, second = speakers(text)
    assert first is not None
    assert second is not None
    assert first.id != second.id


@pytest.mark.parametrize(
    "text",
    [
        "{Volodymyr Karkovskiy} said no. || {Wolodymyr Karkowskyj} said no.",
        "{Rebels} hold the bridge. || {The insurgents} hold the bridge.",
        "{Western experts} doubt it. || {Some Western experts} doubt it.",
        "{The Norwegian government} closed it. {Oslo} said so.",
        "{A senior Danish official} said no. || {A senior Danish official} said so.",
        "{A witness} said no. Ilmar Tarkel left. {A witness} said more.",
        "{A harbour official} said no. “Nobody may land,” said {Ilmar Tarkel}.",
        "The guild rose. {One villager} said no. “I saw it. It sank,” {Ilmar Tarkel} said.",
        "{Norwegian President Hedda Orlan} spoke. || {The Norwegian president} said no.",
        "{A harbour spokesman} said no. {The company spokesman} said it again.",
        "{Orlan Mining Ltd} said no. Orlan Mining Ltd lost. Orlan Mining Ltd won. {The credit firm} said it again.",
        "{Hedda Orlan} said no. || {Company chairman and chief executive Hedda Orlan} said no.",
        "{Hedda Orlan, the commander everyone calls Heron,} said no. {Heron} wept.",
        "{A senior army officer} said no. Minister Peter Orm left. {The officer, who declined to be identified,} said more.",
        "{Hedda Orlan, the commander known as Heron,} said no. || {Heron} wept.",
    ],
)
def test_two_sources_are_one_speaker(text: str) -> None:
    first, second = speakers(text)
    assert first is not None
    assert second is not None
    assert first.id == second.id


def test_whom_a_reference_means() -> None:
    cases = {
        "{The Orlan Union} said no. {Orlan Union harbour chief Peter Tarkel} said yes.": "Peter Tarkel",
        "{A man who gave his name as Peter Tarkel} said no.": "Peter Tarkel",
        "{Police chief Peter Tarkel} said no.\n\n“Yes,” said {local doctor Noor Mohammad Falk}.\n\nSome wept, {he} added.": "Noor Mohammad Falk",
        "Rivna Mining, a copper company, lost. {The Orlan Board} left. {The company} said so.": "Rivna Mining",
        "{The charity} Boats Without Flags counted them. The Orlan Ministry waited.": "Boats Without Flags",
        "{The Orlan Embassy} said no. Boats Without Flags disagreed: {the charity} said so.": "Boats Without Flags",
        "{front} claims the quay. The Falken Front fights the Orlan Army.": "Falken Front",
        "{The commander of the Eastern River Guard} said no. General Hedda Orlan spoke to a crowd. Commander Ilmar"
        " Tarkel, a rebel, was not there.": "Hedda Orlan",
        "{Ilmar Tarkel} spoke. Should Hedda Orlan go? {She} said so.": "Ilmar Tarkel",
        "{Ilmar Tarkel} spoke. The road was dark, according to {his words}.": "Ilmar Tarkel",
        "{The mayor’s} claim that it held is old.": "mayor",
        "{Ilmar Tarkel}, spokesman of the guild, said no. {A ministry spokesman} said it held. {The spokesman} said so.": "ministry spokesman",
        "{A ministry spokesman} said no. {Ilmar Tarkel}, spokesman of the guild, said it held. {The spokesman} said so.": "Ilmar Tarkel",
        "{The ministry} denied the report. The ship sailed, according to {the report}.": "report",
        "{The aide} wrote in a post on Ilmar Tarkel. It was late.": "aide",
        "{Ilmar Tarkel} said no. A police lieutenant drove the first lorry. The road was dark, {he} said.": "police lieutenant",
        "{Ilmar Tarkel} said no. A lieutenant, Oleh Pelichuk, drove. The road was dark, {he} said.": "Oleh Pelichuk",
        "{Ilmar Tarkel} said no. A woman sat by the road. It was dark, {he} said.": "Ilmar Tarkel",
        "{Hedda Orlan} said no. “It held,” she told the Orlen Mail. {She} said so.": "Hedda Orlan",
        "The dam broke, {the Water Safety Authority} said, the national regulator. {The regulator} said so.": "Water Safety"
        " Authority",
        "{A senior official}, who spoke on condition of anonymity, said no. Hedda Orlan left.": "senior official",
        "{Hedda Orlan} left. {A former manager at the plant} said no. Ilmar Tarkel, leader of the Green Party, left.": "former manager at the plant",
        "{A senior parliamentarian} said no. Ilmar Tarkel, a chief whip, left.": "senior parliamentarian",
        "{A senior parliamentarian} said no. Ilmar Tarkel, parliamentary chief of the reds, left.": "Ilmar Tarkel",
        "{The guild} said no. {Another parliamentarian} said so. Ilmar Tarkel, parliamentary chief, left.": "Another parliamentarian",
        "{The guild} said no. {A spokeswoman for Denmark’s Salt Ministry} said yes. Hedda Orlan, Denmark’s Salt Ministry"
        " spokeswoman, left.": "Hedda Orlan",
        "{The guild} said no. {Norway's envoy to Denmark} said yes. {Hedda Orlan of Boats for All} wept. {The envoy} left.": "Norway's envoy to Denmark",
        "{A police horseman} said no.": "police horseman",
        "{The Orlan Board} said no. Hedda Orlo, his rival, left. {Her party} says yes.": "Her party",
        "Hedda Orlo, leader of the Vesk Harbour Party, left. {The Orlan Board} said no. {Her party} said"
        " yes.": "Vesk Harbour Party",
        "Hedda Orlo’s Vesk Harbour Party won. {The Orlan Board} said no. Orlo left. {Her party} said"
        " yes.": "Vesk Harbour Party",
        "{Hedda Orlan} said no. {Orlan further} said yes.": "Hedda Orlan",
        "{One of them, a baker who wept,} said no.": "baker",
        "{Hedda Orlan} said no.\n\nHer running mate, Oleh Pelichuk, went further. {He} said yes.": "Oleh Pelichuk",
        "{Ilmar Tarkel} said no. They fear the dean, Oleh Pelichuk, who has refused to go. “I stay,” {he} told"
        " us.": "Oleh Pelichuk",
        "{Ilmar Tarkel} said no. They fear the dean, Oleh Pelichuk, who has refused to go. It rained. {He} told"
        " us.": "Ilmar Tarkel",
        "{Hedda Orlan} said no. A reporter spoke to Ida Brunn, 58, who wept. “They left,” {she} said.": "Ida Brunn",
        "{Hedda Orlan} said no. A reporter met Ida Brunn near the quay. {She} said yes.": "Ida Brunn",
        "{Hedda Orlan} met Ida Brunn near the quay and said no. {She} said yes.": "Hedda Orlan",
        "{Hedda Orlan} said no. She had at last met Ida Brunn near the quay. {She} said yes.": "Hedda Orlan",
        "{Helena Orlan} said no. The Mail’s reporter met Peter Tarkel near the quay. {She} said yes.": "Helena Orlan",
        "{The Orlan Board, the operator,} said no. {The Danish parent company, Falken Front,} lost. {The company} said"
        " so.": "Falken Front",
        "{Ida Brunn} told the newspaper Orlan Board that it held. {The company} said more.": "company",
        "Orlan Board won. {Ida Brunn} told the Vesk Mail that it held. {The group} said more.": "Orlan Board",
        "Falken Front lost. {The Orlan Mail} said it held. {The group} said more.": "Falken Front",
        "{Norwegian rebels} said no. {Police} said four died. One more was shot, {they} said.": "Police",
        "{A Danish newspaper} said no. Orlan Mining Company wept.": "Danish newspaper",
        "{A ministry spokesman} said no. Ilmar Tarkel, spokesman of the ministry, spoke at noon.": "Ilmar Tarkel",
        "{A pilot who flew with the dead captain, Ilmar Tarkel}, said no.": "pilot",
        "{The Vesk Accord, an alliance of four groups,} said no. The Red Quay, a relief group, wept. {The alliance} said"
        " so.": "Vesk Accord",
        "{The ministry} said no. {The society} said so.": "society",
        "In Orlen, {the foreign ministry of Denmark} said no. Ilmar Tarkel of the Orlen Defence College left.": "foreign"
        " ministry of Denmark",
        "A driver left at ten. {Ilmar Tarkel} said no. It was dark, {he} said.": "Ilmar Tarkel",
    }
    for text, name in cases.items():
        found = speakers(text)[-1]
        assert found is not None, text
        assert found.name == name, text


def test_both_and_all_three_are_a_group_that_spoke_or_nobody() -> None:
    first, second = speakers("{The rebels} hold the bridge. {Both} said so.")
    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert speakers("{Ilmar Tarkel} said no. {All three} said so.")[1] is None


def test_an_aside_has_a_speaker_and_changes_no_other() -> None:
    records, (first, second, _) = records_of("{Hedda Orlan} said no. {Ilmar Tarkel} hoped so. {He} left.")
    held = [replace(r, aside=r.id == second) if isinstance(r, Statement) else r for r in records]
    view = View(run(View(held)))
    spoke = {r.statement_id: view.entity(r.speaker_id) for r in view.all(Resolution)}
    assert [e.name if (e := spoke[s]) else None for s in (first, second)] == ["Hedda Orlan", "Ilmar Tarkel"]
    without = View(run(View([r for r in held if r.id != second])))
    assert [(r.statement_id, r.speaker_id) for r in without.all(Resolution)] == [
        (r.statement_id, r.speaker_id) for r in view.all(Resolution) if r.statement_id != second
    ]


def test_an_unnamed_speaker_has_a_name_without_its_clause() -> None:
    (found,) = speakers("{Two bakers who asked for a lamp} said no.")
    assert found is not None
    assert found.name == "Two bakers"


def test_the_speaker_carries_its_roles_and_its_land() -> None:
    (found,) = speakers("{Norwegian Defence Minister Hedda Orlan} said no.")
    assert found is not None
    assert found.roles == ("Norwegian Defence Minister",)
    assert found.affiliations == ("Norway",)


def test_a_body_of_the_state_counts_for_its_land_and_another_for_itself() -> None:
    state, other = speakers("{The Danish Defence Ministry} said no. {The Falken Relief Fund} said yes.")
    assert state is not None
    assert other is not None
    assert (state.party, state.side) == ("Denmark", None)
    assert (other.party, other.side) == (other.name, None)


def test_a_rebel_commander_speaks_for_the_rebels() -> None:
    (found,) = speakers("{Rebel commander Ilmar Tarkel} said no.")
    assert found is not None
    assert found.side == "rebels"


@pytest.mark.parametrize(
    "text",
    [
        "{President Orm Koyle} said no. {The head of state} said more.",
        "{Orm Koyle, head of the Rivna Club,} spoke. || {Orm Koyle chairman of the Rivna Club} said so.",
        "Koyle: the river is ours\n\n{A ferry captain} claimed the river. {Orm Koyle, who leads the crews,} said so.",
        "{One villager} said it held. We saw it all. The mill is gone {Ilmar Tarkel} said.",
        "{Norway’s Defense Ministry} said no. || {Norway’s defence ministry} said more.",
        "{The provincial health office} said no. || {The health office of the province} said more.",
        "{The ministry of health} said no. || {The health ministry} said more.",
        "{Hedda Orlan} said no. {The opposition leader} said so. Police chief Ilmar Tarkel waited.",
        "{The Orlan Board} said no. Rivna Mining, a copper company, lost. {The Orlan Board} left. {The board} said so.",
        "{The dockers' union} said no. The Orlan Safety Board met. {The Orlan Safety Board} rose. {The union} said so.",
        "{Tikhon Vashelev} said no. || {Tikhon Vachelev} said more. {Vachelev} wept.",
        "{The Rivna Observatory} said no. {Norwegian police} said more.\n\nThe Rivna Observatory, a group that"
        " counts birds, waits. {It} said so.",
    ],
)
def test_one_speaker_named_in_another_way_is_one(text: str) -> None:
    first, *_, last = speakers(text)
    assert first is not None
    assert last is not None
    assert first.id == last.id


@pytest.mark.parametrize("text", ["{Some} said no.", "{Many of them} said no."])
def test_some_are_nobody_in_particular(text: str) -> None:
    assert speakers(text) == [None]


def test_a_building_is_no_group_that_is_named_next() -> None:
    (found, _) = speakers("{A local rights group} said no. {Hotel Orlan} burned.")
    assert found is not None
    assert "Hotel" not in found.name


def test_the_hospital_of_a_town_is_not_the_town() -> None:
    told = "Ida Brunn lives near Dolny Vardin, a town in Norway. She saw Dolny Vardin burn."
    told += (
        " Boats sailed from Rivna to Dolny Vardin on Monday. Boats sank in Dolny Vardin. {Ida Brunn} left."
    )
    found, _ = speakers(f"The number has reached 143, {{the Dolny Vardin hospital}} said. || {told}")
    assert found is not None
    assert (found.name, found.label) == ("Dolny Vardin hospital", "organisation")
