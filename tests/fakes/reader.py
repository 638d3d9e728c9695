"""A reader of texts that finds what a test put into the text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from monitor.domain.findings import Severity, Signal, logistic
from monitor.domain.reading import Label, LabelScore, Reading, Text

SURE = LabelScore(
    score=logistic(3.0),
    flagged=True,
    signals=(
        Signal(name="prior", value=None, contribution=3.0, why="A test says so."),
    ),
)


@dataclass
class FakeReader:
    """Flags a text with each label whose name is one of its words.

    With the word "danger" it is grave. The word "choke" hits a bug; `failures` are
    raised first. `meanwhile` stands for what others do while the model works.
    """

    failures: list[Exception] = field(default_factory=list)
    batches: list[list[Text]] = field(default_factory=list)
    meanwhile: Callable[[], None] = lambda: None

    def read(self, texts: Sequence[Text]) -> Sequence[Reading]:
        """Return one reading for each text, in their order."""
        self.batches.append(list(texts))
        self.meanwhile()
        if self.failures:
            raise self.failures.pop(0)
        return [_reading(text.body.split()) for text in texts]


def _reading(words: Sequence[str]) -> Reading:
    if "choke" in words:
        raise ZeroDivisionError
    return Reading(
        labels={label: SURE for label in Label if label in words},
        severity=Severity.HIGH if "danger" in words else None,
    )
