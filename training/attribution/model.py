"""One encoder cut in two, and BIO heads read by a linear-chain CRF.

The lower layers read a window once and label its cues.  The upper layers read the lower ones' result
again for each cue, with a learned vector added to the cue's wordpieces, and label the source and the
content that belong to it; words that are no cue after all get none.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from transformers import BertModel

from halves import in_halves

ROLES = 3
LABELS = 3
LOWER = 3
FORBIDDEN = -10000.0


class Dropout(nn.Module):
    """Dropout whose mask comes from a fast generator; torch's own is a third of a step on a CPU."""

    def __init__(self, share: float, seed: int) -> None:
        super().__init__()
        self.least = round(share * 256)
        self.draw = np.random.Generator(np.random.SFC64(seed))

    def forward(self, hidden: Tensor) -> Tensor:
        """The input, in training with a share of its numbers set to 0 and the rest scaled up."""
        if not self.training:
            return hidden
        noise = torch.frombuffer(bytearray(self.draw.bytes(hidden.numel())), dtype=torch.uint8)
        kept = (noise >= self.least).view(hidden.shape).to(hidden.dtype)
        return hidden * (kept * (256 / (256 - self.least)))


class AttributionModel(nn.Module):
    """An encoder whose first `lower` layers are shared by all the cues of a window.

    `keep` names the layers of the base encoder that are kept, all of them by default.
    """

    def __init__(
        self, base: Path, seed: int = 0, *, lower: int = LOWER, keep: Sequence[int] | None = None
    ) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            str(base),
            add_pooling_layer=False,
            attn_implementation="eager",
            attention_probs_dropout_prob=0.0,
        )
        if keep is not None:
            layers = [self.encoder.encoder.layer[k] for k in keep]
            self.encoder.encoder.layer = nn.ModuleList(layers)
        self.lower = lower
        self.dropout = Dropout(0.1, seed)
        for module in list(self.encoder.modules()):
            for name, child in list(module.named_children()):
                if isinstance(child, nn.Dropout) and child.p > 0:
                    setattr(module, name, self.dropout)
        width = self.encoder.config.hidden_size
        self.mark = nn.Parameter(torch.randn(width) * 0.2)
        self.cue_head = nn.Linear(width, LABELS)
        self.head = nn.Linear(width, (ROLES - 1) * LABELS)
        self.transitions = nn.Parameter(torch.zeros(ROLES, LABELS, LABELS))

    def read(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor]:
        """What the lower layers make of windows, batch x length x width, and cue scores, x 3."""
        hidden = self.encoder.embeddings(input_ids=input_ids, token_type_ids=torch.zeros_like(input_ids))
        hidden = self._layers(hidden, attention_mask, 0, self.lower)
        return hidden, self.cue_head(self.dropout(hidden))

    def relate(self, hidden: Tensor, marked: Tensor, attention_mask: Tensor) -> Tensor:
        """Source and content scores, batch x length x 6, of the cue that `marked` (0 or 1) names."""
        begun = hidden + marked.unsqueeze(2).to(hidden.dtype) * self.mark
        last = self._layers(begun, attention_mask, self.lower, len(self.encoder.encoder.layer))
        scores: Tensor = self.head(self.dropout(last))
        return scores

    def _layers(self, hidden: Tensor, attention_mask: Tensor, first: int, last: int) -> Tensor:
        size, length = attention_mask.shape
        kept = attention_mask.unsqueeze(1).unsqueeze(2).expand(size, 1, length, length)
        hidden_from = 1.0 - kept.to(hidden.dtype)
        barrier = hidden_from.masked_fill(hidden_from.bool(), FORBIDDEN)  # a form that export.fuse knows
        for layer in self.encoder.encoder.layer[first:last]:
            hidden = layer(hidden, barrier)
        return hidden

    def allowed(self) -> Tensor:
        """Transition scores, role x from x to, with outside -> inside forbidden."""
        barrier = torch.zeros(LABELS, LABELS)
        barrier[0, 2] = FORBIDDEN
        return self.transitions + barrier


def crf_loss(scores: Tensor, transitions: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
    """Negative log-likelihood of label paths, batch x roles.

    `scores` is batch x roles x length x labels, `labels` batch x roles x length, `mask` batch x
    length.  Every path begins outside, at the leading special token.
    """
    gold = scores.gather(3, labels.unsqueeze(3)).squeeze(3)
    roles = torch.arange(labels.shape[1]).view(1, -1, 1)
    steps = transitions[roles, labels[:, :, :-1], labels[:, :, 1:]]
    weight = mask.unsqueeze(1).to(scores.dtype)
    path = (gold * weight).sum(2) + (steps * weight[:, :, 1:]).sum(2)
    barrier = torch.tensor([0.0, FORBIDDEN, FORBIDDEN])
    alpha = scores[:, :, 0] + barrier
    keep = mask.bool()[:, None, :, None]
    for k in range(1, scores.shape[2]):
        step = torch.logsumexp(alpha.unsqueeze(3) + transitions, dim=2) + scores[:, :, k]
        alpha = torch.where(keep[:, :, k], step, alpha)
    return torch.logsumexp(alpha, dim=2) - path


def loss(model: AttributionModel, batch: dict[str, Tensor]) -> Tensor:
    """Mean loss of a batch (see `train.collate` for its keys), a window and a row counting alike."""
    allowed, mask = model.allowed(), batch["mask"]
    with in_halves():
        hidden, cues = model.read(batch["ids"], mask)
        owner = batch["owner"]
        if len(owner):
            related = model.relate(hidden[owner], batch["marked"], mask[owner])
    size, length, _ = cues.shape
    total = crf_loss(cues.float().unsqueeze(1), allowed[:1], batch["cues"].unsqueeze(1), mask).sum()
    if len(owner):
        scores = related.float().view(len(owner), length, ROLES - 1, LABELS).transpose(1, 2)
        total = total + crf_loss(scores, allowed[1:], batch["labels"], mask[owner]).sum()
    return total / (size + len(owner))
