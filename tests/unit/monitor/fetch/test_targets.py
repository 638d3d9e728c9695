"""Where a URL leads, and which URLs are refused before anything is looked up."""

import pytest

from monitor.domain.errors import AddressRefused
from monitor.fetch.targets import read_target
from tests.unit.monitor.fetch.address_forms import LOCAL_NAMES

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("http://clinic.example/a", "clinic.example", 80),
        ("HTTPS://Clinic.Example:443/a", "clinic.example", 443),
        ("https://clinic.example:80", "clinic.example", 80),
        ("https://my_cdn.clinic.example/a b?c=ü", "my_cdn.clinic.example", 443),
        ("https://praxis-müller.example/", "xn--praxis-mller-klb.example", 443),
        ("http://8.8.8.8/", "8.8.8.8", 80),
        ("http://[2606:4700:0::1111]/", "2606:4700:0::1111", 80),
        ("https://1.2.3.4.clinic.example/", "1.2.3.4.clinic.example", 443),
    ],
)
def test_plain_url_is_read(text: str, host: str, port: int) -> None:
    """Host, in ASCII, and port are those that the URL names."""
    target = read_target(text, NONE)

    assert (target.host, target.port) == (host, port)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "clinic.example",
        "//clinic.example/",
        "http:clinic.example",
        "http:/clinic.example",
        "http:///clinic.example",
        "http://",
        " http://clinic.example/",
        "ftp://clinic.example/",
        "file:///etc/passwd",
        "gopher://clinic.example:70/_x",
        "data:image/png;base64,AAAA",
        "http://user@clinic.example/",
        "http://user:secret@clinic.example/",
        "http://@clinic.example/",
        "http://clinic.example@8.8.8.8/",
        "http://clinic.example:80@8.8.8.8/",
        "http://clinic.example\\@8.8.8.8/",
        "http://clinic.example\\.evil.example/",
        "http://clinic.example/\x00",
        "http://clinic.example/\r\nHost: a",
        "http://clin\tic.example/",
        "http://clinic.example:22/",
        "http://clinic.example:0/",
        "http://clinic.example:65536/",
        "http://clinic.example:-80/",
        "http://clinic.example:8_0/",
        "http://clinic.example: 80/",
        "http://clinic.example:\uff18\uff10/",
        "http://clinic.example:80:80/",
        "http://[::1/",
        "http://::1]/",
        "http://[v1.a]/",
        "http://[clinic.example]/",
        "http://a..example/",
        "http://.example/",
        "http://-a.example/",
        "http://clinic.example./",
        "http://clinic%2eexample/",
        "http://clinic example/",
        "http://clinic.example'/",
        "http://\ud800.example/",
        "http://" + "a" * 64 + ".example/",
        "http://" + "a." * 130 + "example/",
        "http://clinic.example/" + "a" * 8000,
    ],
)
def test_odd_url_is_refused(text: str) -> None:
    """What is no plain URL of a public host is refused."""
    with pytest.raises(AddressRefused):
        read_target(text, NONE)


def test_host_that_parsers_read_differently_is_refused() -> None:
    """What httpx quotes and urllib does not is no host to be sure of."""
    with pytest.raises(AddressRefused, match="in two ways"):
        read_target("http://clinic.example^evil.example/", NONE)


@pytest.mark.parametrize("host", LOCAL_NAMES.split())
def test_local_name_is_refused(host: str) -> None:
    """Names of this machine and its network are refused."""
    with pytest.raises(AddressRefused):
        read_target(f"http://{host}/", NONE)


def test_opened_pair_may_have_any_host_and_port() -> None:
    """A pair from the configuration is opened with its port and local host."""
    opened = frozenset({"127.0.0.1:8081", "localhost:99", "[::1]:8081"})
    urls = ["http://127.0.0.1:8081/", "http://LOCALHOST:99", "https://[::1]:8081/"]

    assert all(read_target(url, opened).opened for url in urls)


@pytest.mark.parametrize(
    "text",
    [
        "http://127.0.0.1:8082/",
        "http://127.0.0.2:8081/",
        "http://127.1:8081/",
        "http://2130706433:8081/",
        "http://0x7f000001:8081/",
        "http://127.0.0.1.:8081/",
        "http://[::ffff:127.0.0.1]:8081/",
        "http://localhost:8081/",
        "http://a@127.0.0.1:8081/",
        "http://127.0.0.1:8081@clinic.example:8081/",
        "http://127.0.0.1:08081x/",
    ],
)
def test_pair_opens_nothing_else(text: str) -> None:
    """Other spellings, hosts and ports stay closed."""
    with pytest.raises(AddressRefused):
        read_target(text, frozenset({"127.0.0.1:8081"}))


@pytest.mark.parametrize(
    "text",
    [
        "http://secretword.example:22/secretword?secretword",
        "http://secretword@8.8.8.8/secretword",
        "http://[::1%25secretword]/",
        "http://8.8.8.8:secretword/",
        "http://secretword..example/",
    ],
)
def test_refusal_does_not_quote_the_url(text: str) -> None:
    """Neither the message nor its cause holds what the attacker wrote."""
    with pytest.raises(AddressRefused) as caught:
        read_target(text, NONE)

    assert "secretword" not in f"{caught.value} {caught.value.__cause__}"


def test_fragment_is_dropped() -> None:
    """What never leaves a browser is not kept."""
    target = read_target("https://clinic.example/a?b#secret", NONE)

    assert str(target.url) == "https://clinic.example/a?b"
