"""One encoder, three BIO heads read by a linear-chain CRF, and a head that doubts the cue.

The first pass reads a window with segment ids 0 and labels cues.  The second reads it again with
one cue's wordpieces in segment 1 and labels that cue's source and content; `valid` says whether
the marked words report anything at all.
"""

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from transformers import BertModel

ROLES = 3
LABELS = 3
OUTPUTS = ROLES * LABELS + 1
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
    """Encoder with a linear head of ten outputs a wordpiece: three labels a role, and `valid`."""

    def __init__(self, base: Path, seed: int = 0) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            str(base),
            add_pooling_layer=False,
            attn_implementation="eager",
            attention_probs_dropout_prob=0.0,
        )
        self.dropout = Dropout(0.1, seed)
        for module in list(self.encoder.modules()):
            for name, child in list(module.named_children()):
                if isinstance(child, nn.Dropout) and child.p > 0:
                    setattr(module, name, self.dropout)
        self.head = nn.Linear(self.encoder.config.hidden_size, OUTPUTS)
        self.transitions = nn.Parameter(torch.zeros(ROLES, LABELS, LABELS))

    def forward(self, input_ids: Tensor, token_type_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Scores, batch x length x 10."""
        hidden = self.encoder(
            input_ids=input_ids, token_type_ids=token_type_ids, attention_mask=attention_mask
        ).last_hidden_state
        scores: Tensor = self.head(self.dropout(hidden))
        return scores

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
    """Mean loss of a batch (see `train.collate` for its keys)."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = model(batch["ids"], batch["types"], batch["mask"])
    out = out.float()
    size, length, _ = out.shape
    scores = out[:, :, : ROLES * LABELS].view(size, length, ROLES, LABELS).transpose(1, 2)
    path = crf_loss(scores, model.allowed(), batch["labels"], batch["mask"])
    total = (path * batch["rows"]).sum()
    marked = batch["types"].to(out.dtype)
    doubt = (out[:, :, -1] * marked).sum(1) / marked.sum(1).clamp(min=1)
    known = (batch["valid"] >= 0).to(out.dtype)
    target = batch["valid"].clamp(min=0).to(out.dtype)
    valid = nn.functional.binary_cross_entropy_with_logits(doubt, target, reduction="none")
    return (total + (valid * known).sum()) / size
