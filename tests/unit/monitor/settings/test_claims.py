"""Reading the folder of claims, and those that come with Wardwatch."""

from datetime import date
from pathlib import Path

import pytest

from monitor.domain.claims import Claim
from monitor.domain.text.folding import fold_text
from monitor.settings import load_settings
from monitor.settings.claims import shipped_claims
from monitor.texts.claim_terms import compile_groups, has_all
from tests.unit.monitor.settings.parts import ConfigFolder

FILE = "claims/tea.yaml"
TEA = """\
id: tea-cures-gout
statement: Green tea cures gout.
harm: low
terms: [[tea], [gout*]]
variants: [green tea cured my gout]
counter_examples: [tea does not cure gout]
rebuttals:
  - {name: Health Office, url: "https://health.example/tea"}
  - {name: Heart Society, url: "https://heart.example/tea"}
reviewed_on: 2026-01-01
expires: 2028-01-01
"""
SHIPPED = shipped_claims()
LISTED = Path(__file__).parents[4] / "config/claims/README.md"
every_claim = pytest.mark.parametrize("claim", SHIPPED, ids=lambda claim: claim.id)


def test_a_claim_is_added(config: ConfigFolder) -> None:
    """Beside those that come with Wardwatch."""
    claims = config.write({FILE: TEA}).load().claims

    assert [claim.id for claim in claims[len(SHIPPED) :]] == ["tea-cures-gout"]


def test_a_file_may_list_claims(config: ConfigFolder) -> None:
    """As it may list practices."""
    lines = "".join(f"    {line}\n" for line in TEA.splitlines())
    listed = f"claims:\n  - {lines.strip()}\n"

    assert len(config.write({FILE: listed}).load().claims) == len(SHIPPED) + 1


def test_a_claim_of_a_shipped_id_replaces_it(config: ConfigFolder) -> None:
    """There is still one of that id."""
    own = TEA.replace("tea-cures-gout", SHIPPED[0].id)
    claims = config.write({FILE: own}).load().claims

    assert claims[0].statement == "Green tea cures gout."
    assert len(claims) == len(SHIPPED)


def test_a_shipped_claim_is_disabled(config: ConfigFolder) -> None:
    """It is not matched any more."""
    config.write({FILE: f"{{id: {SHIPPED[0].id}, disabled: true}}"})

    assert config.load().claims == SHIPPED[1:]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (TEA.replace("low", "critical"), "3:7: harm: critical is kept for threats"),
        (TEA.replace("low", "lowest"), '3:7: harm: unknown word "lowest"; did you'),
        (TEA.replace("[tea]", "tea"), "4:9: terms: not a list; write [one, two]"),
        (TEA.replace("[tea]", '[tea, "\U0001f489"]'), "4:15: terms: no letter and no"),
        (TEA.replace("[[tea], [gout*]]", "[]"), "4:8: terms: empty; write at least"),
        (TEA.replace("variants", "variant"), '5:1: unknown key "variant"; did you'),
        (TEA.replace("https://heart", "heart"), "9:32: url: not an address; write"),
        (TEA.replace("https://heart.", "https://health."), "1:1: too few rebuttals"),
        (TEA.replace("2026-01-01", "today"), "10:14: reviewed_on: not a day; write"),
        (TEA.replace("2028-01-01", "2020-01-01"), "1:1: it expires before it was"),
        (TEA.replace("expires", "# "), '1:1: "expires" is missing; add `expires: …`'),
        ("claims: tea", "1:9: claims: not a list; write - id: …"),
        ("claims: [tea]", "1:10: not a mapping; write - id: …"),
        ("claims: []\nmore: 1", '2:1: unknown key "more"; known here'),
        (f"claims: [{{{SHIPPED[0].id}: 1}}]", "1:11: unknown key"),
        ("{id: 5g, disabled: true}", '1:6: no claim has the id "5g"; '),
        ("{id: 5g-causes-illness, disabled: false}", "1:35: disabled: "),
    ],
)
def test_a_broken_claim_is_explained(
    config: ConfigFolder, written: str, told: str
) -> None:
    """Each problem has its line and column, and says what to write."""
    assert f"{FILE}:{told}" in config.write({FILE: written}).told()


def test_two_claims_of_one_id_are_refused(config: ConfigFolder) -> None:
    """Nobody knows which one is meant."""
    told = config.write({FILE: TEA, "claims/more.yaml": TEA}).told()

    assert told.startswith('claims/tea.yaml:1:5: two claims have the id "tea-cures')


def test_other_endings_are_refused(config: ConfigFolder) -> None:
    """They would be passed over in silence."""
    told = config.write({"claims/tea.yml": TEA}).told()

    assert told.startswith("claims/tea.yml:1:1: only files that end in .yaml are read")


def warnings_on(config: ConfigFolder, today: date) -> str:
    """Return the warnings of a load on that day."""
    loaded = load_settings(
        config.path, connectors={}, channels={}, environ={}, today=today
    )
    return "\n".join(map(config.line, loaded.warnings))


def test_an_expired_claim_is_told(config: ConfigFolder) -> None:
    """From the day it names on."""
    config.write({FILE: TEA})

    assert "tea-cures-gout" not in warnings_on(config, date(2027, 12, 31))
    assert 'claims/tea.yaml:11:10: the claim "tea-cures-gout" was to be' in warnings_on(
        config, date(2028, 1, 1)
    )


def test_a_shipped_claim_expires_as_well(config: ConfigFolder) -> None:
    """An old version warns of its age."""
    assert SHIPPED[0].id in warnings_on(config.write({}), date(2031, 1, 1))


def test_enough_claims_are_shipped() -> None:
    """Each once."""
    assert len({claim.id for claim in SHIPPED}) == len(SHIPPED) >= 64


@every_claim
def test_a_shipped_claim_is_complete(claim: Claim) -> None:
    """Enough is known of each to match it, and for long enough."""
    assert len(claim.variants) >= 6
    assert len(claim.counter_examples) >= 6
    assert 365 <= (claim.expires - claim.reviewed_on).days <= 2 * 366


@every_claim
def test_every_variant_has_the_key_words(claim: Claim) -> None:
    """Else the key words would be too narrow."""
    groups = compile_groups(claim.terms)

    assert all(has_all(groups, fold_text(variant)) for variant in claim.variants)


def test_the_example_configuration_lists_what_is_shipped() -> None:
    """Whoever configures sees which ids can be replaced or disabled."""
    told = LISTED.read_text("utf-8")
    rows = {f"| `{c.id}` | {c.harm} | {c.statement} |" for c in shipped_claims()}

    assert rows == {line for line in told.splitlines() if line.startswith("| `")}
