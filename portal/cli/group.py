"""Commands that end with a sentence, not with a traceback, where the machine is at fault."""

import errno
from typing import Any

import click
from flask.cli import AppGroup
from sqlalchemy.exc import DBAPIError

from portal.search.interface import SearchError

FULL = (
    "Der Datenträger ist voll. Nichts Halbes wurde gespeichert: Schaffen Sie Platz und rufen Sie "
    "denselben Befehl noch einmal auf."
)
WORDS = {
    "disk is full": FULL,
    "no space left": FULL,
    "locked": "Ein anderer Vorgang schreibt gerade. Bitte versuchen Sie es gleich noch einmal.",
    "no such table": "Die Datenbank ist noch leer: Rufen Sie zuerst `flask db upgrade` auf.",
    "does not exist": "Die Datenbank ist noch leer: Rufen Sie zuerst `flask db upgrade` auf.",
}


class PortalGroup(AppGroup):
    """A group of commands that says in German why it cannot do its work."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; ends with status 1 and a sentence if database, disk or index fail."""
        try:
            return super().invoke(ctx)
        except DBAPIError as error:
            raise click.ClickException(_reason(str(error.orig))) from error
        except SearchError as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            raise click.ClickException(FULL) from error


def _reason(message: str) -> str:
    found = (words for part, words in WORDS.items() if part in message.lower())
    return next(found, f"Die Datenbank antwortet nicht wie erwartet: {message}")
