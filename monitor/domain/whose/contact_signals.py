"""What only the practice has: its street, site, telephone, accounts and clinicians."""

from collections.abc import Iterator

from monitor.domain.clinicians import FULL
from monitor.domain.concerns import Words
from monitor.domain.findings import Signal
from monitor.domain.text.addresses import within
from monitor.domain.whose import weights
from monitor.domain.whose.marks import Marks
from monitor.domain.whose.mention import Mention


def contact_signals(mention: Mention, marks: Marks) -> Iterator[Signal]:
    """Yield what is the practice's own in a text; what is missing says nothing."""
    if any(has_phrase(mention.tokens.words, street) for street in marks.streets):
        yield _found("street", weights.STREET, "It names the practice's own street.")
    domains = marks.watched.domains
    if any(within(host, domain) for host in mention.hosts for domain in domains):
        why = "It has an address of the practice's own site."
        yield _found("own_domain", weights.OWN_DOMAIN, why)
    if any(phone in number for number in mention.numbers for phone in marks.phones):
        why = "It has the practice's telephone number."
        yield _found("phone", weights.PHONE, why)
    if mention.handles & marks.handles:
        why = "It addresses an official account of the practice."
        yield _found("own_handle", weights.OWN_HANDLE, why)
    yield from _clinician(mention, marks)


def has_phrase(words: Words, phrase: Words) -> bool:
    """Return whether `phrase`, of at least one word, stands in `words`."""
    starts = (at for at, word in enumerate(words) if word == phrase[0])
    return any(words[at : at + len(phrase)] == phrase for at in starts)


def _clinician(mention: Mention, marks: Marks) -> Iterator[Signal]:
    ways = marks.watched.clinicians
    if not ways:
        return
    # Asked one by one: an intersection would go through the whole roster.
    values = [ways[key].value for key in mention.people if key in ways]
    if values:
        full = max(values) == FULL
        yield _found(
            "clinician",
            weights.CLINICIAN if full else weights.CLINICIAN_SHORT,
            "It names a clinician of the practice.",
            value=max(values),
        )


def _found(name: str, contribution: float, why: str, value: float = 1.0) -> Signal:
    return Signal(name=name, value=value, contribution=contribution, why=why)
