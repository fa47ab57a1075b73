"""`flask preflight`: what would go wrong, said before the server starts."""

import socket
import sys

import click
from flask import current_app
from flask.cli import with_appcontext

from portal.config import OPERATOR_SETTINGS, PREFIX


@click.command()
@click.option("--port", type=int, required=True, help="The port that the server will use.")
@click.option("--production", is_flag=True, help="Also name what an operator still has to set.")
@with_appcontext
def preflight(port: int, production: bool) -> None:
    """Stop if the port is taken; warn of settings that a public portal needs."""
    if _is_taken(port):
        # The server shares a port with others without a word, and requests go to either.
        click.echo(
            f"Auf Port {port} läuft schon ein Programm, vielleicht dieses Portal. Bitte beenden "
            f"Sie es, oder nehmen Sie einen anderen: PORT={port + 1}",
            err=True,
        )
        sys.exit(1)
    if production:
        _warn()


def _warn() -> None:
    if "//127.0.0.1" in current_app.config["PUBLIC_URL"]:
        click.echo(
            f"Warnung: {PREFIX}PUBLIC_URL nennt diesen Rechner. Adressen in Feeds, Sitemap und "
            "Zitaten führen andere damit ins Leere.",
            err=True,
        )
    if not current_app.config["TRUSTED_HOSTS"]:
        click.echo(
            f"Warnung: {PREFIX}TRUSTED_HOSTS ist leer. Das Portal antwortet unter jedem Namen.",
            err=True,
        )
    empty = [name for name in OPERATOR_SETTINGS if not current_app.config[name]]
    if empty:
        names = "\n".join(f"  {PREFIX}{name}" for name in empty)
        click.echo(
            "Warnung: Angaben zum Betreiber fehlen. Impressum, Datenschutz und Barrierefreiheit "
            f"sind damit nicht fertig:\n{names}\nWas sie bedeuten: docs/configuration.md",
            err=True,
        )


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        # A port that a stopped server has just left is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False
