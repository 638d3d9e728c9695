"""What recognisers find, as the words themselves, for tests only."""

from monitor.texts.phi.plain import plain_text
from monitor.texts.phi.spans import NOTHING_KNOWN, Known, Recogniser


def words_of(
    recogniser: Recogniser, text: str, known: Known = NOTHING_KNOWN
) -> list[str]:
    """Return what `recogniser` finds in `text`, as it was written."""
    plain = plain_text(text)
    found = (plain.original(s.start, s.end) for s in recogniser(plain.text, known))
    return [text[start:end] for start, end in found]


def tied(recogniser: Recogniser, text: str) -> list[bool]:
    """Return whether what is found in `text` is somebody's."""
    spans = recogniser(plain_text(text).text, NOTHING_KNOWN)
    return [span.tied for span in spans]
