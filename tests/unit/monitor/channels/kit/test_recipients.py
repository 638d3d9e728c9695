"""What becomes of a mail that some recipients were refused."""

from collections.abc import Mapping

import pytest

from monitor.channels.kit.recipients import check_recipients
from monitor.domain.errors import BadQuery, Unavailable


def test_nobody_refused_is_fine() -> None:
    """All of them have the mail."""
    check_recipients({}, 2)


@pytest.mark.parametrize(
    ("refused", "error"),
    [
        ({"a@b.example": 450}, Unavailable),
        ({"a@b.example": 550}, BadQuery),
        ({"a@b.example": 550, "c@d.example": 451}, Unavailable),
    ],
)
def test_one_who_may_be_taken_later_is_tried_again(
    refused: Mapping[str, int], error: type[Exception]
) -> None:
    """Addresses are counted, not shown."""
    with pytest.raises(error, match=f"{len(refused)} of 3 recipients") as raised:
        check_recipients(refused, 3)

    assert "example" not in str(raised.value)
