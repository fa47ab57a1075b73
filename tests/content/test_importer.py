"""An import takes what is good, names what is bad, and changes nothing twice."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from portal.content.checker import paths_below
from portal.content.importer import BATCH, import_articles
from portal.content.report import Outcome, Report
from portal.content.writer import values_of
from portal.domain import articles
from portal.extensions import db, writing
from portal.models import Article, ArticleRevision, ContentFile
from portal.queries import generation
from portal.search.interface import SearchQuery
from portal.search.sync import sync
from tests.content.files import write_up
from tests.factories import TESTER, make_article
from tests.statements import statements

pytestmark = pytest.mark.usefixtures("app")


def run(root: Path, *, examples: bool = True, strict: bool = False) -> Report:
    report = Report()
    paths = paths_below(root)
    done = sum(import_articles(root, paths, report, examples=examples, strict=strict))
    assert strict or done == len(paths)
    return report


def outcomes(report: Report) -> dict[Outcome, int]:
    return {outcome: number for outcome, number in report.outcomes.items() if number}


def article(slug: str = "desksharing") -> Article:
    return db.session.scalars(select(Article).filter_by(slug=slug)).one()


def test_a_file_becomes_a_published_article(tmp_path: Path) -> None:
    write_up(tmp_path, themenfelder="[2, 3]", beginn="2023-Q3")
    assert outcomes(run(tmp_path)) == {Outcome.NEW: 1}
    made = article()
    revision = made.published_revision
    assert revision is not None
    assert (made.city.slug, revision.number, revision.created_by) == ("musterstadt", 1, "Import")
    assert [entry.number for entry in revision.themenfelder] == [2, 3]
    assert str(revision.started) == "2023-Q3"
    assert revision.licence == "cc-by-4.0"


def test_the_topic_suggests_the_themenfeld(tmp_path: Path) -> None:
    write_up(tmp_path, themen="[gesunde-arbeitsumgebung, wissensmanagement]")
    run(tmp_path)
    revision = article().revisions[0]
    assert [topic.slug for topic in revision.topics] == [
        "gesunde-arbeitsumgebung", "wissensmanagement",
    ]  # fmt: skip
    assert [entry.number for entry in revision.themenfelder] == [revision.topics[0].themenfelder[0]]


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    for number in range(3):
        write_up(tmp_path, f"beitrag-{number}")
    run(tmp_path)
    before = generation.current()
    with statements(writing=True) as seen:
        assert outcomes(run(tmp_path)) == {Outcome.UNCHANGED: 3}
    assert not [text for text in seen if text.startswith(("INSERT", "UPDATE", "DELETE"))]
    assert "BEGIN IMMEDIATE" not in seen
    assert generation.current() == before


def test_a_changed_file_becomes_the_next_revision(tmp_path: Path) -> None:
    write_up(tmp_path)
    run(tmp_path)
    write_up(tmp_path, titel="Neuer Titel")
    assert outcomes(run(tmp_path)) == {Outcome.CHANGED: 1}
    made = article()
    assert [revision.number for revision in made.revisions] == [1, 2]
    assert made.published_revision is made.revisions[1]
    assert made.revisions[0].title == "Schreibtische teilen"


def test_a_file_that_only_looks_different_changes_nothing(tmp_path: Path) -> None:
    path = write_up(tmp_path)
    run(tmp_path)
    path.write_text(path.read_text().replace("titel: ", "# Kommentar\ntitel:   "))
    assert outcomes(run(tmp_path)) == {Outcome.UNCHANGED: 1}
    assert len(article().revisions) == 1


def test_a_bad_file_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    write_up(tmp_path, "a")
    write_up(tmp_path, "b", status="x")
    write_up(tmp_path, "c", themen="[unbekannt]")
    write_up(tmp_path, "d")
    report = run(tmp_path)
    assert outcomes(report) == {Outcome.NEW: 2, Outcome.REFUSED: 2}
    assert [problem.field for problem in report.problems] == ["status", "themen"]
    assert set(db.session.scalars(select(Article.slug))) == {"a", "d"}


def test_strict_stops_at_the_first_problem(tmp_path: Path) -> None:
    for slug, status in (("a", "pilot"), ("b", "x"), ("c", "pilot"), ("d", "y")):
        write_up(tmp_path, slug, status=status)
    report = run(tmp_path, strict=True)
    assert outcomes(report) == {Outcome.NEW: 1, Outcome.REFUSED: 1}
    assert list(db.session.scalars(select(Article.slug))) == ["a"]


def test_examples_can_be_left_out(tmp_path: Path) -> None:
    write_up(tmp_path)
    assert outcomes(run(tmp_path, examples=False)) == {Outcome.SKIPPED: 1}


def test_a_file_that_lost_its_mark_as_example_is_refused(tmp_path: Path) -> None:
    write_up(tmp_path)
    run(tmp_path)
    write_up(tmp_path, beispiel=None)
    report = run(tmp_path)
    assert outcomes(report) == {Outcome.REFUSED: 1}
    assert report.problems[0].field == "beispiel"
    assert article().revisions[-1].example is True


def test_a_conflict_names_both_and_changes_neither(tmp_path: Path) -> None:
    path = write_up(tmp_path)
    run(tmp_path)
    _edit_in_the_portal(title="Im Portal geändert")
    changed = write_up(tmp_path, titel="In der Datei geändert").read_text()
    before = generation.current()
    report = run(tmp_path)
    assert outcomes(report) == {Outcome.REFUSED: 1}
    (problem,) = report.problems
    assert problem.path == "praxis/musterstadt/desksharing.md"
    assert "/praxis/desksharing (Version 2)" in problem.rule
    assert "flask content export" in problem.advice
    assert path.read_text() == changed
    assert article().revisions[-1].title == "Im Portal geändert"
    assert generation.current() == before


def test_an_unchanged_file_does_not_undo_the_portal(tmp_path: Path) -> None:
    write_up(tmp_path)
    run(tmp_path)
    _edit_in_the_portal(title="Im Portal geändert")
    assert outcomes(run(tmp_path)) == {Outcome.UNCHANGED: 1}
    assert article().revisions[-1].title == "Im Portal geändert"


def test_the_way_out_of_a_conflict(tmp_path: Path) -> None:
    write_up(tmp_path)
    run(tmp_path)
    _edit_in_the_portal(title="Im Portal geändert")
    write_up(tmp_path, titel="Im Portal geändert")
    assert outcomes(run(tmp_path)) == {Outcome.UNCHANGED: 1}
    write_up(tmp_path, titel="Zusammengeführt")
    assert outcomes(run(tmp_path)) == {Outcome.CHANGED: 1}
    assert article().revisions[-1].number == 3


def test_an_article_made_in_the_portal_is_not_overwritten(tmp_path: Path) -> None:
    make_article(example=True)
    write_up(tmp_path)
    report = run(tmp_path)
    assert outcomes(report) == {Outcome.REFUSED: 1}
    assert "stimmen nicht überein" in report.problems[0].rule


def test_a_taken_address_is_refused_with_one_that_is_free(tmp_path: Path) -> None:
    make_article("desksharing", city="leipzig")
    make_article("desksharing-musterstadt", city="leipzig")
    write_up(tmp_path)
    report = run(tmp_path)
    assert outcomes(report) == {Outcome.REFUSED: 1}
    assert "(Leipzig)" in report.problems[0].rule
    assert "desksharing-musterstadt-2.md" in report.problems[0].advice


def test_two_new_files_with_one_address(tmp_path: Path) -> None:
    write_up(tmp_path, stadt="beispielhausen")
    write_up(tmp_path, stadt="musterstadt")
    report = run(tmp_path)
    assert outcomes(report) == {Outcome.NEW: 1, Outcome.REFUSED: 1}
    assert article().city.slug == "beispielhausen"


def test_each_batch_is_stored_and_can_be_found(app: Flask, tmp_path: Path) -> None:
    for number in range(BATCH + 1):
        write_up(tmp_path, f"beitrag-{number:03}")
    index = app.extensions["search"]
    totals = []
    steps = import_articles(tmp_path, paths_below(tmp_path), Report(), examples=True, strict=False)
    for _ in steps:
        sync(index)
        totals.append(index.search(SearchQuery(text="Schreibtische")).total)
    assert totals == [BATCH, BATCH + 1]


def test_a_batch_takes_a_constant_number_of_statements(tmp_path: Path) -> None:
    def number_for(files: int) -> int:
        for number in range(files):
            write_up(tmp_path / str(files), f"beitrag-{files}-{number}")
        with statements(writing=True) as seen:
            run(tmp_path / str(files))
        # Who may read is looked up for each, and the database numbers the changes one by one.
        single = ("SELECT audiences", "INSERT INTO search_changes")
        return len([text for text in seen if not text.startswith(single)])

    number_for(1)
    assert number_for(20) == number_for(10)


def test_the_tables_hold_one_row_per_file(tmp_path: Path) -> None:
    write_up(tmp_path)
    run(tmp_path)
    record = db.session.scalars(
        select(ContentFile).filter_by(revision_id=article().revisions[0].id)
    )
    assert record.one().path == "praxis/musterstadt/desksharing.md"
    assert db.session.scalar(select(func.count(ArticleRevision.id))) == 1


def _edit_in_the_portal(**values: Any) -> None:
    with writing():
        made = article()
        latest = made.revisions[-1]
        kept = values_of(latest) | values
        topics, themenfelder = list(latest.topics), list(latest.themenfelder)
        for name in ("city", "topics", "themenfelder"):
            kept.pop(name)
        revision = articles.revise(made, kept, topics=topics, themenfelder=themenfelder, by=TESTER)
        articles.publish(made, revision, by=TESTER)
        db.session.commit()
