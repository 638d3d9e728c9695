"""What every channel sends of a case with patient information: ids only."""

import pytest

from monitor.storage.store import SqlStore
from tests.contract.channel_cases import CASES, Case
from tests.contract.test_channels import build
from tests.integration.monitor.storage.test_views import CANARY, exposed, shown
from tests.unit.monitor.channels.builders import message


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_channel_is_told_the_case_and_nothing_of_its_subject(
    case: Case, sqlite_store: SqlStore
) -> None:
    """Neither the handle nor the address nor a detector's words arrive."""
    view = shown(
        sqlite_store, exposed(), handle=CANARY, url=f"https://{CANARY}.example/1"
    )
    with case.receiver() as receiver:
        build(case, receiver.authority).send(message(view))
        (sent,) = receiver.sent()

    told = "\n".join((sent.raw, *sent.texts))
    assert CANARY not in told.replace("canary-", "").replace("canaryrouting", "")
    assert f"case {view.case_id}" in told
