"""The suite of places on an article about invented ones."""

from bench.places import measure, placed, publisher_of

TEXT = "Rain fell on Tarkel, Varndal, and on Quell. Nobody came to Nowhereham."


def toponym(name: str, lat: float | None, lon: float | None) -> dict[str, object]:
    start = TEXT.index(name)
    return {"name": name, "start": start, "end": start + len(name), "lat": lat, "lon": lon}


ROW = {
    "id": "1",
    "source": "http://www.varndalpost.example/news/1",
    "text": TEXT,
    "toponyms": [
        toponym("Tarkel", 60.0, 20.0),
        toponym("Varndal", 0.0, 0.0),
        toponym("Nowhereham", 1.0, 1.0),
        toponym("Quell", None, None),
    ],
}


def test_near_is_right_and_far_and_not_found_are_wrong() -> None:
    found = measure({"texts": [ROW]})
    assert round(found["within 161 km"]) == 33
    assert found["within 161 km, of those found"] == 50


def test_toponyms_without_a_point_are_left_out() -> None:
    assert [name for name, _, _ in placed([ROW])] == ["Tarkel", "Varndal", "Nowhereham"]


def test_the_publisher_is_the_host() -> None:
    assert publisher_of(ROW) == "varndalpost.example"
    assert publisher_of({"source": None}) == ""
