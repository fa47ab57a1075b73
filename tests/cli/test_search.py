"""`flask search`: the index can be thrown away at any time."""

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from portal.domain import articles
from portal.extensions import db, writing
from portal.models import Article
from portal.search.interface import IndexBusy
from portal.search.whoosh_index import WhooshIndex
from tests.factories import TESTER, make_article


@pytest.fixture
def folder(app: Flask, tmp_path: Path) -> Iterator[Path]:
    """The folder of an index on disk, which can go missing."""
    before = app.extensions["search"]
    with closing(WhooshIndex(tmp_path / "search")) as index:
        app.extensions["search"] = index
        yield tmp_path / "search"
    app.extensions["search"] = before


def flask(app: Flask, *arguments: str) -> Result:
    return app.test_cli_runner().invoke(args=["search", *arguments])


def test_status_counts(app: Flask, folder: Path) -> None:
    make_article()
    result = flask(app, "status")
    assert (result.exit_code, result.stdout) == (0, "1 Dokument, 0 Änderungen offen.\n")


def test_sync_applies_what_waits(app: Flask, folder: Path) -> None:
    make_article()
    with writing():
        article = db.session.query(Article).one()
        articles.publish(article, article.revisions[0], by=TESTER)
        db.session.commit()
    assert json.loads(flask(app, "status", "--json").stdout) == {
        "engine": "memory", "documents": 1, "pending": 1, "current": True,
    }  # fmt: skip
    assert flask(app, "sync").stdout == "1 Änderung übernommen.\n"
    assert json.loads(flask(app, "sync", "--json").stdout) == {"changes": 0}


def test_a_lost_index_is_named_and_made_anew(app: Flask, folder: Path) -> None:
    make_article("eins")
    make_article("zwei")
    app.extensions["search"].close()
    shutil.rmtree(folder)
    result = flask(app, "status")
    assert result.exit_code == 1
    assert "Der Index fehlt oder ist beschädigt" in result.stdout
    assert "flask search rebuild" in result.stdout
    assert flask(app, "rebuild").stdout == "2 Dokumente im Index.\n"
    assert flask(app, "status").exit_code == 0
    assert json.loads(flask(app, "rebuild", "--json").stdout) == {"documents": 2}


class _Busy(WhooshIndex):
    def rebuild(self, documents: object) -> None:
        raise IndexBusy


def test_a_busy_index_is_said_in_words(
    app: Flask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portal.search.sync.PATIENCE_SECONDS", 0)
    with closing(_Busy(folder)) as busy:
        app.extensions["search"] = busy
        result = flask(app, "rebuild")
    assert result.exit_code == 1
    assert "Ein anderer Vorgang schreibt gerade" in result.stderr
