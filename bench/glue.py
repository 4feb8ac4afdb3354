"""How many lost spaces the repairs find, and how often they split a word that is one.

    python bench/glue.py FOLDER [--rate 0.01] [--seed 7] [--batch 8] [--show 40]

FOLDER holds clean news as .txt files. They are read in batches, as a workspace would hold them, twice:
as they are (every repair inside a word is printed; a clean text should have none, but for spaces that were
truly lost), and with a share of the spaces after capitalised words removed (a repair counts as found when it
puts the space back where it was).
"""

import argparse
import pathlib
import random
import re
from collections.abc import Iterator

from fogline.model.span import Span
from fogline.stages.ingest.glue import repairs
from fogline.stages.ingest.lexicon import lexicon

GAP = re.compile(r"\b([A-Z][^\W\d_]{2,}) (?=[a-z]{2,}\b)")


def batches(folder: pathlib.Path, size: int) -> Iterator[list[str]]:
    paths = sorted(folder.rglob("*.txt"))
    for at in range(0, len(paths), size):
        yield [p.read_text(encoding="utf-8", errors="replace") for p in paths[at : at + size]]


def with_glue(text: str, chance: random.Random, rate: float) -> tuple[str, list[int]]:
    """The text with some spaces removed, and where in it each removed space was."""
    pieces, places, at, shift = [], [], 0, 0
    for m in GAP.finditer(text):
        if chance.random() < rate:
            pieces.append(text[at : m.end(1)])
            places.append(m.end(1) - shift)
            at, shift = m.end(), shift + 1
    return "".join([*pieces, text[at:]]), places


def cut(span: Span, reading: str) -> int:
    return span.start + reading.index(" ")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rate", type=float, default=0.01)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--show", type=int, default=40)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    tokens = made = found = 0
    splits: list[tuple[str, str]] = []
    for texts in batches(args.folder, args.batch):
        known = lexicon(texts)
        tokens += sum(len(text.split()) for text in texts)
        splits += [(why, reading) for text in texts for _, reading, why in repairs(text, known)]
        broken = [with_glue(text, chance, args.rate) for text in texts]
        known = lexicon(text for text, _ in broken)
        for text, places in broken:
            put_back = {cut(span, reading) for span, reading, _ in repairs(text, known)}
            made, found = made + len(places), found + len(put_back & set(places))
    print(f"found {found} of {made} removed spaces ({100 * found / max(1, made):.1f} percent)")
    for why in sorted({why for why, _ in splits}):
        readings = [reading for reason, reading in splits if reason == why]
        rate = 1e5 * len(readings) / max(1, tokens)
        print(f"{why}: {len(readings)} repairs in {tokens} clean tokens ({rate:.2f} in 100,000)")
        for reading in readings[: args.show]:
            print("   ", reading)


if __name__ == "__main__":
    main()
