"""Loading a whole directory: thirty broken ones, and what a good one becomes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.findings import FindingKind
from monitor.domain.retention import DEFAULT_TIMES, DataClass
from monitor.domain.time import DAY, MINUTE
from monitor.settings import ConfigProblems, Problem
from tests.unit.monitor.settings.parts import NAME, PRACTICE, SERVICE, ConfigFolder

RIVER, WARD = "practices/river.yaml", "wardwatch.yaml"

# What is written, where the error is, its cause, and what to write instead.
BROKEN_PRACTICES = {
    "unknown key": ("aliasses: [x]", "2:1", '"aliasses"', 'mean "aliases"'),
    "unknown nested key": (
        "accounts:\n  - {platform: x, handel: y}",
        "3:19",
        '"handel"',
        'mean "handle"',
    ),
    "missing nested key": (
        "accounts:\n  - {platform: x}",
        "3:5",
        '"handle" is missing',
        "add `handle:",
    ),
    "repeated key": ("name: Other", "2:1", '"name" is written twice', "in line 1"),
    "alias": ("aliases: *other", "2:10", "alias", "quotes"),
    "anchor": ("aliases: &a [River Clinic]", "2:10", "anchor", "quotes"),
    "tag": ("group: !x default", "2:8", "tag", "quotes"),
    "tab": ("aliases:\n\t- x", "3:1", "a tab", "spaces"),
    "open bracket": ("aliases: [x", "2:10", "not closed", "add `]`"),
    "open brace": ("watch: {terms: []", "2:8", "not closed", "add `}`"),
    "open quote": ('group: "x', "2:8", "quote is not closed", "closing quote"),
    "second colon": ("group: a: b", "2:9", "second `:`", "quotes"),
    "no colon": ("aliases", "3:1", "without `:`", "key: value"),
    "bad indentation": (" aliases: [x]", "2:9", "wrong indentation", "align"),
    "reserved character": ("group: @x", "2:8", "cannot start", "quotes"),
    "control character": ('group: "\x01"', "1:1", "control character", "remove"),
    "second document": ("---\nname: Other", "2:1", "second document", "remove"),
    "key that is no word": ("? [a]\n: b", "2:3", "no word", "key: value"),
    "text instead of list": ("aliases: River", "2:10", "not a list", "[one, two]"),
    "list instead of mapping": ("watch: [River]", "2:8", "not a mapping", "{key"),
    "number instead of text": ("aliases: [1847]", "2:11", "not text", "quotes"),
    "empty text": ('aliases: [""]', "2:11", "empty", "remove"),
    "domain with scheme": (
        "domains: [https://river.example/]",
        "2:11",
        "more than a domain",
        "clinic.example",
    ),
    "domain without dot": ("domains: [river]", "2:11", "not a domain", "like"),
    "unknown time zone": (
        "locations:\n  - timezone: America/Chicagoo",
        "3:15",
        "unknown time zone",
        '"America/Chicago"',
    ),
    "letters in a phone": (
        'locations:\n  - phone: "call us"',
        "3:12",
        "not a telephone number",
        "+1 512 555 0100",
    ),
    "npi with a typing error": (
        'clinicians:\n  - {name: Jane Smith, npi: "1234567890"}',
        "3:29",
        "check digit",
        "typing error",
    ),
    "handle that is an address": (
        "accounts:\n  - {platform: x, handle: x.com/river}",
        "3:27",
        "not a handle",
        "name alone",
    ),
    "id with spaces": ("id: River Clinic", "2:5", "not an id", "a-z"),
    "unset variable": ("group: ${CANARY}", "2:8", "no CANARY", "set CANARY"),
    "unfinished variable": ("group: ${CANARY", "2:8", "unfinished", "${NAME}"),
}

BROKEN_SERVICES = {
    "unknown key": ("chanels: []", "1:1", '"chanels"', 'mean "channels"'),
    "not a mapping": ("- a", "1:1", "not a mapping", "key: value"),
    "unknown kind": (
        "routes:\n  - {kinds: [impersonatoin], to: [soc]}\nchannels: []",
        "2:14",
        '"impersonatoin"',
        'mean "impersonation"',
    ),
    "unknown severity": (
        "routes:\n  - {kinds: [scam], min_severity: hihg, to: []}",
        "2:35",
        '"hihg"',
        'mean "high"',
    ),
    "unknown encoder": (
        "encoder: onxx",
        "1:10",
        "encoder: no encoder",
        'did you mean "onnx"?',
    ),
    "encoder that is no path": (
        "encoder: mine/too/deep",
        "1:10",
        "encoder: no encoder",
        "OWNER/NAME or ./PATH",
    ),
    "route to nobody": (
        "routes:\n  - {kinds: [scam], to: []}",
        "2:25",
        "to: empty",
        "at least one",
    ),
    "digest that is none": (
        "routes:\n  - {kinds: [scam], to: [soc], digest: hourly}",
        "2:40",
        "digest: neither daily nor weekly",
        'write "daily 08:00 America/Chicago"',
    ),
    "digest on no weekday": (
        "routes:\n  - {kinds: [scam], to: [soc], digest: weekly mo 08:00 UTC}",
        "2:40",
        "no such weekday",
        '"weekly mon 08:00 UTC"',
    ),
    "digest in no zone": (
        "routes:\n  - {kinds: [scam], to: [soc], digest: daily 8:00 America/Chigaco}",
        "2:40",
        "unknown time zone",
        'mean "America/Chicago"',
    ),
    "route to an unknown channel": (
        "routes:\n  - {kinds: [scam], to: [soc]}",
        "2:26",
        'no channel is called "soc"',
        "declare it",
    ),
    "unknown kind unrouted": (
        "unrouted:\n  takover: too rare",
        "2:3",
        '"takover"',
        'mean "takeover"',
    ),
    "unrouted without reason": ('unrouted: {scam: ""}', "1:18", "empty", "text"),
    "unknown class": (
        "retention: {avatars: 180d}",
        "1:13",
        '"avatars"',
        'mean "avatar"',
    ),
    "bad duration": ("retention: {avatar: 180}", "1:21", "not text", "quotes"),
    "unknown unit": ("retention: {avatar: 5w}", "1:21", "not a duration", "5m"),
    "bad endpoint": ("fetch: {allow: [localhost]}", "1:17", "not host:port", ":8081"),
    "other database": (
        "database: mysql://db/ward",
        "1:11",
        "not the address of a database",
        "sqlite:///PATH",
    ),
    "database in memory": ("database: sqlite://", "1:11", "a file", "sqlite:///PATH"),
    "connectors no list": ("connectors: gull", "1:13", "not a list", "- {name"),
    "connector no mapping": ("connectors: [gull]", "1:14", "not a mapping", "- {"),
    "connector without type": (
        "connectors:\n  - {name: gull}",
        "2:5",
        '"type" is missing',
        "gull",
    ),
    "connector without name": (
        "connectors:\n  - {type: gull}",
        "2:5",
        '"name" is missing',
        "add `name:",
    ),
    "unknown type": (
        "connectors:\n  - {name: a, type: gul}",
        "2:21",
        'unknown connector type "gul"',
        'mean "gull"',
    ),
    "two of one name": (
        "connectors:\n  - {name: a, type: gull}\n  - {name: a, type: gull}",
        "3:12",
        'two connectors are called "a"',
        "its own name",
    ),
    "unknown option": (
        "connectors:\n  - {name: a, type: gull, limt: 3}",
        "2:27",
        '"limt"',
        'mean "limit"',
    ),
    "misspelt interval": (
        "connectors:\n  - {name: a, type: gull, evry: 5m}",
        "2:27",
        '"evry"',
        'mean "every"',
    ),
    "interval without unit": (
        "connectors:\n  - {name: a, type: gull, every: 300}",
        "2:34",
        "not a duration",
        "like 5m",
    ),
    "option of a wrong type": (
        "connectors:\n  - {name: a, type: gull, limit: many}",
        "2:34",
        "limit: not a whole number",
        "",
    ),
    "secret's file is missing": (
        "connectors:\n  - {name: a, type: gull, token_file: nothing}",
        "2:39",
        "cannot be read",
        "looked at",
    ),
}


SOUND = (
    "name: Riverside\nlocations:\n  - {id: a, timezone: America/Chicago}\n"
    "connectors:\n  - {name: a, type: gull, every: 5m, queries: [a, '${B}']}\n"
    "channels:\n  - {name: b, type: horn, url: 'https://a', secret: abcdefgh}\n"
    "routes:\n  - {kinds: [scam], min_severity: high, to: [b]}\n"
    "unrouted: {praise: why}\nretention: {case: 1y}\nfetch: {allow: ['a:1']}\n"
)
MARKS = ["", "[", "{", "}", "- ", ": ", "'", "&a ", "*a ", "!x ", "\t", "\n", "1", "~"]


@pytest.mark.parametrize(
    ("written", "place", "cause", "hint"),
    BROKEN_PRACTICES.values(),
    ids=BROKEN_PRACTICES,
)
def test_a_broken_practice_is_explained(
    config: ConfigFolder, written: str, place: str, cause: str, hint: str
) -> None:
    """The only error names file, line and column, the cause, and a way out."""
    told = config.write({PRACTICE: f"{NAME}{written}\n"}).told()

    assert told.startswith(f"{RIVER}:{place}: ")
    assert "\n" not in told
    assert cause in told
    assert hint in told.partition("; ")[2]


@pytest.mark.parametrize(
    ("written", "place", "cause", "hint"), BROKEN_SERVICES.values(), ids=BROKEN_SERVICES
)
def test_a_broken_service_is_explained(
    config: ConfigFolder, written: str, place: str, cause: str, hint: str
) -> None:
    """The first error names file, line and column, the cause, and a way out."""
    told = config.write({SERVICE: f"{written}\n"}).told().splitlines()

    [line] = [line for line in told if line.startswith(f"{WARD}:{place}: ")]
    assert cause in line
    assert hint in line


def test_all_errors_of_all_files_are_told_at_once(config: ConfigFolder) -> None:
    """One load finds everything, in the order of files and lines."""
    config.write(
        {
            SERVICE: "databse: x\nfetch: {alow: []}\n",
            PRACTICE: "aliasses: []\ndomains: [x]\n",
        }
    )

    places = [line.split(": ")[0] for line in config.told().splitlines()]
    assert places == [
        f"{RIVER}:1:1",
        f"{RIVER}:1:1",
        f"{RIVER}:2:11",
        f"{WARD}:1:1",
        f"{WARD}:2:9",
    ]


def test_a_missing_directory_leads_to_init(config: ConfigFolder) -> None:
    """Who has no configuration is told how to get one."""
    missing = ConfigFolder(config.path / "nothing")

    with pytest.raises(ConfigProblems, match=r"no such directory.*wardwatch init"):
        missing.load()


def test_a_missing_file_is_told(config: ConfigFolder) -> None:
    """A directory without wardwatch.yaml is not taken for a configuration."""
    with pytest.raises(ConfigProblems, match=r"wardwatch\.yaml:1:1: no such file"):
        config.load()


def test_the_smallest_config_is_complete(config: ConfigFolder) -> None:
    """An empty service and a practice with a name give every default."""
    loaded = config.write({}).load()

    assert [practice.id for practice in loaded.practices] == ["river"]
    assert loaded.database == f"sqlite:///{config.path}/data/wardwatch.db"
    assert dict(loaded.retention) == dict(DEFAULT_TIMES)
    assert (loaded.connectors, loaded.channels, loaded.routes) == ((), (), ())


def test_overrides_are_taken(config: ConfigFolder) -> None:
    """Retention, fetch and unrouted kinds arrive as domain values."""
    config.write(
        {
            SERVICE: "retention: {parked: 90d}\n"
            'fetch: {allow: ["127.0.0.1:8081"]}\n'
            "unrouted: {praise: nobody asked}\n"
        }
    )
    loaded = config.load()

    assert loaded.retention[DataClass.PARKED] == 90 * DAY
    assert loaded.fetch_allow == {"127.0.0.1:8081"}
    assert loaded.unrouted == {FindingKind.PRAISE: "nobody asked"}


def test_an_empty_key_counts_as_missing(config: ConfigFolder) -> None:
    """A key without a value takes its default, a required one is asked for."""
    config.write({SERVICE: "routes:\nconnectors:\n", PRACTICE: "aliases:\nname:\n"})

    assert config.told() == f'{RIVER}:2:1: "name" is missing; add `name: …`'


@settings(max_examples=60, deadline=None)
@given(
    cut=st.integers(0, len(SOUND)), put=st.sampled_from(MARKS), drop=st.integers(0, 9)
)
def test_a_damaged_file_never_crashes(
    tmp_path_factory: pytest.TempPathFactory, cut: int, put: str, drop: int
) -> None:
    """Whatever is typed by mistake, wherever: it loads, or is explained."""
    config = ConfigFolder(tmp_path_factory.getbasetemp() / "damaged")
    text = f"{SOUND[:cut]}{put}{SOUND[cut + drop :]}"
    found = problems(config.write({SERVICE: text, PRACTICE: text}))

    assert all(problem.line >= 1 and problem.column >= 1 for problem in found)


def problems(config: ConfigFolder) -> tuple[Problem, ...]:
    """Return what is wrong, if anything is."""
    try:
        config.load()
    except ConfigProblems as found:
        return found.problems
    return ()


def test_words_are_words(config: ConfigFolder) -> None:
    """YAML 1.2: `no` is no truth value."""
    config.write({PRACTICE: f"{NAME}aliases: [no, on]\n"})

    assert config.load().practices[0].aliases == ("no", "on")


def test_who_waits_for_signs_of_life_is_a_secret(config: ConfigFolder) -> None:
    """Whoever knows the address could give them instead; it is read from a file."""
    config.place("beat", b"https://beats.example/abc")
    (config.path / "beat").chmod(0o600)
    loaded = config.write({SERVICE: "heartbeat: {url_file: beat, every: 1m}"}).load()

    assert loaded.heartbeat is not None
    assert loaded.heartbeat.get_secret_value() == "https://beats.example/abc"
    assert loaded.heartbeat_every == MINUTE
    assert "abc" not in repr(loaded)
    assert not loaded.warnings


def test_an_address_of_signs_of_life_is_not_quoted(config: ConfigFolder) -> None:
    """Neither where it is refused nor where it lies open."""
    refused = config.write({SERVICE: "heartbeat: {url: 'ftp://beats/abc'}"}).told()
    warned = config.write({SERVICE: "heartbeat: {url: 'https://b.example/abc'}"})

    assert "abc" not in refused
    assert "url: use https" in refused
    assert "url is a secret" in warned.warned()
