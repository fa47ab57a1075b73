"""`flask search`: look after the index, which can be thrown away at any time."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click
from flask import current_app
from flask.cli import AppGroup

from portal.cli.problems import echo_json, number_of
from portal.cli.progress import progress
from portal.queries import content
from portal.queries import search as queries
from portal.search.interface import IndexBusy, SearchIndex, SearchUnavailable
from portal.search.sync import rebuild as rebuild_index
from portal.search.sync import sync as sync_index

group = AppGroup("search", help="Der Suchindex: nachführen, neu aufbauen, ansehen.")
_json = click.option("--json", "as_json", is_flag=True, help="Ausgabe als JSON.")


@group.command()
@_json
def sync(as_json: bool) -> None:
    """Übernimmt die Änderungen, die der Index noch nicht kennt."""
    with _explained():
        number = sync_index(_index())
    if as_json:
        echo_json({"changes": number})
    else:
        click.echo(f"{number_of(number, 'Änderung', 'Änderungen')} übernommen.")


@group.command()
@_json
def rebuild(as_json: bool) -> None:
    """Baut den Index aus der Datenbank neu auf; bis dahin antwortet der alte."""
    length = content.number_of_published()
    with _explained():
        number = rebuild_index(
            _index(), lambda steps: progress(steps, length, "Index", bar=not as_json)
        )
    if as_json:
        echo_json({"documents": number})
    else:
        click.echo(f"{number_of(number, 'Dokument', 'Dokumente')} im Index.")


@group.command()
@_json
def status(as_json: bool) -> None:
    """Sagt, wie viele Dokumente der Index hat und was ihm fehlt.

    Ergebnis 0: der Index ist brauchbar, 1: er fehlt, ist beschädigt oder veraltet.
    """
    index, pending = _index(), queries.pending()
    try:
        documents: int | None = index.count()
    except SearchUnavailable:
        documents = None
    current = index.is_current()
    if as_json:
        engine = current_app.config["SEARCH_ENGINE"]
        facts = {"documents": documents, "pending": pending, "current": current}
        echo_json({"engine": engine, **facts})
    else:
        click.echo(_words(documents, pending))
        if not current:
            click.echo("Ein neuer Aufbau ist nötig: `flask search rebuild`.")
    sys.exit(0 if current else 1)


def _words(documents: int | None, pending: int) -> str:
    waiting = f"{number_of(pending, 'Änderung', 'Änderungen')} offen."
    if documents is None:
        return f"Der Index fehlt oder ist beschädigt, {waiting}"
    return f"{number_of(documents, 'Dokument', 'Dokumente')}, {waiting}"


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except IndexBusy:
        raise click.ClickException(
            "Ein anderer Vorgang schreibt gerade in den Index; versuchen Sie es später noch einmal."
        ) from None


def _index() -> SearchIndex:
    index: SearchIndex = current_app.extensions["search"]
    return index
