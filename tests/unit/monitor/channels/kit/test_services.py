"""Which services are taken, and what gives way in their addresses."""

import pytest
from apprise import NotifyBase, OverflowMode
from pydantic import SecretStr

from monitor.channels.kit.services import LOCAL, place_of, service_at

DISCORD = "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js"
MAIL = "mailto://127.0.0.1:2525?from=a@clinic.example&to=b@clinic.example"


def service(address: str) -> NotifyBase:
    """Return the service at `address`."""
    return service_at(SecretStr(address), timeout=7)


@pytest.mark.parametrize(
    "address",
    [
        DISCORD,
        "https://discord.com/api/webhooks/4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js",
        "jsons://clinic.example/alerts",
        "gotifys://clinic.example/token",
        "mailtos://user:word@clinic.example",
        "mailto://user:word@gmail.com",
        "tgram://123456789:abcdefg_hijklmnop/12315544/",
        "pushme://token",
        "json://127.0.0.1/alerts",
        "jsons://localhost/alerts?verify=no",
        MAIL,
    ],
)
def test_a_service_with_tls_or_on_this_machine_is_taken(address: str) -> None:
    """In Apprise's form, or the service's own where Apprise knows it."""
    service(address)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("nosuch://canary", "Apprise cannot use it"),
        ("canary", "Apprise cannot use it"),
        ("discord://canary", "Apprise cannot use it"),
        ("file:///etc/canary", "Apprise cannot use it"),
        ("syslog://", "only this machine"),
        ("json://clinic.example/canary", "without TLS"),
        ("gotify://clinic.example/canary", "without TLS"),
        ("mailto://user:canary@clinic.example", "without TLS"),
        ("mailtos://user:canary@clinic.example?mode=insecure", "without TLS"),
        ("jsons://clinic.example/canary?verify=no", "checks no certificate"),
        ("rsyslog://canary.example", "without TLS"),
        ("dapnet://user:canary@DF1ABC", "without TLS"),
        # The mail's domain is this machine's, its server is not.
        ("mailto://u:canary@localhost?smtp=clinic.example", "without TLS"),
    ],
)
def test_what_else_is_refused(address: str, told: str) -> None:
    """It says why, and nothing of the address."""
    with pytest.raises(ValueError, match=told) as raised:
        service(address)

    assert "canary" not in str(raised.value)


@pytest.mark.parametrize("scheme", sorted(LOCAL))
def test_nothing_that_tells_this_machine_alone_is_taken(scheme: str) -> None:
    """Whether it works here or not."""
    with pytest.raises(ValueError, match=r"this machine|cannot use"):
        service(f"{scheme}://")


def test_wishes_in_an_address_give_way() -> None:
    """It does not wait, try again, follow, split, or call a failure a success."""
    wishes = "retry=3&redirect=yes&optional=yes&overflow=split&rto=99&cto=99&emojis=yes"
    found = service(f"jsons://clinic.example/?{wishes}")

    assert (found.retry, found.redirects, found.optional) == (0, False, False)
    assert (found.socket_connect_timeout, found.socket_read_timeout) == (7, 7)
    assert found.overflow_mode is OverflowMode.TRUNCATE
    assert found.request_rate_per_sec == 0
    assert not found.interpret_emojis


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("json://127.0.0.1:8080/alerts", ("127.0.0.1", 8080)),
        (MAIL, ("127.0.0.1", 2525)),
        ("mailtos://user:word@clinic.example", ("clinic.example", 587)),
        (DISCORD, ("discord.com", 443)),
        ("ntfys://topic", None),
        ("ircs://clinic.example/#channel", None),
    ],
)
def test_where_it_listens(address: str, place: tuple[str, int] | None) -> None:
    """As far as Apprise tells; a topic is no host."""
    assert place_of(service(address)) == place
