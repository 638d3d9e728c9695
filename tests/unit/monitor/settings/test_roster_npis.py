"""Numbers of the NPI registry in rosters."""

from tests.unit.monitor.settings.parts import PRACTICE, ConfigFolder

PEOPLE = "practices/clinicians.csv"
NPI = "1234567893"


def test_a_number_that_two_have_is_an_error(config: ConfigFolder) -> None:
    """The second is where it stands, and the first is told."""
    told = config.write({PEOPLE: f"name,npi\nA B,{NPI}\nC D,{NPI}\n"}).told()

    assert told.startswith(f'{PEOPLE}:3:2: two clinicians have the NPI "{NPI}"; ')
    assert "the first is at clinicians.csv:2" in told


def test_the_practice_and_the_roster_are_taken_together(config: ConfigFolder) -> None:
    """People are listed in both by mistake."""
    own = f'name: Lake Clinic\nclinicians: [{{name: A B, npi: "{NPI}"}}]\n'
    told = config.write({PRACTICE: own, PEOPLE: f"name,npi\nA B,{NPI}\n"}).told()

    assert told.startswith(f"{PEOPLE}:2:2: two clinicians have the NPI")


def test_a_clinician_may_work_for_two_practices(config: ConfigFolder) -> None:
    """It is the same person; and many have no number."""
    lake = {"practices/lake.yaml": "name: Lake Dental Group\n"}
    people = f"practice,name,npi\nlake,A B,{NPI}\nriver,A B,{NPI}\nlake,C,\nlake,D,\n"

    practices = config.write({**lake, PEOPLE: people}).load().practices

    assert [len(practice.clinicians) for practice in practices] == [3, 1]
