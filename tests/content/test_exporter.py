"""An export is the whole truth, comes back as the same, and is never half there."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from portal.content.checker import paths_below
from portal.content.exporter import NotAFolderError, export_articles
from portal.content.importer import import_articles
from portal.content.report import Outcome, Report
from portal.content.writer import values_of
from portal.extensions import db, writing
from portal.models import Article, ArticleRevision, City, State
from portal.queries import content as queries
from tests.conftest import ROOT, empty
from tests.factories import make_article

pytestmark = pytest.mark.usefixtures("app")


def export(folder: Path, city: City | None = None) -> dict[str, bytes]:
    """Export, and return every file by its path."""
    for _ in export_articles(folder, city):
        pass
    return files(folder)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def import_(folder: Path) -> Report:
    report = Report()
    for _ in import_articles(folder, paths_below(folder), report, examples=True, strict=True):
        pass
    return report


def stored() -> dict[str, dict[str, Any]]:
    return {revision.article.slug: values_of(revision) for revision in queries.published()}


def test_export_and_import_are_the_identity(app: Flask, tmp_path: Path) -> None:
    import_(ROOT / "content")
    before, written = stored(), export(tmp_path)
    assert len(before) == len(paths_below(ROOT / "content")) == len(written)
    with writing():
        empty()
    assert import_(tmp_path).outcomes[Outcome.NEW] == len(before)
    assert stored() == before
    assert export(tmp_path / "noch einmal") == written


def test_importing_an_export_into_the_same_portal_changes_nothing(tmp_path: Path) -> None:
    import_(ROOT / "content")
    export(tmp_path)
    revisions = db.session.scalar(select(func.count(ArticleRevision.id)))
    assert import_(tmp_path).outcomes[Outcome.UNCHANGED] == revisions
    assert db.session.scalar(select(func.count(ArticleRevision.id))) == revisions


def test_only_what_is_published_is_exported_whoever_may_read_it(tmp_path: Path) -> None:
    make_article("offen")
    make_article("intern", visibility="eigene-stadt")
    make_article("entwurf")
    with writing():
        draft = db.session.scalars(select(Article).filter_by(slug="entwurf")).one()
        draft.state = State.DRAFT
        db.session.commit()
    assert set(export(tmp_path)) == {
        "praxis/musterstadt/intern.md",
        "praxis/musterstadt/offen.md",
    }


def test_one_city_can_be_exported(tmp_path: Path) -> None:
    make_article("eins", city="leipzig")
    make_article("zwei", city="dortmund")
    city = db.session.scalars(select(City).filter_by(slug="leipzig")).one()
    assert set(export(tmp_path, city)) == {"praxis/leipzig/eins.md"}


def test_other_files_stay(tmp_path: Path) -> None:
    make_article("eins")
    other = tmp_path / "praxis" / "musterstadt" / "noch-nicht-importiert.md"
    other.parent.mkdir(parents=True)
    other.write_text("Entwurf")
    (tmp_path / "liesmich.txt").write_text("hier")
    assert set(export(tmp_path)) == {
        "liesmich.txt", "praxis/musterstadt/eins.md", "praxis/musterstadt/noch-nicht-importiert.md",
    }  # fmt: skip
    assert other.read_text() == "Entwurf"


@pytest.mark.parametrize("exists", [True, False])
def test_an_export_that_is_broken_off_leaves_no_trace(tmp_path: Path, exists: bool) -> None:
    make_article("eins")
    make_article("zwei")
    folder = tmp_path / "neu" / "ordner"
    if exists:
        folder.mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    steps = export_articles(folder)
    next(steps)
    steps.close()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "praxis").write_text("etwas anderes")
    with pytest.raises(NotAFolderError, match="kein Ordner"):
        export(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(NotAFolderError, match="kein Ordner"):
        export(tmp_path / "link")
    assert set(files(tmp_path)) == {"praxis"}
