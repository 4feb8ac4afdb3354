import codecs
import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.errors import UnreadableReport
from fogline.stages.ingest.decode import decode

PLAIN = "The mayor said the dam held.\r\nNobody was hurt.\n"


def test_utf_8_keeps_its_own_line_ends() -> None:
    decoded = decode(PLAIN.encode(), shown="a.txt")
    assert (decoded.text, decoded.how) == (PLAIN, "utf-8")


def test_a_utf_8_byte_order_mark_stays_so_that_offsets_hold_for_every_reader() -> None:
    data = codecs.BOM_UTF8 + PLAIN.encode()
    assert decode(data, shown="a.txt").text == data.decode("utf-8")


@pytest.mark.parametrize("name", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_recognised(name: str) -> None:
    decoded = decode(PLAIN.encode(name), shown="a.txt")
    assert decoded.text == PLAIN
    assert decoded.how.startswith(name)


def test_western_text_is_read_as_cp1252() -> None:
    decoded = decode("The café “Orla” burnt down.".encode("cp1252"), shown="a.txt")
    assert (decoded.text, decoded.how) == ("The café “Orla” burnt down.", "cp1252")


def test_broken_bytes_in_utf_8_are_replaced_and_counted() -> None:
    data = "Мэр сказал, что плотина цела. ".encode() + b"\xff\xfe\xff" + "Никто не пострадал.".encode()
    decoded = decode(data, shown="a.txt")
    assert decoded.how == "utf-8, 3 bytes replaced"
    assert decoded.text.count("\ufffd") == 3


def test_lone_surrogates_in_bytes_are_replaced() -> None:
    decoded = decode("The dam held — \ud800.".encode("utf-8", "surrogatepass"), shown="a.txt")
    assert "\ud800" not in decoded.text
    assert "replaced" in decoded.how


def test_a_few_zero_bytes_leave_a_text_a_text() -> None:
    assert decode(b"The dam\0 held, the mayor\0 said on Monday.", shown="a.txt").text.count("\0") == 2


@pytest.mark.parametrize(
    "text", ["Плотина выдержала, сказал мэр.", "قال رئيس البلدية إن السد صمد.", "大坝没有倒塌。"]
)
def test_other_scripts_are_text(text: str) -> None:
    assert decode(text.encode(), shown="a.txt").text == text


def test_a_page_may_name_its_encoding() -> None:
    data = "<html><meta charset=windows-1251><p>Плотина выдержала.</p>".encode("cp1251")
    decoded = decode(data, shown="a.html", html=True)
    assert "Плотина выдержала." in decoded.text
    assert decoded.how == "cp1251, named by the page"


def test_a_page_that_names_an_encoding_nobody_knows_is_read_by_trial() -> None:
    assert decode(b"<meta charset='x-orlen'><p>Dam.</p>", shown="a.html", html=True).how == "utf-8"


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"%PDF-1.7\n", "PDF"), (b"PK\x03\x04aa", "ZIP"), (b"\x89PNG\r\n", "PNG"), (b"\x7fELF\x02", "program")],
)
def test_known_kinds_of_files_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableReport, match=rf"a\.txt is .*{kind}"):
        decode(data, shown="a.txt")


def test_random_bytes_are_not_text() -> None:
    with pytest.raises(UnreadableReport, match="is not"):
        decode(random.Random(1).randbytes(5000), shown="a.txt")


def test_an_old_cyrillic_file_is_refused_rather_than_read_wrongly() -> None:
    with pytest.raises(UnreadableReport, match="Save it as UTF-8"):
        decode(("Плотина выдержала, сказал мэр в понедельник. " * 5).encode("cp1251"), shown="a.txt")


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_sentence(data: bytes) -> None:
    with suppress(UnreadableReport):
        decode(data, shown="a.txt").text.encode("utf-8", "surrogatepass")
