"""Somebody else at work on the same portal: `python -m tests.second_process rewrite|sync …`."""

import os
import subprocess
import sys

from sqlalchemy import select

from portal.app import create_app
from portal.domain import articles
from portal.extensions import db, writing
from portal.models import Article
from portal.search.sync import sync
from tests.factories import DEFAULTS, TESTER


def elsewhere(environ: dict[str, str], *arguments: str) -> None:
    """Do it in another process and wait until that has ended."""
    command = [sys.executable, "-m", "tests.second_process", *arguments]
    subprocess.run(command, check=True, env=os.environ | environ)


def rewrite(slug: str, title: str, visibility: str = "öffentlich") -> None:
    """Publish a new version with this title; the index does not hear of it yet."""
    with writing():
        article = db.session.scalars(select(Article).filter_by(slug=slug)).one()
        old = article.revisions[-1]
        values = DEFAULTS | {"title": title, "visibility": visibility}
        revision = articles.revise(
            article, values, topics=old.topics, themenfelder=old.themenfelder, by=TESTER
        )
        articles.publish(article, revision, by=TESTER)
        db.session.commit()


if __name__ == "__main__":
    portal = create_app()
    with portal.app_context():
        if sys.argv[1] == "rewrite":
            rewrite(*sys.argv[2:])
        else:
            sync(portal.extensions["search"])
        db.session.remove()
        db.engine.dispose()
