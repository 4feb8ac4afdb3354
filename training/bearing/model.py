"""One encoder with two readings: a statement alone as a direction, and two statements as a class.

The first is the mean of the last layer (Reimers and Gurevych, Sentence-BERT, 2019); the second a linear head on the first
token of both statements read together (Devlin et al., BERT, 2019).
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import normalize
from transformers import BertModel

from events import CLASSES

FORBIDDEN = -10000.0


class BearingModel(nn.Module):
    """The encoder `base` with its first `layers` layers, and a head of as many outputs as there are classes."""

    def __init__(self, base: Path, *, layers: int = 6) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            str(base),
            add_pooling_layer=False,
            attn_implementation="eager",
            attention_probs_dropout_prob=0.0,
            hidden_dropout_prob=0.0,  # a third of a step on a CPU; the mean of the weights does its work
        )
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.head = nn.Linear(self.encoder.config.hidden_size, len(CLASSES))

    def read(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """The last layer, batch x length x width; `kinds` is 1 on the second statement of a pair."""
        hidden = self.encoder.embeddings(input_ids=ids, token_type_ids=kinds)
        size, length = mask.shape
        kept = mask.unsqueeze(1).unsqueeze(2).expand(size, 1, length, length)
        hidden_from = 1.0 - kept.to(hidden.dtype)
        barrier = hidden_from.masked_fill(hidden_from.bool(), FORBIDDEN)
        for layer in self.encoder.encoder.layer:
            hidden = layer(hidden, barrier)
        return hidden

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Directions of length one, batch x width, and scores of the classes, batch x classes."""
        hidden = self.read(ids, kinds, mask)
        weight = mask.unsqueeze(2).to(hidden.dtype)
        mean = (hidden * weight).sum(1) / weight.sum(1)
        return normalize(mean, dim=1), self.head(hidden[:, 0])


def contrast(directions: Tensor, same: Tensor, related: Tensor, heat: float = 0.05) -> Tensor:
    """Supervised contrastive loss (Khosla et al. 2020): one claim together, others apart, related ones left out."""
    likeness = directions @ directions.T / heat
    itself = torch.eye(len(directions), dtype=torch.bool)
    others = likeness.masked_fill(itself | related, FORBIDDEN)
    chance = likeness - torch.logsumexp(others, dim=1, keepdim=True)
    together = same & ~itself
    count = together.sum(1)
    mean = (chance * together).sum(1) / count.clamp(min=1)
    return -mean[count > 0].mean() if bool((count > 0).any()) else directions.sum() * 0
