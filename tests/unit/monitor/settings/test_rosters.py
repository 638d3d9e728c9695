"""Rosters of locations and clinicians."""

import pytest

from tests.unit.monitor.settings.parts import PRACTICE, ConfigFolder

LAKE = {"practices/lake.yaml": "name: Lake Dental Group\n"}
SITES, PEOPLE = "practices/locations.csv", "practices/clinicians.csv"


def test_locations_join_their_practice(config: ConfigFolder) -> None:
    """The column `practice` says whose they are, `listing_SITE` where listed."""
    config.write(
        {
            **LAKE,
            SITES: "practice,id,city,listing_yelp\nriver,main,Austin,river-austin\n"
            'lake,east,"Waco, TX",\n',
        }
    )
    lake, river = config.load().practices

    assert [site.city for site in lake.locations] == ["Waco, TX"]
    assert river.locations[0].listings == (("yelp", "river-austin"),)


def test_a_single_practice_needs_no_column(config: ConfigFolder) -> None:
    """There is only one whose they can be; blank lines do not count."""
    config.write({PEOPLE: "name,npi\nJane Smith,1234567893\n,\n\nLi Wu,\n"})
    people = config.load().practices[0].clinicians

    assert [person.name for person in people] == ["Jane Smith", "Li Wu"]


@pytest.mark.parametrize(
    ("roster", "text", "told"),
    [
        (PEOPLE, "name,np\na,b\n", '1:2: unknown column "np"; did you mean "npi"?'),
        (PEOPLE, "name;npi\n", '1:1: unknown column "name;npi"; separate the columns'),
        (PEOPLE, "name,npi\nA,1234567890\n", "2:2: npi: not an NPI"),
        (PEOPLE, "name,npi\n,1234567893\n", '2:1: "name" is missing'),
        (PEOPLE, "name\nA,B\n", "2:2: more cells than the first line names"),
        (PEOPLE, 'name\n"A\n', "2:1: not valid CSV"),
        (PEOPLE, 'name,credentials,npi\nA,"M\nD",\nB,,5\n', "4:3: npi: not an NPI"),
        (
            PEOPLE,
            "practice,name\nrivr,A\n",
            '2:1: no practice has the id "rivr"; did you mean "river"?',
        ),
        (SITES, "id,listing_\na,b\n", ""),
        (SITES, "id,timezone\na,Austin\n", '2:2: timezone: unknown time zone "Austin"'),
        (SITES, "id\na\na\n", '3:1: two locations have the id "a"'),
        (SITES, "id\nmain\n", '2:1: two locations have the id "main"'),
    ],
)
def test_a_broken_roster_is_explained(
    config: ConfigFolder, roster: str, text: str, told: str
) -> None:
    """The place is the line in the file and the number of the cell."""
    config.write(
        {
            PRACTICE: "name: Riverside Clinic\nlocations: [{id: main}]\n",
            roster: text,
        }
    )

    assert config.told().startswith(f"{roster}:{told}")


def test_with_two_practices_a_column_is_needed(config: ConfigFolder) -> None:
    """Guessing whose a clinician is would be worse than asking."""
    told = config.write({**LAKE, PEOPLE: "name\nJane Smith\n"}).told()

    assert told.startswith(f"{PEOPLE}:2:1: no practice is named; add a column")


def test_other_errors_do_not_hide_a_practice(config: ConfigFolder) -> None:
    """A roster of a practice that has an error is not wrong as well."""
    config.write({PRACTICE: "name: A B C\nnam: x\n", PEOPLE: "name\nJane Smith\n"})

    assert config.told().startswith(f"{PRACTICE}:2:1: ")
    assert "\n" not in config.told()
