"""`flask content`: what it prints, and with which status it ends."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import select

from portal.content import first_import
from portal.extensions import db, writing
from portal.models import Article
from tests.content.files import write_up

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder of one's own."""
    monkeypatch.setitem(app.config, "CONTENT", tmp_path)
    shutil.copytree(ROOT / "content" / "vokabular", tmp_path / "vokabular")
    return tmp_path


def flask(app: Flask, *arguments: str | Path) -> Result:
    return app.test_cli_runner().invoke(args=["content", *map(str, arguments)])


def test_check_ends_with_0_if_there_are_only_hints(app: Flask, folder: Path) -> None:
    write_up(folder, titel="T" * 91)
    result = flask(app, "check")
    assert result.exit_code == 0
    assert "praxis/musterstadt/desksharing.md:2: Hinweis: titel:" in result.stderr
    assert result.stdout == "1 Datei geprüft: 0 Fehler, 1 Hinweis.\n"
    assert flask(app, "check", "--strict").exit_code == 1


def test_check_ends_with_1_if_there_is_an_error(app: Flask, folder: Path) -> None:
    path = write_up(folder, status="x")
    write_up(folder, "gut")
    result = flask(app, "check", path)
    assert result.exit_code == 1
    assert "desksharing.md:8: Fehler: status: Der Wert „x“" in result.stderr
    assert "1 Datei geprüft: 1 Fehler, 0 Hinweise." in result.stdout


def test_check_as_json(app: Flask, folder: Path) -> None:
    write_up(folder, farbe="rot")
    answer = json.loads(flask(app, "check", "--json").stdout)
    assert (answer["checked"], answer["ok"]) == (1, False)
    (problem,) = answer["problems"]
    assert (problem["line"], problem["field"], problem["severity"]) == (14, "farbe", "error")
    assert problem["rule"] == "Das Feld „farbe“ gibt es nicht"


@pytest.mark.parametrize(
    "arguments", [("check", "/gibt/es/nicht"), ("check", "/"), ("import", "-x")]
)
def test_wrong_use_ends_with_2(app: Flask, folder: Path, arguments: tuple[str, ...]) -> None:
    assert flask(app, *arguments).exit_code == 2


def test_a_missing_content_folder_is_wrong_use(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "CONTENT", tmp_path / "fehlt")
    result = flask(app, "import")
    assert result.exit_code == 2
    assert "PORTAL_CONTENT" in result.stderr


def test_import_tells_what_it_did(app: Flask, folder: Path) -> None:
    write_up(folder)
    result = flask(app, "import")
    assert result.exit_code == 0
    assert result.stdout == "1 neu, 0 geändert, 0 unverändert, 0 übersprungen, 0 abgelehnt\n"
    assert app.test_client().get("/suche?q=Schreibtische").text.count("/praxis/desksharing")


def test_import_with_a_bad_file_ends_with_1(app: Flask, folder: Path) -> None:
    write_up(folder)
    write_up(folder, "schlecht", status="x")
    result = flask(app, "import", "--json")
    assert result.exit_code == 1
    answer = json.loads(result.stdout)
    assert answer["outcomes"] == {
        "new": 1, "changed": 0, "unchanged": 0, "skipped": 0, "refused": 1,
    }  # fmt: skip
    assert answer["problems"][0]["path"] == "praxis/musterstadt/schlecht.md"


def test_a_broken_vocabulary_is_named_and_the_rest_goes_on(app: Flask, folder: Path) -> None:
    write_up(folder)
    (folder / "vokabular" / "themen.yaml").write_text("themen: [{slug: a}]\n")
    result = flask(app, "import")
    assert result.exit_code == 1
    assert "vokabular/themen.yaml:1: Fehler: In „themen“ fehlt „name“." in result.stderr
    assert "1 neu" in result.stdout


def test_strict_stops_at_a_broken_vocabulary(app: Flask, folder: Path) -> None:
    write_up(folder)
    (folder / "vokabular" / "themen.yaml").write_text("themen: [{slug: a}]\n")
    assert "0 neu" in flask(app, "import", "--strict").stdout


def test_if_empty_leaves_a_filled_portal_alone(app: Flask, folder: Path) -> None:
    write_up(folder, "eins")
    assert "1 neu" in flask(app, "import", "--if-empty").stdout
    write_up(folder, "zwei")
    result = flask(app, "import", "--if-empty")
    assert (result.exit_code, result.stdout) == (0, "")


def test_if_empty_goes_on_after_an_interruption(app: Flask, folder: Path) -> None:
    write_up(folder, "eins")
    flask(app, "import")
    with writing():
        first_import.begin()
        db.session.commit()
    write_up(folder, "zwei")
    assert "1 neu" in flask(app, "import", "--if-empty").stdout
    assert set(db.session.scalars(select(Article.slug))) == {"eins", "zwei"}
    assert not first_import.is_due()


def test_export_writes_files_that_import_reads(app: Flask, folder: Path) -> None:
    write_up(folder)
    flask(app, "import")
    result = flask(app, "export", folder / "hinaus", "--city", "musterstadt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 Beitrag in ")
    assert flask(app, "check", folder / "hinaus").exit_code == 0


def test_export_of_an_unknown_city_is_wrong_use(app: Flask, folder: Path) -> None:
    result = flask(app, "export", folder / "hinaus", "--city", "leipzg")
    assert result.exit_code == 2
    assert "Meinten Sie `leipzig`?" in result.stderr
    assert not (folder / "hinaus").exists()


def test_every_command_has_help_that_fits_a_screen(app: Flask) -> None:
    for name in ("content", "search"):
        group = app.cli.commands[name]
        for command in ("", *group.commands):  # type: ignore[attr-defined]
            arguments = [name, command, "--help"] if command else [name, "--help"]
            result = app.test_cli_runner().invoke(args=arguments)
            assert result.exit_code == 0
            assert len(result.output.splitlines()) <= 24
