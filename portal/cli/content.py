"""`flask content`: write-ups as files."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click
from flask import current_app

from portal.cli.group import PortalGroup
from portal.cli.problems import as_json, echo_json, echo_problems, number_of
from portal.cli.progress import progress
from portal.content import first_import
from portal.content.checker import Place, check, paths_below, place_of
from portal.content.exporter import NotAFolderError, export_articles
from portal.content.format_document import format_document
from portal.content.importer import import_articles
from portal.content.problems import Problem, Severity
from portal.content.report import Report
from portal.content.vocabulary import import_vocabulary
from portal.extensions import db, writing
from portal.fields import ARTICLE_FIELDS
from portal.models import City
from portal.queries import content as queries
from portal.queries import vocabulary
from portal.search.interface import SearchError
from portal.search.sync import sync
from portal.text.nearest import nearest

group = PortalGroup(
    "content", help="Beiträge und Vokabular als Dateien: prüfen, ein- und ausgeben."
)
_json = click.option("--json", "as_json_", is_flag=True, help="Ausgabe als JSON.")


@group.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--strict", is_flag=True, help="Auch Hinweise gelten als Fehler.")
@_json
def check_(paths: tuple[Path, ...], strict: bool, as_json_: bool) -> None:
    """Prüft Dateien, ohne etwas zu ändern.

    PATHS sind Dateien oder Ordner; ohne Angabe wird der ganze Inhaltsordner geprüft. Ein Fehler
    hält eine Datei vom Import ab, ein Hinweis nicht. Ergebnis 0: in Ordnung, 1: Fehler gefunden.
    """
    places = [_place(path) for path in paths or (_content_folder(),)]
    problems = list(dict.fromkeys(p for place in places for p in _check(place)))
    failed = [problem for problem in problems if strict or problem.severity is Severity.ERROR]
    checked = sum(len(place.paths) for place in places)
    if as_json_:
        echo_json({"checked": checked, "ok": not failed, "problems": as_json(problems)})
    else:
        echo_problems(problems)
        click.echo(_summary(checked, problems))
    sys.exit(1 if failed else 0)


def _check(place: Place) -> list[Problem]:
    folder = place.root if (place.root / "vokabular").is_dir() else _content_folder()
    return list(check(place, folder))


def _place(path: Path) -> Place:
    try:
        return place_of(path)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _summary(checked: int, problems: Sequence[Problem]) -> str:
    hints = sum(problem.severity is Severity.HINT for problem in problems)
    files, said = number_of(checked, "Datei", "Dateien"), number_of(hints, "Hinweis", "Hinweise")
    return f"{files} geprüft: {len(problems) - hints} Fehler, {said}."


def _content_folder() -> Path:
    folder: Path = current_app.config["CONTENT"]
    if not folder.is_dir():
        raise click.UsageError(f"Den Inhaltsordner {folder} gibt es nicht (PORTAL_CONTENT).")
    return folder


@group.command("import")
@click.option("--examples/--no-examples", default=True, help="Mit oder ohne erfundene Beispiele.")
@click.option("--if-empty", is_flag=True, help="Nur in ein Portal, das noch keinen Beitrag hat.")
@click.option("--strict", is_flag=True, help="Beim ersten Fehler aufhören.")
@_json
def import_(examples: bool, if_empty: bool, strict: bool, as_json_: bool) -> None:
    """Übernimmt neue und geänderte Dateien.

    Eine Datei mit Fehlern bleibt draußen und wird genannt, der Rest geht weiter. Was unverändert
    ist, bleibt unberührt. Ergebnis 0: alles übernommen, 1: etwas wurde abgelehnt.
    """
    folder = _content_folder()
    if if_empty and not first_import.is_due():
        return
    report = Report()
    with writing():
        if if_empty:
            first_import.begin()
        report.problems += import_vocabulary(folder, examples=examples)
        db.session.commit()
    if not (strict and report.problems):
        _import_articles(folder, report, examples, strict, bar=not as_json_)
    if if_empty:
        first_import.end()
    if as_json_:
        outcomes = {outcome.name.lower(): number for outcome, number in report.outcomes.items()}
        echo_json({"outcomes": outcomes, "problems": as_json(report.problems)})
    else:
        echo_problems(report.problems)
        click.echo(", ".join(f"{number} {outcome}" for outcome, number in report.outcomes.items()))
    sys.exit(1 if report.problems else 0)


def _import_articles(
    folder: Path, report: Report, examples: bool, strict: bool, *, bar: bool
) -> None:
    paths = paths_below(folder)
    steps = import_articles(folder, paths, report, examples=examples, strict=strict)
    late = False
    for _ in progress(steps, len(paths), "Import", bar=bar):
        try:
            sync(current_app.extensions["search"])
        except SearchError:
            late = True  # the changes wait as rows: nothing is lost
    if late:
        click.echo("Der Suchindex war belegt; `flask search sync` holt es nach.", err=True)


@group.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--city", "slug", metavar="SLUG", help="Nur die Beiträge dieser Stadt.")
def export_(folder: Path, slug: str | None) -> None:
    """Schreibt alle veröffentlichten Beiträge nach FOLDER/praxis/<stadt>/<slug>.md.

    Auch die, die nicht öffentlich sind. Andere Dateien im Ordner bleiben. Entweder entstehen alle
    Dateien oder keine; wer sie wieder einliest, bekommt genau dieselben Beiträge.
    """
    city = _city(slug) if slug else None
    number = queries.number_of_published(city)
    try:
        written = sum(progress(export_articles(folder, city), number, "Export"))
    except (NotAFolderError, PermissionError) as error:
        raise click.UsageError(str(error)) from None
    click.echo(f"{number_of(written, 'Beitrag', 'Beiträge')} in {folder / 'praxis'} geschrieben.")


def _city(slug: str) -> City:
    if city := vocabulary.city(slug):
        return city
    close = nearest(slug, vocabulary.city_names())
    asked = f" Meinten Sie `{close}`?" if close else ""
    raise click.UsageError(f"Eine Stadt „{slug}“ gibt es nicht.{asked}")


@group.command("fields")
@click.option("--markdown", is_flag=True, help="Als docs/content-format.md.")
@_json
def fields_(markdown: bool, as_json_: bool) -> None:
    """Zeigt die Felder eines Beitrags: Schlüssel, Pflicht und Bezeichnung."""
    if markdown:
        click.echo(format_document(), nl=False)
    elif as_json_:
        rows = [(field.key, field.label, field.type, field.duty) for field in ARTICLE_FIELDS]
        names = ("key", "label", "type", "duty")
        echo_json([dict(zip(names, row, strict=True)) for row in rows])
    else:
        for field in ARTICLE_FIELDS:
            click.echo(f"{field.key:20} {field.duty:15} {field.label}")
