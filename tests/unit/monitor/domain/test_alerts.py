"""What an alert shows of a suspect's address."""

import pytest

from monitor.domain.alerts import defang


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://fake.example/pay", "hxxps://fake[.]example/pay"),
        ("HTTP://FAKE.example", "hxxp://FAKE[.]example"),
        ("fake.example/pay", "fake[.]example/pay"),
        (
            "https://u:p@fake.example/a.b?x=c.d",
            "hxxps://u:p@fake[.]example/a[.]b?x=c[.]d",
        ),
        (
            "https://fake.example?x=evil.example",
            "hxxps://fake[.]example?x=evil[.]example",
        ),
        ("javascript:alert(1)", "javascript[:]alert(1)"),
        ("mailto:a@b.example", "mailto[:]a@b[.]example"),
        ("", ""),
    ],
)
def test_a_defanged_address_is_no_link(url: str, shown: str) -> None:
    """No mail program, chat or page turns it into a link."""
    assert defang(url) == shown
