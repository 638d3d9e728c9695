"""House rules that no linter knows: sizes, tests, danger, what may be logged."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from monitor.log import FIELDS
from tests.architecture.names import imported, mentions, modules, parts, resolved

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 400
LONGEST_FUNCTION = 60

SOURCES = [
    path
    for package in ("monitor", "connectors")
    for path in sorted((ROOT / package).rglob("*.py"))
]
# Migrations are written by a generator, and tested by running them.
WRITTEN = [path for path in SOURCES if "migrations" not in path.parts]
TESTED = [path for path in WRITTEN if path.name != "__init__.py"]
TESTS = {path.name for path in (ROOT / "tests").rglob("test_*.py")}

# Modules and folders without tests of the same name, and why.
TESTED_ELSEWHERE = {
    "connectors/kit/step.py": "values without logic",
    "monitor/domain/platform_access.py": "test_platforms: every row",
    "monitor/domain/subjects.py": "values without logic",
    "monitor/domain/topics.py": "words without logic",
    "monitor/pipeline/conclude.py": "test_judge: what findings lead to",
    "monitor/pipeline/page_report.py": "test_own_pages: on a real store",
    "monitor/pipeline/page_texts.py": "test_own_pages: on a real store",
    "monitor/texts/phi/relationship_words.py": "words without logic",
    "monitor/texts/replies/verdict.py": "test_check: verdicts on drafts",
    "monitor/storage/mentions.py": "test_read: what is kept of judged texts",
    "monitor/storage/provenance.py": "test_read: texts of several sources",
    "connectors/bluesky/appview.py": "test_simulated: against a platform",
    "connectors/bluesky/xrpc.py": "test_member: against a platform",
    "connectors/domains/search.py": "test_simulated: pages of a search",
    "connectors/domains/words.py": "test_candidates: names made of them",
    "connectors/feeds/pages.py": "test_reader: feeds that change",
    "connectors/import_folder/files.py": "test_cursors: folders that change",
    "connectors/import_folder/forms.py": "words without logic",
    "connectors/import_folder/html_text.py": "test_mail: notifications in HTML",
    "connectors/import_folder/json_lines.py": "test_cursors: files that change",
    "connectors/import_folder/marks.py": "test_cursors: files that change",
    "connectors/import_folder/pages.py": "test_cursors: what fits into a page",
    "connectors/import_folder/reading.py": "test_cursors and test_csv_rows: long lines",
    "connectors/import_folder/values.py": "test_rows: every field, good and odd",
    "connectors/hackernews/search.py": "test_simulated: against a platform",
    "connectors/mastodon/instance.py": "test_simulated: against a platform",
    "connectors/reddit/api.py": "test_simulated: against a platform",
    "connectors/x/api.py": "test_simulated: against a platform",
    "connectors/x/elsewhere.py": "test_simulated: everything goes through it",
    "connectors/x/pages.py": "test_simulated: against a platform",
    "connectors/x/prices.py": "numbers; test_simulated: what a platform charges",
    "monitor/domain/whose/contact_signals.py": "test_about_us: each signal",
    "monitor/domain/whose/marks.py": "test_about_us: what is found with them",
    "monitor/domain/whose/mention.py": "test_about_us: every notation",
    "monitor/domain/whose/name_signals.py": "test_about_us: telling and common names",
    "monitor/domain/whose/namesake_signals.py": "test_about_us: namesakes' own",
    "monitor/domain/whose/place_signals.py": "test_about_us: own and other places",
    "monitor/domain/whose/source_signals.py": "test_about_us: areas, pages, listings",
    "monitor/domain/whose/weights.py": "numbers; test_about_us: what they add up to",
    "monitor/cli/thrift.py": "test_doctor and test_rehearsal: nothing is spent",
    "monitor/channels/kit/line.py": "test_smtp: deadlines of a conversation",
    "monitor/channels/kit/mail_headers.py": "test_email: mails parsed back",
    "monitor/channels/kit/trust.py": "test_smtp: certificates, good and bad",
    "monitor/texts/patients_named.py": "words; test_near_death: whom and by whom",
    "monitor/texts/phi/anecdote_words.py": "test_anecdotes: words by part",
    "monitor/texts/phi/dates.py": "test_care_dates and test_birth_dates: every form",
    "monitor/texts/phi/given_names.py": "words without logic",
    "monitor/texts/phi/health_words.py": "words without logic",
    "monitor/texts/phi/relationship_phrases.py": "test_relationship: phrases by topic",
    "monitor/texts/replies/patients.py": "test_check: every rule as a whole draft",
    "monitor/texts/phi/spans.py": "every test of a recogniser: spans and contexts",
    "monitor/simulator/imap.py": "test_mailbox: its answers and its faults",
    "monitor/simulator/name_server.py": "test_resolution: its answers",
    "monitor/images/children.py": "test_child_process: limits, children gone mad",
    "monitor/pipeline/removed_copies.py": "test_post_images: copies of such",
    "monitor/pipeline/sight.py": "test_ingest and test_authors: what is stored",
    "monitor/simulator/hackernews_world.py": "test_hackernews: what is served of it",
    "monitor/simulator/reddit_world.py": "test_reddit: what is served of it",
    "monitor/simulator/faults.py": "test_simulation: every fault as it is answered",
    "monitor/simulator/platform.py": "protocols without logic",
    "monitor/simulator/mastodon_entities.py": "test_mastodon: its answers",
    "monitor/simulator/mastodon_world.py": "test_mastodon: what appears when",
    "monitor/simulator/staging/": "test_staging: what each platform shows",
    "monitor/simulator/worlds.py": "fields without logic",
    "monitor/simulator/x_entities.py": "test_x: its answers",
    "monitor/simulator/x_queries.py": "test_x: its answers",
    "monitor/simulator/x_world.py": "test_x: what is served of it",
    "monitor/ports/": "protocols without logic; tests/contract holds parts to them",
    "monitor/storage/tables/": "declarations; every test of the store uses them",
}

# Handlers of every error, by file: at borders that must outlive any part.
BROAD_HANDLERS = {"monitor/pipeline/isolation.py": 1}

UNPICKLERS = {
    *("_pickle", "cPickle", "cloudpickle", "dill", "hickle", "joblib", "jsonpickle"),
    *("klepto", "marshal", "multiprocessing", "pickle", "shelve", "skops", "xmlrpc"),
}
RUNNERS = {"builtins", "code", "codeop", "imp", "runpy"}
FORBIDDEN_IMPORTS = {*UNPICKLERS, *RUNNERS, "tests"}
FORBIDDEN_NAMES = {"__builtins__", "compile", "eval", "exec"}

# What imports a module by its name, or from a file.
IMPORTERS = {
    *("__import__", "importlib.__import__", "importlib.import_module"),
    *("importlib.reload", "importlib.util.spec_from_file_location"),
}
# Where the name is put together: always below a package of ours, or of one library.
PUT_TOGETHER = {
    "monitor/cli/__init__.py": {
        "importlib.import_module(f\"monitor.cli.{cmd_name.replace('-', '_')}\")"
    },
    "monitor/images/child.py": {"importlib.import_module(f'PIL.{name}ImagePlugin')"},
    "monitor/registry.py": {
        "importlib.import_module(f'{package.__name__}.{found.name}')"
    },
}
LOG_METHODS = {"debug", "info", "warning", "error", "exception", "critical"}


def name_of(path: Path) -> str:
    """Return `path` as people write it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """Return the module at `path`."""
    return ast.parse(path.read_text())


def nodes(path: Path) -> Iterator[ast.AST]:
    """Return everything in the module at `path`."""
    return iter(parts(tree(path)))


def test_a_module_says_what_it_is() -> None:
    """Every module begins with a docstring."""
    assert [
        name_of(path) for path in WRITTEN if not ast.get_docstring(tree(path))
    ] == []


def test_a_file_is_short() -> None:
    """No file needs much scrolling."""
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in WRITTEN}

    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    """A function fits a screen, its docstring included."""
    long = [
        (name_of(path), node.name)
        for path in WRITTEN
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]

    assert long == []


def test_a_module_has_its_test() -> None:
    """A test of the same name exists somewhere under tests/."""
    untested = [
        name_of(path)
        for path in TESTED
        if f"test_{path.stem.strip('_')}.py" not in TESTS
    ]
    exempt = tuple(TESTED_ELSEWHERE)

    assert [name for name in untested if not name.startswith(exempt)] == []


def test_every_exemption_is_still_needed() -> None:
    """What the list exempts is there."""
    assert [name for name in TESTED_ELSEWHERE if not (ROOT / name).exists()] == []


def test_every_error_is_caught_only_at_borders() -> None:
    """`except Exception` and its like stand where they are listed, and only there."""
    found = Counter(
        name_of(path)
        for path in SOURCES
        for node in nodes(path)
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type)
    )

    assert found == BROAD_HANDLERS


def _is_broad(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    named = {node.id for node in ast.walk(caught) if isinstance(node, ast.Name)}
    return not named.isdisjoint({"Exception", "BaseException"})


def dangers(module: ast.AST) -> set[str]:
    """Return what `module` imports or names that makes code of data.

    An import by name stands as it is written, unless the name is a harmless literal.
    """
    named = {*modules(module), *(_first_import(call) for call in _imports(module))}
    found = {name for name in named if name.partition(".")[0] in FORBIDDEN_IMPORTS}
    found |= {name for _, name in mentions(module) if name in FORBIDDEN_NAMES}
    return found | {ast.unparse(used) for used in _odd_imports(module)}


def _imports(module: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls that import a module by a literal name."""
    for used, name in _called(module):
        if name in IMPORTERS and _first_import(used):
            yield used


def _called(module: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    names = dict(imported(module))
    for node in parts(module):
        if isinstance(node, ast.Call):
            yield node, resolved(node.func, names)


def _first_import(call: ast.Call) -> str:
    match call.args:
        case [ast.Constant(value=str(name)), *_]:
            return name
        case _:
            return ""


def _odd_imports(module: ast.AST) -> Iterator[ast.expr]:
    """Yield imports of names that are no literals, and importers that are passed on."""
    plain = {id(call.func) for call in _imports(module)}
    calls = {id(call.func): call for call, _ in _called(module)}
    for used, name in mentions(module):
        if name in IMPORTERS and id(used) not in plain:
            yield calls.get(id(used), used)


def test_no_code_comes_from_data() -> None:
    """Nothing unpickles or evaluates, and nothing needs the tests to run."""
    found = {name_of(path): dangers(tree(path)) for path in SOURCES}

    assert {name: danger for name, danger in found.items() if danger} == PUT_TOGETHER


@pytest.mark.parametrize(
    "line",
    [
        "import pickle",
        "import _pickle",
        "import cPickle as p",
        "import dill",
        "import shelve",
        "from marshal import loads",
        "from joblib import load",
        "import xmlrpc.client",
        "import importlib\nimportlib.import_module('pickle')",
        "import importlib as i\ni.import_module('pickle.thing')",
        "from importlib import import_module as get\nget('_pickle')",
        "from importlib import import_module\nimport_module(name)",
        "from importlib import import_module\nmap(import_module, names)",
        "import importlib\ngetattr(importlib, 'import_module')(name)",
        "__import__('pickle')",
        "__import__(name)",
        "from importlib.util import spec_from_file_location as s\ns(name, path)",
        "import builtins\nbuiltins.exec(text)",
        "from builtins import exec as run\nrun(text)",
        "__builtins__['exec'](text)",
        "exec(text)",
        "map(eval, texts)",
        "import runpy\nrunpy.run_path(path)",
    ],
)
def test_a_new_danger_is_noticed(line: str) -> None:
    """However it is imported, called or passed on."""
    assert dangers(ast.parse(line))


@pytest.mark.parametrize(
    "line",
    [
        "import re\nre.compile(text)",
        "import importlib\nimportlib.import_module('dnstwist')",
        "model.eval()",
        "import importlib.util\nimportlib.util.find_spec('pickle')",
    ],
)
def test_what_is_harmless_passes(line: str) -> None:
    """Nothing is loaded or evaluated."""
    assert dangers(ast.parse(line)) == set()


def test_what_is_logged_is_on_the_list() -> None:
    """Events are literals, and their fields known: others would be withheld."""
    calls = [(name_of(path), call) for path in WRITTEN for call in _log_calls(path)]
    made_up = [name for name, call in calls if not _is_literal(*call.args)]
    fields = {(name, key.arg) for name, call in calls for key in call.keywords}
    known = FIELDS | {"exc_info"}

    assert calls
    assert made_up == [], "an event is a word, its values are fields"
    assert {found for found in fields if found[1] not in known} == set(), (
        "add to monitor.log.FIELDS, or rename"
    )


def _is_literal(event: ast.expr) -> bool:
    if isinstance(event, ast.IfExp):
        return _is_literal(event.body) and _is_literal(event.orelse)
    return isinstance(event, ast.Constant)


def _log_calls(path: Path) -> Iterator[ast.Call]:
    for node in nodes(path):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in LOG_METHODS
            and isinstance(node.func.value, ast.Name | ast.Attribute)
            and ast.unparse(node.func.value).lower().endswith("log")
        ):
            yield node
