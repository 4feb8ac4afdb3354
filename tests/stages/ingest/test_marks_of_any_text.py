import random
import time
from itertools import pairwise

from fogline.model.ids import content_id, text_sha256
from fogline.model.report import MarkKind, Report
from fogline.model.view import View
from fogline.stages.ingest.stage import run
from fogline.text.reading import read

TEXTS = 10_000
TOGETHER = 50
PIECES = (
    "The mayor said", "Orlovnasaid", "1,6000 crates", "goverment", "the the", "a attack", "“No”Tarkel", "left.The", "(AP)", "Read also", "By Hedda Orlan",
    "Didnt", "Tarkels", "kills wounds", "from 12 to 9", "\n\n", "\n", " ", "\t", "\x00", "\ud800", "\u202e", "é", "—", "’", "", "12", "%", "Comments (0)",
)  # fmt: skip


def report(text: str, name: int) -> Report:
    return Report(
        id=content_id("report", str(name), text),
        path=f"{name}.txt",
        text=text,
        text_sha256=text_sha256(text),
        bytes_sha256="",
        extraction="utf-8",
    )


def made_up(seed: int, length: int) -> str:
    chosen = random.Random(seed)
    return "".join(chosen.choice(PIECES) + chosen.choice((" ", "", ". ", "\n")) for _ in range(length))


def test_ten_thousand_texts_are_marked_without_an_exception_and_every_mark_is_a_slice() -> None:
    for first in range(0, TEXTS, TOGETHER):
        held = {r.id: r for r in (report(made_up(k, k % 17), k) for k in range(first, first + TOGETHER))}
        for m in run(View(list(held.values())), "*"):
            assert 0 <= m.span.start < m.span.end <= len(held[m.report_id].text)
            assert (m.reading is None) == (m.kind is MarkKind.NOISE)


def test_marks_of_one_kind_do_not_overlap_and_every_reading_leads_back() -> None:
    for seed in range(300):
        told = report(made_up(seed, 24), seed)
        marks = run(View([told]), "*")
        for kind in MarkKind:
            spans = sorted(m.span for m in marks if m.kind is kind)
            assert all(a.end <= b.start for a, b in pairwise(spans))
        shown = read(told.text, marks)
        assert all(0 <= origin <= len(told.text) for origin in shown.origins)


def test_time_grows_with_the_length_of_a_text() -> None:
    needed = []
    for length in (500, 2000):
        told = View([report(made_up(1, length), 0)])
        start = time.process_time()
        run(told, "*")
        needed.append(time.process_time() - start)
    assert needed[1] < 10 * needed[0] + 0.05, needed
