"""Reading the folder of practices."""

import pytest

from tests.unit.monitor.settings.parts import NAME, PRACTICE, ConfigFolder

LISTED = "practices:\n  - name: River Clinic\n  - {id: lake, name: Lake Dental}\n"


def test_a_file_may_list_practices(config: ConfigFolder) -> None:
    """In a list, the name makes the id."""
    practices = config.write({PRACTICE: LISTED}).load().practices

    assert [practice.id for practice in practices] == ["river-clinic", "lake"]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"practices/a.yaml": "id: river\nname: Other River Clinic\n"},
            'practices/river.yaml:1:1: two practices have the id "river"; give one',
        ),
        (
            {"practices/lake.yml": NAME},
            "practices/lake.yml:1:1: only files that end in .yaml are read; rename",
        ),
        (
            {PRACTICE: "practices: River Clinic\n"},
            "practices/river.yaml:1:12: practices: not a list; write - name: …",
        ),
        (
            {PRACTICE: "practices: [River Clinic]\n"},
            "practices/river.yaml:1:13: not a mapping; write - name: …",
        ),
        (
            {PRACTICE: "practices: []\nname: River Clinic\n"},
            'practices/river.yaml:2:1: unknown key "name"; known here: practices',
        ),
        (
            {PRACTICE: "practices:\n  - name: 川崎医院\n"},
            "practices/river.yaml:2:5: no id can be made of the name; add `id: …`",
        ),
        (
            {PRACTICE: f"{NAME}locations: [{{id: a}}, {{id: a}}]"},
            'practices/river.yaml:2:27: two locations have the id "a"; give each',
        ),
        (
            {PRACTICE: f"{NAME}same_name: [{{name: Other River Clinic}}]"},
            "practices/river.yaml:2:13: same_name: nothing tells it from the practice;",
        ),
        (
            {PRACTICE: ""},
            'practices/river.yaml:1:1: "name" is missing; add `name: …`',
        ),
    ],
)
def test_a_broken_folder_is_explained(
    config: ConfigFolder, files: dict[str, str], told: str
) -> None:
    """Problems between and around practices have their place, too."""
    assert config.write(files).told().startswith(told)


def test_nobody_to_watch_is_warned_of(config: ConfigFolder) -> None:
    """A service without practices runs, but finds nothing."""
    config.write({})
    (config.path / PRACTICE).unlink()

    assert config.warned().startswith("practices:1:1: no practice is watched")


def test_an_item_of_a_list_has_its_own_errors(config: ConfigFolder) -> None:
    """Errors of one practice do not hide those of the next."""
    text = "practices:\n  - {name: A, domains: [x]}\n  - {name: B, idd: b}\n"
    told = config.write({PRACTICE: text}).told().splitlines()

    places = [line.partition(": ")[0] for line in told]
    assert places == ["practices/river.yaml:2:25", "practices/river.yaml:3:15"]
