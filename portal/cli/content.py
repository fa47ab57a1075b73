"""`flask content`: write-ups as files."""

import sys

import click
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy import func, select

from portal.content.importer import Outcome, Report, import_articles, paths_below
from portal.content.vocabulary import import_vocabulary
from portal.extensions import db, writing
from portal.models import Article
from portal.search.sync import sync

group = AppGroup("content", help="Write-ups and vocabulary as files below content/.")


@group.command("import")
@click.option("--examples/--no-examples", default=True, help="With or without made-up content.")
@click.option("--if-empty", is_flag=True, help="Only into an instance without any write-up.")
@click.option("--strict", is_flag=True, help="Stop at the first file with a problem.")
def import_(examples: bool, if_empty: bool, strict: bool) -> None:
    """Take over new and changed files; a file with a problem is left out and named."""
    if if_empty and db.session.scalar(select(func.count(Article.id))):
        return
    root = current_app.config["CONTENT"]
    with writing():
        import_vocabulary(root / "vokabular", examples=examples)
        db.session.commit()
    report = Report()
    paths = paths_below(root)
    with click.progressbar(length=len(paths), label="Import", file=sys.stderr) as bar:
        for _ in import_articles(root, paths, report, examples=examples, strict=strict):
            bar.update(1)
    sync(current_app.extensions["search"])
    for problem in report.problems:
        click.echo(problem, err=True)
    click.echo(", ".join(f"{number} {outcome}" for outcome, number in report.outcomes.items()))
    if report.outcomes[Outcome.REFUSED]:
        sys.exit(1)
