"""Tests of the texts that false claims are measured on; figures need the model."""

from pathlib import Path

import pytest

from benchmarks.text.misinformation import (
    ADVICE,
    ADVICE_TEST,
    DEVELOPMENT,
    NAMED,
    NAMING,
    TEST,
    claims_of,
    others,
    own_texts,
    worded,
)
from monitor.settings.claims import shipped_claims

FILE = "posts.csv"


@pytest.mark.parametrize("file", [DEVELOPMENT, TEST, NAMED, ADVICE, ADVICE_TEST])
def test_every_text_is_about_a_shipped_claim(file: str) -> None:
    """And is a text, not what YAML makes of a colon."""
    found = claims_of(file)

    assert found.keys() <= {claim.id for claim in shipped_claims()}
    assert all(isinstance(text, str) for texts in found.values() for text in texts)


def test_development_and_test_share_no_text() -> None:
    """Nor with the claims themselves."""
    known = {
        text
        for claim in shipped_claims()
        for text in (*claim.variants, *claim.counter_examples)
    }
    tested = {text for texts in claims_of(TEST).values() for text in texts}
    chosen_on = {text for texts in claims_of(DEVELOPMENT).values() for text in texts}

    assert not tested & (known | chosen_on)


@pytest.mark.parametrize("file", [DEVELOPMENT, TEST])
def test_each_stance_has_its_texts(file: str) -> None:
    """All three."""
    assert own_texts(file).keys() == {"promotes", "debunks", "neutral"}


def test_every_claim_is_held_against_a_practice() -> None:
    """In each wording."""
    assert len(worded(NAMING)) == len(NAMING) * len(shipped_claims())


def test_the_halves_of_others_texts_share_nothing(tmp_path: Path) -> None:
    """And each text is in one of them, once."""
    texts = [f"post {number}" for number in range(40)]
    (tmp_path / FILE).write_text("\n".join(["text", *texts, texts[0]]), "utf-8")
    halves = [others(tmp_path, [(FILE, "text")], final) for final in (False, True)]

    assert sorted(halves[0] + halves[1]) == sorted(texts)
    assert halves[0]
    assert halves[1]
