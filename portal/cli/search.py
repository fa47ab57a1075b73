"""`flask search`: look after the index, which can be thrown away at any time."""

import click
from flask import current_app

from portal.cli.group import PortalGroup
from portal.queries import search as queries
from portal.search.sync import rebuild as rebuild_index
from portal.search.sync import sync as sync_index

group = PortalGroup(
    "search", help="The full-text index: bring it up to date, rebuild it, look at it."
)


@group.command()
def sync() -> None:
    """Apply the changes that the index does not know yet."""
    click.echo(f"{sync_index(current_app.extensions['search'])} Änderungen übernommen.")


@group.command()
def rebuild() -> None:
    """Make the index anew from the database; the old one answers until then."""
    click.echo(f"{rebuild_index(current_app.extensions['search'])} Dokumente im Index.")


@group.command()
def status() -> None:
    """Tell how many documents the index has and how many changes wait."""
    index = current_app.extensions["search"]
    click.echo(f"{index.count()} Dokumente, {queries.pending()} Änderungen offen.")
