"""Texts to passages: whole texts are encoded, and sentences that are worth it.

All of a batch in one call each, as a call costs as much as several sentences.
"""

from collections.abc import Sequence
from dataclasses import replace

from monitor.domain.reading import Text
from monitor.ports.encoder import Encoder
from monitor.texts.gravity import promising
from monitor.texts.heads import fits
from monitor.texts.passage import Passage, legible


def encoded(
    texts: Sequence[Text], encoder: Encoder, sentences: Encoder | None
) -> Sequence[Passage]:
    """Return a passage for each of `texts`.

    Args:
        texts: Of any length.
        encoder: Gives the vectors of whole texts.
        sentences: Gives those of sentences, of the same model; None gives none.

    Raises:
        ModelUnusable: An encoder has no model.
    """
    fit = [legible(text) for text in texts]
    vectors = encoder.encode([text.body for text in fit])
    trained = fits(encoder.id)
    passages = [
        Passage(text=text, vector=vector, trained=trained)
        for text, vector in zip(fit, vectors, strict=True)
    ]
    return _with_sentences(passages, sentences) if sentences else passages


def _with_sentences(passages: Sequence[Passage], encoder: Encoder) -> Sequence[Passage]:
    wanted = [(at, span) for at, one in enumerate(passages) for span in promising(one)]
    if not wanted:
        return passages
    said = [passages[at].text.body[slice(*span)] for at, span in wanted]
    found = dict(zip(wanted, encoder.encode(said), strict=True))
    return [
        replace(one, vectors=mine)
        if (mine := {span: found[at, span] for owner, span in wanted if owner == at})
        else one
        for at, one in enumerate(passages)
    ]
