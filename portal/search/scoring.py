"""How well a word describes a document: BM25F, one frequency out of all fields, then saturated.

Adding up one BM25 per field instead lets a word in a title outweigh all others: MRR@10 0.61, not
0.91, in benchmarks/relevance.py.
"""

import math
from collections.abc import Mapping
from typing import Final

# Measured for German prose; the exact values matter little.
K1: Final = 0.9
B: Final = 0.75


def relative(weight: float, length: float, average: float) -> float:
    """How often a word occurs, as if the field had the average length."""
    return weight / (1 - B + B * length / average)


def rarity(having: int, documents: int) -> float:
    """A word says the more, the fewer documents have it."""
    return math.log(1 + (documents - having + 0.5) / (having + 0.5))


def scores(frequencies: Mapping[int, float], documents: int) -> dict[int, float]:
    """The score of each document for one word; saying it twice counts less than double."""
    factor = rarity(len(frequencies), documents) * (K1 + 1)
    return {number: factor * often / (often + K1) for number, often in frequencies.items()}
