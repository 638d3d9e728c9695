"""Everything that shows text of strangers, and what it shows, line by line."""

import email
import email.policy
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from benchmarks.outputs import faults
from benchmarks.outputs.faults import Check, Fault
from monitor.channels import email as mails
from monitor.channels import pagerduty, slack, teams, webhook
from monitor.channels.kit.note import Room, note_of
from monitor.cli.case_text import detail_dict, detail_lines
from monitor.cli.context import say, say_json
from monitor.domain.alerts import AlertView, defang
from monitor.domain.cases import Case, CaseId
from monitor.domain.findings import FindingKind, Severity
from monitor.ports.rows import CaseDetail, CaseRow
from tests.builders import RIVERSIDE
from tests.fakes.runtime import START
from tests.unit.monitor.channels.builders import digest, message, text_view, view

ADMINS: Final = frozenset({"practice"})
"""Fields that no stranger fills; what looks like a link in them may stay."""

_ROOM: Final = Room(title=200, text=10_000, shared=False)
_FIELDS: Final = ("label", "url", "platform", "reasons", "location", "practice")
_MADE: Final = frozenset({"url", "reasons"})
_CASE_FIELDS: Final = ("label", "url", "practice", "abuse", "actor", "reason", "error")


@dataclass(frozen=True, kw_only=True, eq=False)
class Place:
    """Where text is shown.

    Attributes:
        row: Of the promise.
        name: What it is called.
        fields: What a stranger, or an admin, may fill.
        show: Returns all lines that are shown with a text in one of the fields.
        checks: What must not be in any of them.
    """

    row: str
    name: str
    fields: tuple[str, ...]
    show: Callable[[str, str], Sequence[str]]
    checks: Mapping[Fault, Check]

    def faults(self, field: str, text: str) -> set[Fault]:
        """Return what went through; a line too many is one."""
        lines = self.show(field, text)
        found = {
            fault
            for fault, check in self.checks.items()
            if any(map(check, lines)) and not (fault is Fault.LINK and field in ADMINS)
        }
        forged = len(lines) > _usual(self, field)
        return found | {Fault.LINE} if forged else found


@cache
def _usual(place: Place, field: str) -> int:
    """Return how many lines are shown where nobody forges one."""
    return len(place.show(field, "word"))


def _alert(field: str, text: str) -> AlertView:
    if field == "location":
        return text_view(location=text)
    # As readers of the store hand it on.
    url = defang(text if field == "url" else "https://bsky.example/profile")
    values = {"url": url, "label": "word", "reasons": (text, text)}
    return view(**{**values, field: values[field] if field in _MADE else text})


def _strings(value: object) -> Iterator[str]:
    """Yield the strings that are somewhere in `value`, ready for JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


def _slack(field: str, text: str) -> Sequence[str]:
    alert = _alert(field, text)
    alone, daily = slack.payload(message(alert)), slack.payload(digest(alert, alert))
    return [line for one in _strings([alone, daily]) for line in one.split("\n")]


def _teams(field: str, text: str) -> Sequence[str]:
    (attachment,) = _items(teams.payload(message(_alert(field, text))), "attachments")
    runs = _items(_items(attachment, "content"), "body")
    return [one for run in runs for one in _strings(_items(run, "inlines"))]


def _items(value: Any, key: str) -> Any:  # noqa: ANN401 - cards are nested at will
    return value[key]


def _email(field: str, text: str) -> Sequence[str]:
    sent = mails.mail_of(
        message(_alert(field, text)), "w@clinic.example", ("a@b.example",), START
    )
    came = email.message_from_bytes(sent.as_bytes(), policy=email.policy.default)
    body = came.get_content().replace("\r\n", "\n").split("\n")
    return [*(f"header {name}" for name in came), str(came["Subject"]), *body]


def _pagerduty(field: str, text: str) -> Sequence[str]:
    (event,) = pagerduty.events(message(_alert(field, text)))
    return list(_strings(event))


def _webhook(field: str, text: str) -> Sequence[str]:
    return list(_strings(webhook.payload(message(_alert(field, text)))))


def _apprise(field: str, text: str) -> Sequence[str]:
    note = note_of(message(_alert(field, text)), _ROOM)
    return [note.title, *note.text.split("\n")]


def _case(field: str, text: str) -> CaseDetail:
    told = {name: text if name == field else "word" for name in _CASE_FIELDS}
    case = Case(
        practice_id=RIVERSIDE,
        subject="bluesky/account/did:1",
        platform="bluesky",
        label=told["label"],
        url=told["url"],
        kind=FindingKind.IMPERSONATION,
        kinds=(FindingKind.IMPERSONATION,),
        severity=Severity.HIGH,
        opened_at=START,
        updated_at=START,
    )
    return CaseDetail(
        row=CaseRow(id=CaseId(7), case=case, practice=told["practice"]),
        findings=[],
        decisions=[(START, told["actor"], "dismissed", told["reason"])],
        deliveries=[("soc", "failed", None, told["error"])],
        evidence=[],
        abuse_contact=told["abuse"],
    )


def _terminal(field: str, text: str) -> Sequence[str]:
    return _printed(lambda: say("\n".join(detail_lines(_case(field, text)))))


def _anywhere(_field: str, text: str) -> Sequence[str]:
    return _printed(lambda: say(text.replace("\n", " ")))


def _machine(field: str, text: str) -> Sequence[str]:
    return _printed(lambda: say_json(detail_dict(_case(field, text))))


def _printed(show: Callable[[], None]) -> Sequence[str]:
    with redirect_stdout(io.StringIO()) as out:
        show()
    return out.getvalue().removesuffix("\n").split("\n")


PLACES: Final = tuple(
    Place(row=row, name=name, fields=fields, show=show, checks=checks)
    for row, name, fields, show, checks in (
        ("S7", "slack", _FIELDS, _slack, faults.SLACK),
        ("S7", "teams", _FIELDS, _teams, faults.CARDS),
        ("S7", "email", _FIELDS, _email, faults.LINKING),
        ("S7", "pagerduty", _FIELDS, _pagerduty, faults.LINKING),
        ("S7", "webhook", _FIELDS, _webhook, faults.PLAIN),
        ("S7", "apprise", _FIELDS, _apprise, faults.CHATS),
        ("S10", "terminal", _CASE_FIELDS, _terminal, faults.PLAIN),
        ("S10", "any line", ("text",), _anywhere, faults.PLAIN),
        ("S9", "json", _CASE_FIELDS, _machine, faults.PLAIN),
    )
)
"""All of them but the log, which `tests/unit/monitor/test_log.py` holds."""
