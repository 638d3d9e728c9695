"""Tests for monitor.domain.text.addresses."""

import pytest

from monitor.domain.text.addresses import MAX_LINKS, hosts_of

OWN = ("river.example",)


@pytest.mark.parametrize(
    "link",
    ["https://www.River.example/pay?x=1", "river.example", "http://a@river.example:80/",
     " https://river.example. "],
)  # fmt: skip
def test_hosts_are_read_from_every_notation(link: str) -> None:
    """Schemes, user names, ports and capitals don't matter."""
    assert hosts_of([link]) == ("river.example",)


def test_addresses_in_texts_count() -> None:
    """Platforms without link fields have them in the bio."""
    assert hosts_of([], "pay at https://pay.me-now.example/x.") == (
        "pay.me-now.example",
    )


def test_few_links_are_looked_at() -> None:
    """Ten thousand links are an attack."""
    many = (f"https://h{number}.example" for number in range(10_000))

    assert len(hosts_of(many)) == MAX_LINKS


def test_what_is_longer_than_a_name_may_be_is_none() -> None:
    """Each of its labels would be looked up."""
    assert hosts_of([f"https://{'a.' * 127}example"]) == ()


def test_what_x_puts_in_place_of_addresses_in_texts_is_none() -> None:
    """Where it leads is among the links; as a link of its own it hides one."""
    assert hosts_of(["https://river.example"], "https://t.co/x1") == OWN
    assert hosts_of(["https://t.co/x1"]) == ("t.co",)


@pytest.mark.parametrize(
    "text",
    ["Call us.We are open", "ask dr.kim", "Best in St.Louis", "Mon.Fri 9-5",
     "river.clinic.tucson@gmail.com", "hr.river@outlook.com."],
)  # fmt: skip
def test_words_without_a_space_are_no_addresses(text: str) -> None:
    """Nor is what stands before or behind the @ of free mail."""
    assert hosts_of([], text) == ()


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("pay@desk.river.example", "desk.river.example"),
        ("see www.river.paris", "river.paris"),
        ("http://river.paris", "river.paris"),
        ("river.paris/pay", "river.paris"),
        ("River.com!", "river.com"),
        ("wa.me/15550100", "wa.me"),
        ("linktr.ee", "linktr.ee"),
    ],
)
def test_addresses_are_known_by_how_they_are_written(text: str, host: str) -> None:
    """A scheme, a path, a usual ending, a service; of e-mail the host."""
    assert hosts_of([], text) == (host,)
