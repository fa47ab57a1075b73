"""Checking tells errors from hints, and needs no database."""

import shutil
from pathlib import Path

import pytest

from portal.content.checker import check, place_of
from portal.content.problems import Problem, Severity
from tests.content.files import write_up

CONTENT = Path(__file__).parents[2] / "content"


def found(root: Path, path: Path | None = None) -> list[Problem]:
    return list(check(place_of(path or root), CONTENT))


def only(root: Path) -> Problem:
    (problem,) = found(root)
    return problem


def test_the_shipped_content_has_no_errors() -> None:
    assert [entry for entry in found(CONTENT) if entry.severity is Severity.ERROR] == []


def test_names_outside_the_vocabulary_are_errors_that_name_the_nearest(tmp_path: Path) -> None:
    write_up(tmp_path, stadt="musterstatd", beispiel=None)
    write_up(tmp_path, "zwei", themen="[moderne-bueroflaeche]", themenfelder="[9]")
    city, topic, themenfeld = sorted(found(tmp_path), key=lambda entry: entry.field)
    assert (city.field, city.line) == ("stadt", 5)
    assert "Meinten Sie `musterstadt`?" in city.advice
    assert "Meinten Sie `moderne-bueroflaechen`?" in topic.advice
    assert themenfeld.advice == "Bekannt sind: 1, 2, 3, 4."


def test_the_same_address_twice_is_an_error_for_the_second(tmp_path: Path) -> None:
    write_up(tmp_path, stadt="beispielhausen")
    write_up(tmp_path, stadt="musterstadt")
    problem = only(tmp_path)
    assert problem.path == "praxis/musterstadt/desksharing.md"
    assert "praxis/beispielhausen/desksharing.md" in problem.rule
    assert "desksharing-musterstadt.md" in problem.advice


def test_what_is_made_up_belongs_to_made_up_cities(tmp_path: Path) -> None:
    write_up(tmp_path, "eins", beispiel=None)
    write_up(tmp_path, "zwei", stadt="leipzig")
    real, made_up = found(tmp_path)
    assert "wirklichen Stadt" in real.rule
    assert "beispiel: true" in made_up.advice


@pytest.mark.parametrize("place", ["desksharing.md", "praxis/desksharing.md", "praxis/a/b/c.md"])
def test_a_file_in_the_wrong_folder_is_an_error(tmp_path: Path, place: str) -> None:
    good = write_up(tmp_path)
    wrong = tmp_path / place
    wrong.parent.mkdir(parents=True, exist_ok=True)
    good.rename(wrong)
    if place.startswith("praxis"):
        assert "praxis/musterstadt/" in only(tmp_path).advice
    else:
        with pytest.raises(ValueError, match="praxis"):
            place_of(wrong)


def test_hints_refuse_nothing(tmp_path: Path) -> None:
    body = (
        "## Ausgangslag\n\n## Eigenes\n\n```\n## Code\n```\n\n"
        "Siehe [dort](/praxis/desksharin), [hier](/praxis/desksharing) und [so][1].\n\n"
        "[1]: /praxis/xyz\n"
    )
    write_up(tmp_path, body=body, titel="T" * 91, kurzfassung="K" * 501, vorbild="fehlt")
    problems = found(tmp_path)
    assert {problem.severity for problem in problems} == {Severity.HINT}
    assert [(problem.line, problem.field) for problem in problems] == [
        (2, "titel"), (4, "kurzfassung"), (14, "vorbild"), (16, ""), (18, ""), (24, ""), (26, ""),
    ]  # fmt: skip
    advice = " ".join(problem.advice for problem in problems)
    assert "„Ausgangslage“" in advice
    assert "`desksharing`" in advice


def test_a_free_text_as_vorbild_is_no_dead_link(tmp_path: Path) -> None:
    write_up(tmp_path, vorbild="Konzept der Stadt Leipzig")
    assert found(tmp_path) == []


def test_one_file_or_folder_can_be_checked_alone(tmp_path: Path) -> None:
    good = write_up(tmp_path)
    write_up(tmp_path, "schlecht", stadt="musterlingen", status="x")
    assert found(tmp_path, good) == []
    assert found(tmp_path, good.parent) == []
    assert len(found(tmp_path, tmp_path / "praxis" / "musterlingen")) == 1


@pytest.mark.parametrize(
    ("name", "before", "after", "line", "rule"),
    [
        ("themen.yaml", "definition:", "defintion:", 7, "kennt kein „defintion“"),
        ("themen.yaml", "    name: Digitale Transformation\n", "", 5, "fehlt „name“"),
        ("themen.yaml", "slug: buergerservice", "slug: wissensmanagement", 1, "steht zweimal"),
        ("themenfelder.yaml", "nummer: 1", "nummer: eins", 12, "keine ganze Zahl"),
        ("staedte.yaml", 'stichtag: "2025-12-31"', 'stichtag: "2025"', 12, "kein Datum mit Tag"),
        ("staedte.yaml", "slug: leipzig", "slug: leibzig", 1, "nicht in staedte.csv"),
        ("staedte.csv", "Leipzig;14713000;", "Leipzig;;", 8, "„ags“ steht nichts"),
        ("staedte.csv", ";12.3", ";x", 8, "keine Zahl"),
        ("staedte.csv", "nr;stadt", "nr;ort", 1, "fehlt die Spalte „stadt“"),
        ("staedte-beispiel.yaml", "land: NW", "land: XX", 3, "„XX“"),
        ("staedte-beispiel.yaml", "staedte:", "staedte: [", 0, ""),
    ],
)
def test_a_broken_vocabulary_names_file_line_and_rule(
    tmp_path: Path, name: str, before: str, after: str, line: int, rule: str
) -> None:
    shutil.copytree(CONTENT / "vokabular", tmp_path / "vokabular")
    broken = tmp_path / "vokabular" / name
    text = broken.read_text(encoding="utf-8")
    assert before in text
    broken.write_text(text.replace(before, after, 1), encoding="utf-8")
    write_up(tmp_path)
    (problem,) = check(place_of(tmp_path), tmp_path)
    assert problem.path == f"vokabular/{name}"
    assert rule in problem.rule
    assert not line or problem.line == line


def test_a_missing_vocabulary_file_is_named(tmp_path: Path) -> None:
    write_up(tmp_path)
    assert {entry.path for entry in check(place_of(tmp_path), tmp_path)} >= {
        "vokabular/themen.yaml"
    }
