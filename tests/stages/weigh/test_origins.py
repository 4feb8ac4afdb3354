from fogline.model.entity import Label
from fogline.model.origin import Copy, CopyKind, Occasion, OriginKind
from fogline.model.span import Span
from fogline.model.statement import StatementKind
from fogline.stages.weigh.origins import origins_of, party_of, provenance_of
from story import Story, on


def copy(left: str, right: str, kind: CopyKind) -> Copy:
    low, high = sorted((left, right))
    spans = (Span(start=0, end=1),)
    return Copy(
        id="copy", left_id=low, right_id=high, kind=kind, left_spans=spans, right_spans=spans, evidence=""
    )


def listed(story: Story) -> list[str]:
    found = origins_of(provenance_of(story.view), [s.id for s in story.view.statements])
    return sorted(o.label for o in found)


def test_ten_reports_of_one_speaker_are_one_origin() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for n in range(10):
        report = story.report("The weir is shut, Ada Quill said.", path=f"{n}.txt")
        story.say(report, "The weir is shut", speaker=ada)
    (origin,) = origins_of(provenance_of(story.view), [s.id for s in story.view.statements])
    assert (origin.label, origin.kind, len(origin.report_ids)) == ("Ada Quill", OriginKind.OCCASION, 10)


def test_two_speakers_are_two_origins() -> None:
    story = Story()
    for name in ("Ada Quill", "Bo Tarn"):
        story.say(story.report(f"Shut, {name} said."), "Shut", speaker=story.name(name))
    assert listed(story) == ["Ada Quill", "Bo Tarn"]


def test_a_publisher_s_own_words_do_not_count_beside_a_speaker() -> None:
    story = Story()
    report = story.report("The weir is shut. It is shut, Ada Quill said.", publisher="Tarnby Echo")
    story.say(report, "The weir is shut.")
    story.say(report, "It is shut", speaker=story.name("Ada Quill"))
    assert listed(story) == ["Ada Quill"]


def test_own_words_of_two_publishers_count_where_nobody_is_cited() -> None:
    story = Story()
    for publisher in ("Tarnby Echo", "Vaubrel Bell"):
        story.say(story.report("The weir is shut.", publisher=publisher), "The weir is shut.")
    assert listed(story) == ["Tarnby Echo, in its own voice", "Vaubrel Bell, in its own voice"]


def test_a_reprint_and_its_original_are_one_origin() -> None:
    story = Story()
    reports = [story.report("The weir is shut.", publisher=p) for p in ("Tarnby Echo", "Vaubrel Bell")]
    for report in reports:
        story.say(report, "The weir is shut.")
    story.add(copy(reports[0].id, reports[1].id, CopyKind.REPRINT))
    assert len(listed(story)) == 1


def test_reports_that_share_an_occasion_alone_stay_two() -> None:
    story = Story()
    reports = [story.report("The weir is shut.", publisher=p) for p in ("Tarnby Echo", "Vaubrel Bell")]
    for report in reports:
        story.say(report, "The weir is shut.")
    story.add(copy(reports[0].id, reports[1].id, CopyKind.SHARED_OCCASION))
    assert len(listed(story)) == 2


def test_an_unnamed_source_is_told_apart_from_the_publisher() -> None:
    story = Story()
    report = story.report("The weir is shut, one official said.", publisher="Tarnby Echo")
    story.say(report, "The weir is shut", source="one official", cue="said")
    assert listed(story) == ["an unnamed source, in Tarnby Echo"]


def test_a_country_counts_with_its_official() -> None:
    story = Story()
    country = story.name("Orvenia", label=Label.PLACE, side="Orvenia")
    minister = story.name("Ada Quill", side="Orvenia")
    story.say(story.report("Orvenia says it is shut."), "it is shut", speaker=country)
    story.say(story.report("It is shut, Ada Quill said."), "It is shut", speaker=minister)
    assert listed(story) == ["Ada Quill"]


def test_a_country_of_another_side_counts_alone() -> None:
    story = Story()
    country = story.name("Orvenia", label=Label.PLACE, side="Orvenia")
    minister = story.name("Ada Quill", side="Tarnby")
    story.say(story.report("Orvenia says it is shut."), "it is shut", speaker=country)
    story.say(story.report("It is shut, Ada Quill said."), "It is shut", speaker=minister)
    assert listed(story) == ["Ada Quill", "Orvenia"]


def test_an_origin_is_named_with_its_occasion() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    told = story.say(story.report("Shut, Ada Quill said."), "Shut", speaker=ada)
    story.add(
        Occasion(
            id="occasion",
            speaker_id=ada,
            channel="interview",
            said=on(3),
            statement_ids=(told.id,),
            report_ids=(told.report_id,),
        )
    )
    assert listed(story) == ["Ada Quill (interview, 3 May)"]


def test_a_party_is_the_side_or_else_the_speaker() -> None:
    story = Story()
    for name, side in (("Ada Quill", "Orvenia"), ("Bo Tarn", None)):
        story.say(story.report(f"Shut, {name} said."), "Shut", speaker=story.name(name, side=side))
    provenance = provenance_of(story.view)
    found = origins_of(provenance, [s.id for s in story.view.statements])
    assert sorted(party_of(provenance, o) for o in found) == ["Bo Tarn", "Orvenia"]


def test_no_statement_has_no_origin() -> None:
    assert origins_of(provenance_of(Story().view), []) == ()


def test_two_reports_of_one_publisher_in_its_own_voice_are_one_origin() -> None:
    story = Story()
    for text in ("The weir is shut.", "Shut is the weir."):
        story.say(story.report(text, publisher="Tarnby Echo"), text)
    assert listed(story) == ["Tarnby Echo, in its own voice"]


def test_the_same_words_in_a_reprint_are_one_origin_whoever_is_named() -> None:
    story = Story()
    reports = [story.report(f"The old weir is shut, {name} said.") for name in ("Ada Quill", "A. Quill")]
    for report, name in zip(reports, ("Ada Quill", "A. Quill"), strict=True):
        story.say(report, "The old weir is shut", speaker=story.name(name))
    assert len(listed(story)) == 2
    story.add(copy(reports[0].id, reports[1].id, CopyKind.REPRINT))
    assert len(listed(story)) == 1


def test_other_words_in_a_reprint_stay_two_origins() -> None:
    story = Story()
    first = story.report("The old weir is shut, Ada Quill said. The gate is shut, Bo Tarn said.")
    second = story.report("The old weir is shut, Ada Quill said. The gate is shut, Bo Tarn said.", path="z")
    story.say(first, "The old weir is shut", speaker=story.name("Ada Quill"))
    story.say(second, "The gate is shut", speaker=story.name("Bo Tarn"))
    story.add(copy(first.id, second.id, CopyKind.REPRINT))
    assert len(listed(story)) == 2


def test_two_spokespeople_of_one_body_are_one_origin() -> None:
    story = Story()
    for name in ("Ada Quill", "Bo Tarn"):
        speaker = story.name(name, side="Tarn Relief Bureau", roles=("spokeswoman",))
        story.say(story.report(f"It is shut, {name} said."), "It is shut", speaker=speaker)
    assert len(listed(story)) == 1


def test_an_office_counts_with_its_holder() -> None:
    story = Story()
    ada = story.name("Ada Quill", roles=("president",))
    office = story.name("president's office", label=Label.ORGANISATION)
    story.say(story.report("It is shut, Ada Quill said."), "It is shut", speaker=ada)
    story.say(story.report("The president's office said it is shut."), "it is shut", speaker=office)
    assert listed(story) == ["Ada Quill"]


def origins_by(*, bodies: tuple[str, ...] = (), **speakers: Label) -> int:
    """How many origins a claim has that these make; `bodies` are those that a person belongs to."""
    story = Story()
    for key, label in speakers.items():
        name = key.replace("_", " ")
        of = bodies if label is Label.PERSON else ()
        speaker = story.name(name, label=label, bodies=of)
        story.say(story.report(f"It is shut, {name} said."), "It is shut", speaker=speaker)
    return len(listed(story))


def test_a_body_counts_with_the_one_who_speaks_for_it() -> None:
    body, person = Label.ORGANISATION, Label.PERSON
    assert origins_by(Tarn_Relief=body, Tarn_Relief_spokeswoman=person) == 1
    assert origins_by(Tarn_Relief=body, Ada_Quill=person, bodies=("Tarn Relief",)) == 1
    assert origins_by(Tarn_Relief=body, Ada_Quill=person, bodies=("Vaubrel Dam",)) == 2
    assert origins_by(Tarn_Relief=body, Vaubrel_spokeswoman=person) == 2


def test_an_outlet_counts_with_whom_it_cites_but_not_where_it_speaks_for_a_side() -> None:
    body, person = Label.ORGANISATION, Label.PERSON
    assert origins_by(Reuters=body, Ada_Quill=person) == 1
    assert origins_by(Vaubrel_newspaper=body, Ada_Quill=person) == 1
    assert origins_by(Vaubrel_state_media=body, Ada_Quill=person) == 2
    assert origins_by(Reuters=body, Tarnby_Gazette=body) == 2


def test_a_minister_of_whom_no_land_is_told_counts_with_the_one_government_cited() -> None:
    body, person = Label.ORGANISATION, Label.PERSON

    def count(*others: str, role: str) -> int:
        story = Story()
        for name in ("Government of Norway", *others):
            story.say(
                story.report("It is shut."),
                "It is shut",
                speaker=story.name(name, label=body, bodies=(name.split()[-1],)),
            )
        ada = story.name("Ada Quill", label=person, roles=(role,))
        story.say(story.report("It is shut, Ada Quill said."), "It is shut", speaker=ada)
        return len(listed(story))

    assert count(role="foreign minister") == 1
    assert count(role="shipping agent") == 2
    assert count("Government of Denmark", role="foreign minister") == 3


def told_by(role: str, body: str, *, of: str = "", land: str = "") -> int:
    story = Story()
    ada = story.name("Ada Quill", roles=(role,), bodies=(land,) if land else ())
    other = story.name(body, label=Label.ORGANISATION, bodies=(of,) if of else ())
    story.say(story.report("It is shut, Ada Quill said."), "It is shut", speaker=ada)
    story.say(story.report(f"It is shut, {body} said."), "It is shut", speaker=other)
    return len(listed(story))


def test_who_heads_a_body_by_name_or_is_its_minister_counts_with_it() -> None:
    assert told_by("deputy police chief", "Police") == 1
    assert told_by("police horseman", "Police") == 2
    assert told_by("health minister", "Health Ministry") == 1
    assert told_by("health minister", "Ministry of Health") == 1
    assert told_by("health minister", "Defence Ministry") == 2
    assert told_by("health minister", "Health Ministry", of="Norway", land="Denmark") == 2


def called(description: str, role: str) -> list[str]:
    story = Story()
    ada = story.name("Ada Quill", roles=(role,))
    nobody = story.name(description)
    story.say(story.report("It is shut, Ada Quill said."), "It is shut", speaker=ada)
    story.say(story.report(f"It is shut, the {description} said."), "It is shut", speaker=nobody)
    return listed(story)


def test_who_is_called_by_an_office_alone_counts_with_the_one_who_holds_it() -> None:
    assert called("foreign minister", "Orvenian foreign minister") == ["Ada Quill"]
    assert len(called("foreign minister", "deputy mayor")) == 2
    assert len(called("Bo Tarn", "mayor")) == 2
    assert len(called("doctor", "hospital doctor")) == 2


def test_a_side_counts_with_its_people_whatever_its_first_letter() -> None:
    story = Story()
    rebels = story.name("Rebels", label=Label.GROUP, side="rebels")
    story.say(story.report("Rebels said it is shut."), "it is shut", speaker=rebels)
    ada = story.name("Ada Quill", side="rebels")
    story.say(story.report("It is shut, Ada Quill said."), "It is shut", speaker=ada)
    assert listed(story) == ["Ada Quill"]


def headed(below: str) -> list[str]:
    story = Story()
    aid = story.name("aid group", label=Label.ORGANISATION)
    doctors = story.name("Tarn Doctors", label=Label.ORGANISATION)
    text = f"Weir is shut, aid group says\n\n{below} The valley has been dry for a month and more."
    report = story.report(text)
    story.say(report, "Weir is shut", speaker=aid, source="aid group")
    said = "The weir is shut" if "The weir is shut" in below else "It is shut for good"
    story.say(report, said, speaker=doctors)
    if "aid group added" in below:
        story.say(report, "It is shut for good", speaker=aid)
    return listed(story)


def test_who_is_cited_in_a_headline_alone_counts_with_whom_the_report_cites_below() -> None:
    assert headed("The weir is shut, Tarn Doctors said.") == ["Tarn Doctors"]
    assert headed("The weir is shut, Tarn Doctors said. It is shut for good, the aid group added.") == [
        "Tarn Doctors",
        "aid group",
    ]


def quoted_by_two(*words: str) -> int:
    story = Story()
    for name, said in zip(("Ada Quill", "Bo Tarn"), words, strict=True):
        story.say(
            story.report(f"“{said},” {name} said."),
            said,
            speaker=story.name(name),
            kind=StatementKind.DIRECT,
        )
    return len(listed(story))


def test_one_long_quotation_given_to_two_is_one_origin() -> None:
    said = "We stood at the weir all night and nobody came"
    assert quoted_by_two(said, said) == 1
    assert quoted_by_two(said, "We stood at the weir all night and no help came") == 2
    assert quoted_by_two("Nobody came to help", "Nobody came to help") == 2
