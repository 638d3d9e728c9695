"""The files that run Wardwatch as a service, as their own tools see them."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
import yaml

ROOT: Final = Path(__file__).parents[2]
UNIT: Final = ROOT / "systemd" / "wardwatch.service"
GUIDE: Final = ROOT / "docs" / "service.md"
DOCKERFILE: Final = ROOT / "Dockerfile"
ONLY_ON_A_HOST: Final = ("git", "make", "systemctl")
ANSWERS: Final = "Riverside Family Clinic\n\n\n\n"
"""What `init` asks."""
WORST_EXPOSURE: Final = 15
"""Tenths, as `systemd-analyze security` takes them."""


def installed(name: str) -> str:
    """Return the path of a tool; skip without it."""
    own = Path(sys.executable).parent / name
    found = str(own) if own.exists() else shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is missing: make install system")
    return found


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Return what `command` did."""
    return subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT
    )


def settings() -> dict[str, list[str]]:
    """Return what the unit sets, each key with all its values."""
    found: dict[str, list[str]] = {}
    for line in UNIT.read_text().splitlines():
        key, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            found.setdefault(key, []).append(value)
    return found


def test_the_unit_is_confined() -> None:
    """Its exposure is at most 1.5."""
    analyze = installed("systemd-analyze")
    limit = f"--threshold={WORST_EXPOSURE}"
    done = run(analyze, "security", "--offline=true", limit, str(UNIT))

    assert done.returncode == 0, done.stdout[-200:]


def test_the_unit_has_no_mistakes(tmp_path: Path) -> None:
    """Systemd understands every line; only the program must be put in its place."""
    analyze = installed("systemd-analyze")
    unit = tmp_path / UNIT.name
    unit.write_text(
        UNIT.read_text().replace("/opt/wardwatch/.venv/bin/wardwatch", "/bin/true")
    )
    done = run(analyze, "verify", "--man=no", "--recursive-errors=no", str(unit))

    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_unit_is_watched_and_gets_its_secrets() -> None:
    """It tells when it is ready and alive; secrets come as credentials."""
    found = settings()

    assert (found["Type"], found["NotifyAccess"]) == (["notify"], ["main"])
    assert found["WatchdogSec"]
    assert found["ExecReload"] == ["/bin/kill -HUP $MAINPID"]
    assert found["LoadCredential"] == ["wardwatch:/etc/wardwatch/credentials"]


def installation(folder: Path) -> list[list[str]]:
    """Return the commands of the guide that need no root, below `folder`."""
    steps = GUIDE.read_text().partition("```sh\n")[2].partition("```")[0]
    here = (
        steps.replace("sudo ", "")
        .replace("/opt/wardwatch/.venv/bin/wardwatch", f"{sys.executable} -m monitor")
        .replace("/opt/wardwatch", str(ROOT))
        .replace("/etc/systemd/system", str(folder))
        .replace("/etc/wardwatch", str(folder / "wardwatch"))
    )
    commands = [shlex.split(line) for line in here.splitlines()]
    return [words for words in commands if words[0] not in ONLY_ON_A_HOST]


def test_the_guide_installs_what_the_unit_reads(tmp_path: Path) -> None:
    """Each command works after the ones above it."""
    for words in installation(tmp_path):
        subprocess.run(words, input=ANSWERS, text=True, check=True, cwd=ROOT)

    assert (tmp_path / "wardwatch" / "wardwatch.yaml").exists()
    assert (tmp_path / "wardwatch" / "credentials").is_dir()
    assert (tmp_path / UNIT.name).exists()


def test_the_dockerfile_is_sound() -> None:
    """Hadolint has nothing to say."""
    done = run(installed("hadolint"), str(DOCKERFILE))

    assert (done.returncode, done.stdout) == (0, "")


def test_the_image_has_two_stages_a_user_and_a_health_check() -> None:
    """The second stage holds nothing that only the first one needs."""
    lines = DOCKERFILE.read_text().splitlines()
    stages = [line for line in lines if line.startswith("FROM ")]

    assert len(stages) == 2
    assert "USER 10001:10001" in lines
    assert '"wardwatch", "health"' in DOCKERFILE.read_text()


def test_the_image_gets_the_files_that_it_copies() -> None:
    """What is copied is there, and let through to the build."""
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    copied = [
        name
        for line in DOCKERFILE.read_text().splitlines()
        if line.startswith("COPY ") and not line.startswith("COPY --from")
        for name in line.split()[1:-1]
    ]

    assert all((ROOT / name).exists() and f"!{name}" in ignored for name in copied)


def test_the_composition_is_confined() -> None:
    """It can't write to its image, and holds no privilege."""
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
    service = compose["services"]["wardwatch"]

    assert service["build"] == "."
    assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])
    assert service["security_opt"] == ["no-new-privileges:true"]


def pinned(name: str) -> set[str]:
    """Return the packages of a lock file with their versions."""
    lines = (ROOT / name).read_text().splitlines()
    return {line.split(" ")[0] for line in lines if "==" in line}


def test_the_service_gets_what_was_tested() -> None:
    """Its lock file is a part of the developers'."""
    service = pinned("requirements-service.lock")

    assert service < pinned("requirements.lock")
    assert not any(name.startswith(("pytest==", "mypy==")) for name in service)
