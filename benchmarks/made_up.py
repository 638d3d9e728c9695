"""Texts that nobody wrote, and the encoders that can read them here."""

import random

from monitor.encoders.chip import computes_bf16
from monitor.ports.encoder_choice import EncoderName

WORDS = (
    "the a and to of was my I they we is it for at with that this in not on had me "
    "appointment doctor nurse clinic office staff front desk phone call waited hours "
    "bill insurance charged refused rude kind helpful clean parking prescription test "
    "results child mother surgery pain urgent care visit never always again recommend "
    "finally nobody listened explained scheduled cancelled portal message pharmacy"
)


def texts(count: int, chance: random.Random) -> list[str]:
    """Return texts of 10 to 60 words, none twice."""
    words = WORDS.split()
    return [
        " ".join(chance.choices(words, k=chance.randint(10, 60))) + f" {number}."
        for number in range(count)
    ]


def usable() -> list[EncoderName]:
    """Return the encoders that this machine has, but for `auto`, which is one of them.

    That of bf16 comes last, since it switches PyTorch's oneDNN on.
    """
    names = [name for name in EncoderName if name is not EncoderName.AUTO]
    bf16 = EncoderName.SENTENCE_TRANSFORMERS_BF16
    return [name for name in names if name is not bf16 or computes_bf16()]
