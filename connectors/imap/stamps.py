"""Whether the receiving server found that a mail is from whom it says.

Anybody can write a sender into a mail. The server that received it checks DKIM and
DMARC and stamps the results on top, as `Authentication-Results` (RFC 8601), with its
own id. Only what no sender can have written counts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import getaddresses
from enum import StrEnum
from typing import Final

from connectors.kit.mail import HEADER_LIMIT, Mail

_STAMP: Final = "authentication-results"
_LONGEST_STAMP: Final = 8_192
"""Characters; a stamp of four signatures has a thousand."""
_FOLDED: Final = re.compile(r"\s+")
_RESULT: Final = re.compile(r"([a-z-]+)(?:\s*/\s*\d+)?\s*=\s*([a-z]+)")
_PROPERTY: Final = re.compile(r"\b([a-z]+\.[a-z0-9-]+)\s*=\s*([^\s;]+)")
_ADDRESS: Final = re.compile(r"[^@\s]+@((?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63})")
# DMARC says nothing of these; a signature still does (RFC 7489, section 11.2).
_UNDECIDED: Final = frozenset({"none", "temperror", "permerror", "bestguesspass"})


class Verdict(StrEnum):
    """What is known of a mail's sender."""

    GENUINE = "genuine"
    """The server checked that it is from there."""
    FORGED = "forged"
    """The server checked it and could not confirm it."""
    UNSTAMPED = "unstamped"
    """The server that is trusted left no stamp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One result of a stamp, all in lower case.

    Attributes:
        method: What was checked, e.g. "dkim".
        outcome: E.g. "pass".
        properties: What it was checked for, e.g. {"header.d": "yelp.com"}.
    """

    method: str
    outcome: str
    properties: Mapping[str, str]


def sender_of(mail: Mail) -> str:
    """Return the one address in From, in lower case; empty without exactly one.

    Mail programs disagree on which of two senders they show.
    """
    headers = [str(header)[:HEADER_LIMIT] for header in mail.get_all("From", [])]
    if len(headers) != 1:
        return ""
    addresses = [address.lower() for _, address in getaddresses(headers)]
    return addresses[0] if len(addresses) == 1 and _is_address(addresses[0]) else ""


def domain_of(address: str) -> str:
    """Return the domain of an address."""
    return address.rpartition("@")[2]


def is_within(domain: str, parent: str) -> bool:
    """Return whether `domain` is `parent` or below it."""
    return domain == parent or domain.endswith(f".{parent}")


def judged(mail: Mail, authserv_id: str) -> Verdict:
    """Return what the server called `authserv_id` found of the sender.

    Genuine needs DMARC to pass for the domain in From, or, where DMARC is not
    decided, a DKIM signature of that domain or of one above it.
    """
    stamps = _stamps(mail, authserv_id.lower())
    if not stamps:
        return Verdict.UNSTAMPED
    domain = domain_of(sender_of(mail))
    results = [result for stamp in stamps for result in _results(stamp)]
    dmarc = [one for one in results if one.method == "dmarc"]
    if any(one.outcome not in _UNDECIDED for one in dmarc):
        confirmed = all(_has_passed(one, domain) for one in dmarc)
    else:
        confirmed = any(_is_signed(one, domain) for one in results)
    return Verdict.GENUINE if domain and confirmed else Verdict.FORGED


def _has_passed(result: Result, domain: str) -> bool:
    checked = result.properties.get("header.from", "")
    return result.outcome == "pass" and domain_of(checked) == domain


def _is_signed(result: Result, domain: str) -> bool:
    if (result.method, result.outcome) != ("dkim", "pass"):
        return False
    told = result.properties.get("header.d") or result.properties.get("header.i", "")
    signer = domain_of(told)
    return "." in signer and is_within(domain, signer)


def _stamps(mail: Mail, authserv_id: str) -> Sequence[str]:
    """Return what the stamps tell that only the server can have written.

    It puts its own `Received` above all that a sender wrote (RFC 5321, section 4.4).
    So the stamps above the first of those are its own, one of each of its filters.
    Many servers stamp below it, where a sender's stamps may follow theirs: there
    the topmost counts alone.
    """
    fields = [(name.lower(), str(value)) for name, value in mail.items()]
    names = [name for name, _ in fields]
    border = names.index("received") if "received" in names else 0
    return _run(fields[:border], authserv_id) or _run(fields, authserv_id)[:1]


def _run(fields: Iterable[tuple[str, str]], authserv_id: str) -> Sequence[str]:
    """Return what follows the id in the first stamps that have it.

    They end at a stamp of somebody else.
    """
    run: list[str] = []
    for stamp in (value for name, value in fields if name == _STAMP):
        told, _, results = _without_asides(stamp).partition(";")
        if told.split()[:1] == [authserv_id]:
            run.append(results)
        elif run:
            break
    return run


def _results(stamp: str) -> Iterator[Result]:
    for part in stamp.split(";"):
        if found := _RESULT.match(part.strip()):
            yield Result(
                method=found[1],
                outcome=found[2],
                properties=_properties(part),
            )


def _properties(part: str) -> Mapping[str, str]:
    """Return the properties told once; what is told twice cannot be relied on."""
    told: Sequence[tuple[str, str]] = _PROPERTY.findall(part)
    names = [name for name, _ in told]
    return {name: value for name, value in told if names.count(name) == 1}


def _without_asides(header: str) -> str:
    """Return `header` in one line, lower case, without comments and quotations.

    Both may hold what a sender wrote, which must not read like a result. What
    follows one that does not end is dropped.
    """
    kept, depth, quoted, escaped = [], 0, False, False
    for mark in header[:_LONGEST_STAMP]:
        if escaped:
            escaped = False
        elif mark == "\\" and (quoted or depth):
            escaped = True
        elif mark == '"' and not depth:
            quoted = not quoted
        elif not quoted and mark in "()":
            depth = max(0, depth + (1 if mark == "(" else -1))
            kept.append(" ")
        elif not (quoted or depth):
            kept.append(mark)
    return _FOLDED.sub(" ", "".join(kept)).strip().lower()


def _is_address(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text))
