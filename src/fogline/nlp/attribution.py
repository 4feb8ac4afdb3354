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
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fogline.errors import MissingPart
from fogline.nlp import bio
from fogline.nlp.attitudes import is_attitude
from fogline.nlp.encoder import LOWER, TOKENIZER, UPPER, Batch, Encoder, tokenizer_of
from fogline.nlp.wordpieces import Sheet, Window, sheet_of

Span = tuple[int, int]

_FOLDER = Path(__file__).resolve().parent.parent / "data" / "model" / "attribution"
_CONFIG = "config.json"
_FILES = (LOWER, UPPER, TOKENIZER, _CONFIG)
_BATCH = 320
_RUN = 2000
_NEVER = np.float32(-10000.0)


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


@dataclass(frozen=True, slots=True)
class Reading:
    """An attribution before its confidence is judged: token spans and two pieces of evidence.

    `cue_logit` is the log odds of the cue, `content_mass` the mean probability, 0 to 1, of the
    content's tokens.
    """

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    cue_logit: float
    content_mass: float


@dataclass(frozen=True, slots=True)
class _Cue:
    """A candidate of the lower layers: its row in a batch, its window, its tokens, its log odds."""

    row: int
    window: Window
    span: Span
    logit: float


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
            self._encoder = Encoder(self._folder, special)
            self._tokenizer = tokenizer_of(self._folder)
            self._transitions = [bio.barred(table) for table in self._config["transitions"]]
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

        scored = [(self._confidence(r.cue_logit, r.content_mass), r) for r in self._readings(sheet, wanted)]
        sure = [x for x in scored if x[0] >= self._threshold]
        kept = sure if self._rivals else _distinct(sure)
        found = [_attribution(sheet, reading, score) for score, reading in kept]
        return sorted(found, key=lambda a: (a.cue, a.content, a.source))

    def read(self, text: str) -> tuple[Sheet, list[Reading]]:
        """The sheet of a text and every candidate reading of it; used to fit thresholds."""
        sheet = sheet_of(text, self._tokenizer)
        return sheet, self._readings(sheet, lambda _cue, _logit: True)

    def _readings(self, sheet: Sheet, wanted: Callable[[Span, float], bool]) -> list[Reading]:
        """The readings of a sheet whose cue is wanted, in order; one batch is held at a time."""
        readings: list[Reading] = []
        for windows in _batches(sheet.windows(int(self._config["window"]))):
            batch = self._encoder.read([sheet.ids[w.low : w.high] for w in windows])
            cues = [c for c in self._cues(batch, windows) if wanted(c.span, c.logit)]
            for some in _parts(cues):
                readings += self._relations(batch, some)
        return sorted(readings, key=lambda r: (r.cue, r.content))

    def _cues(self, batch: Batch, windows: Sequence[Window]) -> Iterator[_Cue]:
        """The cues that begin in the windows' cores, found with a bias towards finding them."""
        table = self._transitions[0]
        eager = batch.cues.copy()
        eager[:, :, 1] += np.float32(self._config["cue_bias"])
        paths = bio.best_path(eager, table, batch.mask)
        if not paths.any():
            return
        mass = bio.inside_probability(batch.cues, table, batch.mask)
        for row, (labels, window) in enumerate(zip(paths, windows, strict=True)):
            for start, end in _clamped(bio.spans(labels), window):
                if window.core_low <= start < window.core_high:
                    shift = 1 - window.low
                    share = float(np.clip(mass[row, start + shift : end + shift].mean(), 1e-6, 1 - 1e-6))
                    yield _Cue(row, window, (start, end), math.log(share / (1 - share)))

    def _relations(self, batch: Batch, cues: Sequence[_Cue]) -> list[Reading]:
        """Source and content of each cue; those without content are left out."""
        marked = [(c.row, c.span[0] - c.window.low + 1, c.span[1] - c.window.low + 1) for c in cues]
        out, mask = self._encoder.relate(batch, marked)
        for k, (_, start, end) in enumerate(marked):
            out[k, start:end, [1, 2, 4, 5]] = _NEVER
        sources = bio.best_path(out[:, :, :3], self._transitions[1], mask)
        contents = bio.best_path(out[:, :, 3:], self._transitions[2], mask)
        mass = bio.inside_probability(out[:, :, 3:], self._transitions[2], mask)
        found = []
        for k, cue in enumerate(cues):
            content = bio.spans(contents[k])
            if content:
                share = float(np.mean([mass[k, s:e].mean() for s, e in content]))
                source = _clamped(bio.spans(sources[k]), cue.window)
                found.append(Reading(cue.span, source, _clamped(content, cue.window), cue.logit, share))
        return [r for r in found if r.content]

    def _confidence(self, cue_logit: float, content_mass: float) -> float:
        cue, content, bias = self._weights
        total = min(max(cue * cue_logit + content * content_mass + bias, -30.0), 30.0)
        return 1 / (1 + math.exp(-total))


def _batches(windows: Sequence[Window]) -> Iterator[list[Window]]:
    """Windows of near-equal length, in batches of about _BATCH wordpieces with padding.

    Small batches stay in the processor's cache; windows are sorted by length in runs, so that memory
    does not grow with the text.
    """
    for at in range(0, len(windows), _RUN):
        batch: list[Window] = []
        for window in sorted(windows[at : at + _RUN], key=lambda w: (w.high - w.low, w.low)):
            if batch and (len(batch) + 1) * (window.high - window.low + 2) > _BATCH:
                yield batch
                batch = []
            batch.append(window)
        if batch:
            yield batch


def _parts(cues: Sequence[_Cue]) -> Iterator[Sequence[_Cue]]:
    """Cues in groups whose windows together have about _BATCH wordpieces."""
    at = 0
    while at < len(cues):
        longest, end = 0, at
        while end < len(cues):
            longest = max(longest, cues[end].window.high - cues[end].window.low + 2)
            if end > at and longest * (end - at + 1) > _BATCH:
                break
            end += 1
        yield cues[at:end]
        at = end


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


def _clamped(found: list[Span], window: Window) -> tuple[Span, ...]:
    """Spans of a padded row as spans of the sheet's tokens, special tokens left out."""
    shift = window.low - 1
    moved = ((max(s + shift, window.low), min(e + shift, window.high)) for s, e in found)
    return tuple((s, e) for s, e in moved if s < e)


def _attribution(sheet: Sheet, reading: Reading, score: float) -> Attribution:
    def place(found: Iterable[Span]) -> tuple[Span, ...]:
        return tuple((int(sheet.starts[s]), int(sheet.ends[e - 1])) for s, e in found)

    return Attribution(
        source=place(reading.source),
        cue=place([reading.cue]),
        content=place(reading.content),
        score=score,
    )
