"""Who says what: source, cue and content of every attribution in a report, by a learned tagger.

The tagger conditions on the cue.  The lower layers of one encoder read every window once and label
cues ("said", "according to"); the upper layers read the result again for each cue, whose wordpieces
are marked, and label the source and the content that belong to this cue, so nothing has to be linked
afterwards.  Scores are read as a linear-chain CRF.

The scheme is that of PolNeAR (Newell, Margolin and Ruths, LREC 2018); MODEL_CARD.md beside the
weights says what they were trained on, how well they do and where they fail.
"""

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fogline.errors import MissingPart
from fogline.nlp.attitudes import is_attitude
from fogline.nlp.encoder import LOWER, TOKENIZER, UPPER, Encoder, tokenizer_of
from fogline.nlp.readings import Reader, Reading
from fogline.nlp.wordpieces import Sheet, Span, sheet_of

_FOLDER = Path(__file__).resolve().parent.parent / "data" / "model" / "attribution"
_CONFIG = "config.json"
_FILES = (LOWER, UPPER, TOKENIZER, _CONFIG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution; spans are half-open pairs of code-point offsets into the text given.

    `cue` and `content` have at least one span each, `source` may have none; spans of a role are in
    order and do not overlap.  `score`, 0 to 1, is the confidence that the cue reports something.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


class AttributionTagger:
    """Reads attributions off the text of a report.

    `folder` holds lower.onnx, upper.onnx, tokenizer.json and config.json (the packaged ones by default);
    `threshold` replaces the configured confidence below which an attribution is dropped. Cues of
    hope, will, knowledge or appearance alone ("hoped", "is expected") say what is in a mind, not
    what was stated; they are left out unless `attitudes` is true. Of readings that share most of
    their content the most confident stays, and all of them where `rivals` is true. Raises MissingPart
    where a file is missing or unreadable. One tagger may serve several threads.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        threshold: float | None = None,
        attitudes: bool = False,
        rivals: bool = False,
    ) -> None:
        self._folder = folder or _FOLDER
        self._attitudes = attitudes
        self._rivals = rivals
        for name in _FILES:
            if not (self._folder / name).is_file():
                raise MissingPart(
                    f"{self._folder / name} is missing: reinstall the package, or train and export"
                    " the model as training/attribution/README.md describes"
                )
        try:
            self._config = json.loads((self._folder / _CONFIG).read_text(encoding="utf-8"))
            special = int(self._config["first_id"]), int(self._config["last_id"])
            self._reader = Reader(Encoder(self._folder, special), self._config)
            self._tokenizer = tokenizer_of(self._folder)
            self._weights = [float(w) for w in self._config["confidence"]]
            self._threshold = float(self._config["threshold"])
        except Exception as error:
            raise MissingPart(
                f"the attribution model in {self._folder} cannot be read ({error}): reinstall the"
                " package, or export the model again"
            ) from error
        if threshold is not None:
            self._threshold = threshold

    def tag(self, text: str) -> list[Attribution]:
        """The attributions of `text`, in the order of their cues; empty when there is none.

        The text may have any length and any line ends; time grows with its length.  Never raises.
        """
        sheet = sheet_of(text, self._tokenizer)

        def wanted(cue: Span, logit: float) -> bool:
            sure = self._confidence(logit, 1.0) >= self._threshold
            return sure and (self._attitudes or not is_attitude(sheet.slice(text, cue)))

        readings = self._reader.readings(sheet, wanted)
        scored = [(self._confidence(r.cue_logit, r.content_mass), r) for r in readings]
        sure = [x for x in scored if x[0] >= self._threshold]
        kept = sure if self._rivals else _distinct(sure)
        found = [_attribution(sheet, reading, score) for score, reading in kept]
        return sorted(found, key=lambda a: (a.cue, a.content, a.source))

    def read(self, text: str) -> tuple[Sheet, list[Reading]]:
        """The sheet of a text and every candidate reading of it; used to fit thresholds."""
        sheet = sheet_of(text, self._tokenizer)
        return sheet, self._reader.readings(sheet, lambda _cue, _logit: True)

    def _confidence(self, cue_logit: float, content_mass: float) -> float:
        cue, content, bias = self._weights
        total = min(max(cue * cue_logit + content * content_mass + bias, -30.0), 30.0)
        return 1 / (1 + math.exp(-total))


def _distinct(scored: Sequence[tuple[float, Reading]]) -> list[tuple[float, Reading]]:
    """Readings without those whose content is, by half, that of a more confident one."""
    kept: list[tuple[float, Reading]] = []
    sizes: list[int] = []
    owners: dict[int, list[int]] = {}
    for score, reading in sorted(scored, key=lambda x: (-x[0], x[1].cue)):
        tokens = [k for start, end in reading.content for k in range(start, end)]
        shared = Counter(owner for k in tokens for owner in owners.get(k, ()))
        if any(2 * n > len(tokens) + sizes[owner] - n for owner, n in shared.items()):
            continue
        for k in tokens:
            owners.setdefault(k, []).append(len(kept))
        kept.append((score, reading))
        sizes.append(len(tokens))
    return kept


def _attribution(sheet: Sheet, reading: Reading, score: float) -> Attribution:
    return Attribution(
        source=tuple(map(sheet.place, reading.source)),
        cue=(sheet.place(reading.cue),),
        content=tuple(map(sheet.place, reading.content)),
        score=score,
    )
