"""Texts written to make recognisers slow, and how long they take over them.

python -m benchmarks.hostile
"""

from collections.abc import Callable, Iterator, Mapping
from time import process_time

import numpy as np

from monitor.domain.reading import Text
from monitor.domain.records import MAX_POST
from monitor.texts.harassment import harassment
from monitor.texts.passage import Passage, legible
from monitor.texts.phi.label import label_phi
from monitor.texts.scam import scam
from monitor.texts.severity import severity
from monitor.texts.stance import cues_of
from monitor.texts.topic_words import TOPIC_WORDS

DIMENSIONS = 384
"""Of the vectors that heads read."""
RUNS = 3
"""The quickest of so many counts: what else runs on the machine only slows."""

PIECES = {
    "dashes": "a-",
    "letters": "a",
    "spaces": " ",
    "denials": "never ",
    "intentions": "i will ",
    "wishes": "i hope the ",
    "orders": "should all ",
    "deaths": "died because wrong ",
    "blame": "wrong ",
    "weapons": "i have a gun ",
    "reports": "report my records ",
    "refusals": "denied ",
    "infections": "got an infection after ",
    "slurs": "my dirty ",
    "titles": "Dr. ",
    "links": "http://a.b/",
    "digits": "1-",
    "signs": "k!1@",
    "brackets": "([{<",
    "quotes": '"a',
    "stops": ".!?;",
    "spaced letters": "k i l l ",
    "starred letters": "k*",
    "streets": "dr smith lives at 5 ",
    "threats": "i will get the ",
    "denied threats": "never will i kill you ",
    "places": "should the place ",
    "requests": "envie su numero de ",
    "denied requests": "nunca no ",
    "coins": "deploy free eth ",
    "names": "I'm Maria ",
    "clinicians": "Dr. Maria Lopez ",
    "e-mails": "a@b.cc ",
    "addresses": "5 Elm St ",
    "computers": "10.0.0.1 ",
}
"""What each hostile text repeats."""


def main() -> None:
    """Print the slowest text of each labeler."""
    for labeler, text, took in slowest():
        print(f"{labeler:10} {text:23} {took:.0f} ms of 10k characters")


def slowest() -> Iterator[tuple[str, str, float]]:
    """Yield each labeler, the text that it is slowest over, and milliseconds."""
    texts = {name: hostile(piece) for name, piece in PIECES.items()}
    for labeler, judge in labelers().items():
        times = {name: milliseconds(judge, text) for name, text in texts.items()}
        name = max(times, key=lambda name: times[name])
        yield labeler, name, times[name]


def hostile(piece: str) -> str:
    """Return as much of `piece` again and again as is read of a text."""
    return (piece * MAX_POST)[:MAX_POST]


def labelers() -> Mapping[str, Callable[[Passage], object]]:
    """Return what reads texts with patterns, by name."""
    return {
        "harassment": harassment,
        "scam": scam,
        "severity": lambda passage: severity(passage, (), negative=True),
        "stance": lambda passage: cues_of(passage.plain),
        "topics": _name_topics,
        "phi": lambda passage: label_phi(passage.text),
    }


def _name_topics(passage: Passage) -> object:
    return [words.search(passage.plain) for words in TOPIC_WORDS.values()]


def milliseconds(
    judge: Callable[[Passage], object], text: str, runs: int = RUNS
) -> float:
    """Return what `judge` takes over `text` in the quickest of so many runs."""
    return min(_once(judge, text) for _ in range(runs))


def _once(judge: Callable[[Passage], object], text: str) -> float:
    body = legible(Text(body=text))
    passage = Passage(text=body, vector=np.zeros(DIMENSIONS, np.float32))
    started = process_time()
    judge(passage)
    return (process_time() - started) * 1000


if __name__ == "__main__":
    main()
