"""A database, backed up by its users' command."""

from pathlib import Path

from tests.command import Wardwatch


def test_a_backup_is_for_its_owner_alone_and_never_overwritten(
    wardwatch: Wardwatch, sqlite_url: str, tmp_path: Path
) -> None:
    """There are patients in it."""
    file = tmp_path / "kept" / "ward.backup"
    file.parent.mkdir()
    wardwatch.configure(sqlite_url)
    wardwatch("db upgrade")
    first = wardwatch("backup", str(file))
    again = wardwatch("backup", str(file))

    assert first.code == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in file.parent.iterdir()) == [
        "ward.backup",
        "ward.backup.sha256",
    ]
    assert (again.code, "exists already" in again.err) == (1, True)
