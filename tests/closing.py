"""Close what an application has open: warnings about files left open are errors here."""

from flask import Flask

from portal.extensions import db


def close(app: Flask) -> None:
    """Close the files and connections of `app`; it opens them again when it is asked again."""
    app.extensions["pages"].close()
    app.extensions["search"].close()
    with app.app_context():
        db.engine.dispose()
