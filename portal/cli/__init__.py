"""Commands: parse, call, commit, print."""

from flask import Flask

from portal.cli import content, preflight, search


def init_app(app: Flask) -> None:
    """Add the portal's commands to `flask`."""
    app.cli.add_command(content.group)
    app.cli.add_command(preflight.preflight)
    app.cli.add_command(search.group)
