"""A bad file says path, line, field, rule and what to write instead."""

from pathlib import Path

import pytest

from portal.content.problems import Problem, UnreadableError
from portal.content.reader import ArticleFile, parse_article, read_article
from portal.content.sources import LARGEST, Source
from portal.text.partial_dates import PartialDate
from tests.content.files import text_of, write_up

PATH = "praxis/musterstadt/desksharing.md"


def read(text: str | bytes, path: str = PATH) -> ArticleFile:
    return parse_article(Source(path, text.encode() if isinstance(text, str) else text))


def problems(text: str | bytes, path: str = PATH) -> list[Problem]:
    with pytest.raises(UnreadableError) as caught:
        read(text, path)
    return caught.value.problems


def problem(text: str | bytes, path: str = PATH) -> Problem:
    (only,) = problems(text, path)
    return only


def test_a_good_file_is_read_by_type() -> None:
    file = read(text_of(stand="2024-05", preisjahr="2022", groessenklassen="[1, 2, 1]"))
    assert file.slug == "desksharing"
    assert file.values["as_of"] == PartialDate(2024, 5)
    assert file.values["price_year"] == 2022
    assert file.values["size_classes"] == [1, 2]
    assert file.values["example"] is True
    assert file.values["body"].startswith("## Ausgangslage")


def test_an_unknown_field_names_the_nearest_known_one() -> None:
    found = problem(text_of(fachbereihc="IT"))
    assert (found.path, found.line, found.field) == (PATH, 14, "fachbereihc")
    assert "Meinten Sie `fachbereich`?" in found.advice


def test_a_wrong_value_names_the_nearest_and_all_allowed() -> None:
    found = problem(text_of(status="verstetig"))
    assert (found.line, found.field) == (8, "status")
    assert "Meinten Sie `verstetigt`?" in found.advice
    assert "nicht-fortgefuehrt" in found.advice


def test_every_problem_is_named_at_once() -> None:
    found = problems(text_of(status="x", stand="gestern", kontakt="niemand", farbe="rot"))
    assert [entry.field for entry in found] == ["status", "kontakt", "stand", "farbe"]


@pytest.mark.parametrize(
    ("field", "value", "read_as"),
    [
        ("telefon", "0341", "225"),
        ("titel", "Yes", "wahr"),
        ("titel", "off", "falsch"),
        ("titel", "null", "nichts"),
        ("titel", "3.10", "3.1"),
        ("fachbereich", "12:30", "750"),
        ("preisjahr", "02022", "1042"),
        ("telefon", "1_000", "1000"),
    ],
)
def test_what_yaml_misreads_is_refused_with_advice(field: str, value: str, read_as: str) -> None:
    found = problem(text_of(**{field: value}))
    assert found.field == field
    assert read_as in found.rule
    assert f'"{value}"' in found.advice
    if field != "preisjahr":
        read(text_of(**{field: f'"{value}"'}))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("titel", "eins: zwei", "Doppelpunkt"),
        ("titel", "@home", "Sonderzeichen"),
        ("titel", '"offen', "Anführungszeichen"),
        ("titel", "*Stern", "Stern"),
        ("titel", "&und", "Und-Zeichen"),
        ("titel", '"a" b', "Anführungszeichen"),
        ("themen", "[a, b", "eckige Klammer"),
        ("themen", "{a: b", "geschweifte Klammer"),
        ("titel", "- Strich", "Strich"),
        ("titel", r'"a\q"', "Schrägstrich"),
        ("titel", "[" * 60_000, "verschachtelte"),
        ("titel", "{a: b}", "mehrere Angaben"),
        ("titel", r'"a\0b"', "Steuerzeichen"),
        ("stand", "2024-13-01", "kein Datum"),
        ("stand", "um 0000", "kein Datum"),
        ("bestaetigt", "20240501", "kein Datum mit Tag"),
        ("kontakt", "kein Postfach", "keine Mailadresse"),
        ("stadt", "Musterstadt", "keine Kurzform"),
        ("beispiel", "ja", "weder true noch false"),
        ("preisjahr", "zwanzig", "keine ganze Zahl"),
        ("groessenklassen", "[8]", "nicht vorgesehen"),
        ("groessenklassen", "[1, 2, 3, 4, 5, 6, 7, 1, 9]", "nicht vorgesehen"),
        ("themen", "[a, b, c, d, e]", "höchstens 4"),
        ("links", "[{titel: A, url: 'javascript:x'}]", "keine Adresse"),
        ("links", "[{titel: A}]", "fehlt „url“"),
        ("links", "[{titel: A, uhl: b}]", "kennt kein „uhl“"),
        ("links", "[{titel: A, titel: B, url: 'https://a.example'}]", "zweimal"),
        ("links", "[nur Text]", "fehlt ein Name"),
        ("titel", "", "ist in jedem Beitrag Pflicht"),
        ("titel", "x" * 301, "höchstens 300"),
        ("status", "nicht-fortgefuehrt", "gehört ein Grund"),
        ("kontakt", None, "Funktionspostfach oder Quellen"),
    ],
)
def test_a_bad_value_is_refused_in_german(field: str, value: str | None, said: str) -> None:
    assert said in "\n".join(entry.rule for entry in problems(text_of(**{field: value})))


def test_a_field_twice_is_refused() -> None:
    found = problem(text_of().replace("art: kurz", "art: kurz\nart: voll"))
    assert (found.line, found.rule) == (4, "„art“ steht zweimal im Kopf")


def test_a_vollbeitrag_has_more_duties() -> None:
    fields = {entry.field for entry in problems(text_of(art="voll"))}
    assert {"beginn", "hindernisse", "rechtsgrundlagen", "evidenz"} <= fields
    assert "beginn" not in {
        entry.field for entry in problems(text_of(art="voll", beginn="noch-nicht-bekannt"))
    }


@pytest.mark.parametrize(
    ("raw", "line", "said"),
    [
        (b"", 1, "drei Strichen"),
        (b"Nur Text.\n", 1, "drei Strichen"),
        (b"---\ntitel: x\n", 1, "zweite Zeile"),
        (b"---\n---\n", 2, "keine Liste von Feldern"),
        (b"---\n- a\n---\n", 2, "keine Liste von Feldern"),
        ("---\ntitel: Bücher\n".encode("latin-1"), 2, "UTF-8"),
        (b"---\ntitel: x\n---\nA\n\0", 5, "Steuerzeichen (U+0000)"),
        (bytes(range(256)) * 10, 2, "UTF-8"),
    ],
)
def test_what_is_no_content_file_is_refused(raw: bytes, line: int, said: str) -> None:
    found = problem(raw)
    assert found.line == line
    assert said in found.rule


def test_windows_and_byte_order_mark_read_the_same() -> None:
    text = text_of()
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert read(windows).values == read(text).values


def test_a_file_lies_with_its_city() -> None:
    found = problem(text_of(), "praxis/leipzig/desksharing.md")
    assert (found.line, found.field) == (5, "stadt")
    assert "praxis/musterstadt/" in found.advice


@pytest.mark.parametrize("name", ["Schreibtische teilen", "ÄÖ", "x" * 101])
def test_a_file_name_is_an_address(name: str) -> None:
    assert "Adresse" in problem(text_of(), f"praxis/musterstadt/{name}.md").rule


def test_links_folders_and_huge_files_are_refused(tmp_path: Path) -> None:
    good = write_up(tmp_path)
    link = good.with_name("link.md")
    link.symlink_to("/etc/passwd")
    folder = good.with_name("ordner.md")
    folder.mkdir()
    huge = write_up(tmp_path, "gross", body="x" * LARGEST)
    said = {}
    for path in (link, folder, huge, good.with_name("fehlt.md")):
        with pytest.raises(UnreadableError) as caught:
            read_article(path, tmp_path)
        said[path.stem] = caught.value.problems[0].rule
    assert "Verknüpfung" in said["link"]
    assert "keine Datei" in said["ordner"]
    assert "1,0 MB" in said["gross"]
    assert "nicht lesen" in said["fehlt"]
