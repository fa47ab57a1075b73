"""What only the engine with files has to withstand."""

import gc
import os
import stat
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from conftest import document

from portal.search.interface import IndexBusy, SearchQuery, SearchUnavailable
from portal.search.whoosh_index import WhooshIndex

EVERYTHING = SearchQuery()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "search"


@pytest.fixture
def engine(folder):
    engine = WhooshIndex(folder)
    yield engine
    engine.close()


@pytest.fixture
def other(folder):
    """The same folder, as another process sees it."""
    engine = WhooshIndex(folder)
    yield engine
    engine.close()


def generations(folder):
    return list(folder.glob("g-*"))


def test_without_an_index_everything_says_so(engine, folder):
    assert not engine.is_current()
    assert engine.generation() == ""
    for question in (lambda: engine.search(EVERYTHING), engine.count):
        with pytest.raises(SearchUnavailable, match="flask search rebuild"):
            question()
    with pytest.raises(SearchUnavailable):
        engine.apply([document("a")])


def test_only_the_owner_may_look_into_the_folder(engine, folder):
    engine.rebuild([])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o700 for path in generations(folder))


def test_changes_are_seen_by_others_at_once(engine, other):
    engine.rebuild([document("a", "Altes")])
    assert other.count() == 1
    engine.apply([document("b", "Altes")])
    assert other.search(SearchQuery("Altes")).total == 2
    assert engine.generation() == other.generation()
    engine.rebuild([])
    assert other.count() == 0


def test_a_rebuild_leaves_one_generation(engine, folder):
    for _ in range(3):
        engine.rebuild([document("a")])
    assert len(generations(folder)) == 1


def test_what_a_crash_left_is_removed(engine, folder):
    engine.rebuild([document("a")])
    (folder / "g-half").mkdir()
    engine.rebuild([document("a")])
    assert len(generations(folder)) == 1


def test_a_rebuild_that_fails_changes_nothing(engine, folder):
    def broken():
        yield document("b")
        raise OSError("No space left on device")

    engine.rebuild([document("a")])
    with pytest.raises(OSError, match="No space"):
        engine.rebuild(broken())
    assert engine.search(EVERYTHING).ids == ("a",)
    assert len(generations(folder)) == 1


def test_a_change_that_fails_changes_nothing(engine):
    def broken():
        yield document("b")
        raise OSError("No space left on device")

    engine.rebuild([document("a")])
    with pytest.raises(OSError, match="No space"):
        engine.apply(broken(), ["a"])
    assert engine.search(EVERYTHING).ids == ("a",)
    engine.apply([document("c")])
    assert engine.count() == 2


# Whoosh leaves files open where opening fails; they are closed when it is collected.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("ending", ["toc", "trm", "pst", "json"])
@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"\x80damaged")])
def test_a_damaged_index_says_so_and_is_healed_by_a_rebuild(folder, other, ending, damage):
    other.rebuild([document("a", "Altes"), document("b", "Altes und Neues")])
    for path in generations(folder)[0].glob(f"*.{ending}"):
        damage(path)
    engine = WhooshIndex(folder)
    with pytest.raises(SearchUnavailable, match="flask search rebuild"):
        engine.search(SearchQuery("Altes"))
    assert not engine.is_current()
    engine.rebuild([document("a", "Altes")])
    assert engine.is_current()
    assert engine.search(SearchQuery("Altes")).ids == ("a",)
    engine.close()
    gc.collect()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_rebuild_elsewhere_heals_a_damaged_index(engine, folder, other):
    other.rebuild([document("a", "Altes")])
    for path in generations(folder)[0].glob("*.pst"):
        path.write_bytes(b"damaged")
    with pytest.raises(SearchUnavailable):
        engine.search(SearchQuery("Altes"))
    assert not engine.is_current()
    other.rebuild([document("a", "Altes")])
    assert engine.is_current()
    gc.collect()


@pytest.mark.parametrize("name", ["", "g-gone", "../..", "\udcff", "g-../../.."])
def test_a_pointer_to_nowhere_is_no_index(engine, folder, name):
    engine.rebuild([])
    (folder / "current").write_bytes(os.fsencode(name))
    with pytest.raises(SearchUnavailable):
        engine.count()
    assert not engine.is_current()


def test_another_analyzer_needs_a_rebuild(engine, folder):
    engine.rebuild([])
    file = generations(folder)[0] / "learned.json"
    file.write_text(file.read_text().replace('"analyzer": "', '"analyzer": "0'))
    fresh = WhooshIndex(folder)
    assert fresh.search(EVERYTHING).total == 0
    assert not fresh.is_current()
    fresh.close()


def test_other_base_words_need_a_rebuild(engine, folder):
    engine.rebuild([])
    assert engine.is_current()
    assert not WhooshIndex(folder, ["Desk Sharing"]).is_current()


def test_one_process_writes_at_a_time(engine, folder):
    engine.rebuild([document("a")])
    script = """
import sys
from pathlib import Path
from portal.search.whoosh_index import WhooshIndex
def waiting():
    print("writing", flush=True)
    sys.stdin.readline()
    return iter(())
class Slow:
    def __iter__(self):
        return waiting()
WhooshIndex(Path(sys.argv[1])).rebuild(Slow())
"""
    command = [sys.executable, "-W", "ignore", "-c", script, str(folder)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=Path.cwd()) as process:
        assert process.stdout.readline() == "writing\n"
        with pytest.raises(IndexBusy):
            engine.apply([document("b")])
        with pytest.raises(IndexBusy):
            engine.rebuild([])
        assert engine.search(EVERYTHING).ids == ("a",)
        process.communicate("\n")
    assert process.returncode == 0
    assert engine.search(EVERYTHING).total == 0
    engine.apply([document("b")])


def test_eight_threads_search_while_documents_are_written(engine, other):
    """Loose files read by threads without a lock give wrong totals without any error."""
    stable = [document(f"{n}", f"Gleitzeit Wort{n}", "Amt " * n, jahr=("2020",)) for n in range(40)]
    engine.rebuild(stable)
    done = threading.Event()

    def check(number):
        searches = 0
        while not done.is_set() or not searches:
            target = (engine, other)[number % 2]
            page = target.search(SearchQuery("Gleitzeit", per_page=50))
            assert (page.total, len(set(page.ids))) == (40, 40)
            assert sum(choice.count for choice in page.facets["jahr"]) == 40
            assert target.search(SearchQuery(f'"Gleitzeit Wort{number}"')).ids == (f"{number}",)
            assert target.search(SearchQuery(f"Wort{number}")).total == 1
            searches += 1
        return searches

    with ThreadPoolExecutor(8) as pool:
        results = [pool.submit(check, number) for number in range(8)]
        try:
            for turn in range(25):
                engine.apply([document(f"new {turn}", "Neues"), stable[turn]], [f"new {turn - 1}"])
            engine.rebuild(stable)
        finally:
            done.set()
        assert all(result.result(timeout=60) for result in results)
