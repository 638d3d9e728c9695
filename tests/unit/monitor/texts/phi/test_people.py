"""Tests for monitor.texts.phi.people."""

import pytest

from monitor.texts.phi.people import Form, people


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("ask Mrs. Chen now", "Mrs. Chen", Form.TITLED),
        ("mrs park called", "mrs park", Form.TITLED),
        ("mrs. park's mail", "mrs. park", Form.TITLED),
        ("then mr. nguyen left", "mr. nguyen", Form.TITLED),
        ("ask Mrs. Young now", "Mrs. Young", Form.TITLED),
        ("ask Mr. de la Cruz", "Mr. de la Cruz", Form.TITLED),
        ("THEN MS CHEN LEFT", "MS CHEN", Form.TITLED),
        ("Mr. K pulled it", "Mr. K", Form.TITLED),
        ("saw Maria de la Cruz", "Maria de la Cruz", Form.FULL),
        ("saw Siobhan O'Malley", "Siobhan O'Malley", Form.FULL),
        ("saw Grace Holloway", "Grace Holloway", Form.FULL),
        ("saw Watanabe Maria there", "Watanabe Maria", Form.FULL),
        ("OYELARAN, FUNMI was", "OYELARAN, FUNMI", Form.LISTED),
        ("Pham, T. - recheck", "Pham, T.", Form.LISTED),
        ("call Maria G. back", "Maria G.", Form.INITIALLED),
        ("bed 4 K. Delacroix", "K. Delacroix", Form.LETTERED),
        ("so brave, Little Zoey!", "Zoey", Form.DEAR),
        ("so Maria left", "Maria", Form.GIVEN),
        ("so denise left", "denise", Form.SMALL),
        ("so denise's left", "denise", Form.SMALL),
        ("so (denise) left", "denise", Form.SMALL),
        ("so denise, too", "denise", Form.SMALL),
        ("pt:denise", "denise", Form.SMALL),
        ("then J.D. left", "J.D.", Form.LETTERS),
        ("then Zeno Fairbanks left", "Zeno Fairbanks", Form.UNKNOWN),
        ("then Delgadillo left", "Delgadillo", Form.LONE),
    ],
)
def test_names_are_found_by_their_form(text: str, name: str, form: Form) -> None:
    """Each once."""
    assert [(text[p.start : p.end], p.form) for p in people(text)] == [(name, form)]


@pytest.mark.parametrize(
    "text",
    [
        "Please call the Patient Portal",
        "Grace Hospital",
        "Grace Park opens",
        "growing E. coli",
        "Austin, TX",
        "nothing at all",
        "Lou Gehrig's disease",
        "the Susan G. Komen walk",
        "Baby Boomers",
        "Little Rock",
        "North Carolina",
        "San Jose",
        "Hurricane Harvey patients",
        "Charlotte, NC",
        "Carolina Panthers",
        "Charlotte Hornets",
        "Monday Night Football",
        "Virginia has seen it",
        "Miss Your Cleaning?",
        "Did you Miss Tuesday's class",
        "Join the MS Society",
        "MS Awareness",
        "Mr. President",
    ],
)
def test_other_capitals_are_nobodys(text: str) -> None:
    """Places, services and germs."""
    assert not [p for p in people(text) if p.form is not Form.LONE]
