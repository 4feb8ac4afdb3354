"""Who says what: source, cue and content of every attribution in a report, by a learned tagger.

The tagger conditions on the cue.  A first pass over every window labels cues ("said", "according
to"); a second pass reads the window once for each cue, with the cue's wordpieces marked by the
second segment embedding, and labels the source and the content that belong to this cue, so nothing
has to be linked afterwards.  One encoder does both.  Scores are read as a linear-chain CRF.

The scheme is that of PolNeAR (Newell, Margolin and Ruths, LREC 2018); MODEL_CARD.md beside the
weights says what they were trained on, how well they do and where they fail.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from fogline.errors import MissingPart
from fogline.nlp import bio
from fogline.nlp.attitudes import is_attitude
from fogline.nlp.wordpieces import Sheet, sheet_of

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Span = tuple[int, int]

_FOLDER = Path(__file__).resolve().parent.parent / "data" / "model" / "attribution"
_FILES = ("model.onnx", "tokenizer.json", "config.json")
_BATCH = 3072
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

    `cue_logit` is the log odds of the cue in the first pass, `content_mass` the mean probability,
    0 to 1, of the content's tokens in the second.
    """

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    cue_logit: float
    content_mass: float


@dataclass(frozen=True, slots=True)
class _Window:
    start: int
    end: int
    cue: Span = (0, 0)
    cue_logit: float = 0.0


class AttributionTagger:
    """Reads attributions off the text of a report.

    `folder` holds model.onnx, tokenizer.json and config.json (the packaged ones by default);
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
            self._config = json.loads((self._folder / "config.json").read_text(encoding="utf-8"))
            self._tokenizer = _load_tokenizer(self._folder / "tokenizer.json")
            self._session = _load_session(self._folder / "model.onnx")
            self._transitions = [bio.barred(table) for table in self._config["transitions"]]
            self._special = (int(self._config["first_id"]), int(self._config["last_id"]))
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
        candidates = [
            c
            for c in self._candidates(sheet)
            if self._confidence(c.cue_logit, 1.0) >= self._threshold
            and (self._attitudes or not is_attitude(sheet.slice(text, c.cue)))
        ]
        scored = [
            (self._confidence(r.cue_logit, r.content_mass), r) for r in self._readings(sheet, candidates)
        ]
        sure = [x for x in scored if x[0] >= self._threshold]
        kept = sure if self._rivals else _distinct(sure)
        found = [_attribution(sheet, reading, score) for score, reading in kept]
        return sorted(found, key=lambda a: (a.cue, a.content, a.source))

    def read(self, sheet: Sheet) -> list[Reading]:
        """Every candidate reading of a sheet, whatever its confidence; used to fit thresholds."""
        return self._readings(sheet, self._candidates(sheet))

    def _candidates(self, sheet: Sheet) -> list[_Window]:
        """The windows of the second pass, one for each cue that the first pass proposes."""
        limit, around = int(self._config["window"]), int(self._config["around"])
        found: list[_Window] = []
        for batch in _batches(_Window(*span) for span in sheet.windows(limit)):
            found += self._cues(sheet, batch)
        return [_Window(*sheet.window_of(*c.cue, limit, around), c.cue, c.cue_logit) for c in found]

    def _readings(self, sheet: Sheet, candidates: Iterable[_Window]) -> list[Reading]:
        readings: list[Reading] = []
        for batch in _batches(candidates):
            readings += self._relations(sheet, batch)
        return sorted(readings, key=lambda r: (r.cue, r.content))

    def _cues(self, sheet: Sheet, batch: Sequence[_Window]) -> list[_Window]:
        """First pass: cue candidates of the windows, found with a bias towards finding them."""
        out, mask = self._run(sheet, batch)
        scores, table = out[:, :, 0:3], self._transitions[0]
        mass = bio.inside_probability(scores, table, mask)
        eager = scores.copy()
        eager[:, :, 1] += np.float32(self._config["cue_bias"])
        found = []
        for row, labels in enumerate(bio.best_path(eager, table, mask)):
            shift = batch[row].start - 1
            for start, end in bio.spans(labels):
                share = float(np.clip(mass[row, start:end].mean(), 1e-6, 1 - 1e-6))
                cue = (start + shift, min(end + shift, batch[row].end))
                if cue[0] < cue[1]:
                    found.append(_Window(0, 0, cue, float(np.log(share / (1 - share)))))
        return found

    def _relations(self, sheet: Sheet, batch: Sequence[_Window]) -> list[Reading]:
        """Second pass: source and content of each window's cue; those without content are left."""
        out, mask = self._run(sheet, batch)
        for row, window in enumerate(batch):
            start, end = window.cue[0] - window.start + 1, window.cue[1] - window.start + 1
            out[row, start:end, [4, 5, 7, 8]] = _NEVER
        sources = bio.best_path(out[:, :, 3:6], self._transitions[1], mask)
        contents = bio.best_path(out[:, :, 6:9], self._transitions[2], mask)
        mass = bio.inside_probability(out[:, :, 6:9], self._transitions[2], mask)
        found = []
        for row, window in enumerate(batch):
            content = bio.spans(contents[row])
            if content:
                share = float(np.mean([mass[row, s:e].mean() for s, e in content]))
                source = _clamped(bio.spans(sources[row]), window)
                found.append(Reading(window.cue, source, _clamped(content, window), window.cue_logit, share))
        return [r for r in found if r.content]

    def _run(self, sheet: Sheet, batch: Sequence[_Window]) -> tuple[bio.Floats, bio.Flags]:
        """Scores of a batch of windows, batch x length x 10, and where their tokens stand."""
        length = max(w.end - w.start for w in batch) + 2
        ids = np.zeros((len(batch), length), dtype=np.int64)
        types = np.zeros_like(ids)
        mask = np.zeros_like(ids)
        first, last = self._special
        for row, window in enumerate(batch):
            n = window.end - window.start
            ids[row, 0], ids[row, n + 1] = first, last
            ids[row, 1 : n + 1] = sheet.ids[window.start : window.end]
            mask[row, : n + 2] = 1
            start, end = window.cue[0] - window.start + 1, window.cue[1] - window.start + 1
            if end > max(start, 1):
                types[row, max(start, 1) : min(end, n + 1)] = 1
        feed = {"input_ids": ids, "token_type_ids": types, "attention_mask": mask}
        out = np.array(self._session.run(None, feed)[0], dtype=np.float32)
        return out, mask.astype(np.bool_)

    def _confidence(self, cue_logit: float, content_mass: float) -> float:
        cue, content, bias = self._weights
        total = min(max(cue * cue_logit + content * content_mass + bias, -30.0), 30.0)
        return 1 / (1 + math.exp(-total))


def _load_tokenizer(path: Path) -> "Tokenizer":
    from tokenizers import Tokenizer  # noqa: PLC0415 (slow to load: asked for when first needed)

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _load_session(path: Path) -> Any:
    import onnxruntime as ort  # noqa: PLC0415 (slow to load: asked for when first needed)

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _batches(windows: Iterable[_Window]) -> Iterator[list[_Window]]:
    """Batches of windows of near-equal length, each of about _BATCH wordpieces with padding."""
    batch: list[_Window] = []
    for window in sorted(windows, key=lambda w: (w.end - w.start, w.start, w.cue)):
        if batch and (len(batch) + 1) * (window.end - window.start + 2) > _BATCH:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


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


def _clamped(found: list[Span], window: _Window) -> tuple[Span, ...]:
    """Spans of a padded row as spans of the sheet's tokens, special tokens left out."""
    shift = window.start - 1
    moved = ((max(s + shift, window.start), min(e + shift, window.end)) for s, e in found)
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
