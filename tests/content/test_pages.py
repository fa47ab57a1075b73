"""The general pages as files."""

from pathlib import Path

import pytest

from portal.config import OPERATOR_SETTINGS
from portal.content.pages import read_page

NOBODY = dict.fromkeys(OPERATOR_SETTINGS, "")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "impressum.md"
    path.write_text(
        "---\ntitel: Impressum\nbeschreibung: Wer das ist.\n---\n"
        "## Barrieren melden\n\nName\n: [[operator_name]]\n\nE-Mail\n: [[operator_email]]\n\n"
        "Noch einmal [[operator_name]].\n",
        encoding="utf-8",
    )
    return path


def test_a_missing_setting_leaves_a_gap_that_counts_once(file: Path) -> None:
    page = read_page(file, NOBODY)
    assert page.text.html.count("Entwurf – vom Betreiber auszufüllen") == 3
    assert page.gaps == 2


def test_settings_fill_the_gaps(file: Path) -> None:
    page = read_page(file, NOBODY | {"OPERATOR_NAME": "Stadt A", "OPERATOR_EMAIL": "a@b.example"})
    assert page.gaps == 0
    assert "<dd>Stadt A</dd>" in page.text.html
    assert 'href="mailto:a@b.example"' in page.text.html


@pytest.mark.parametrize("value", ["1. *Amt* für_IT", "<b>Stadt</b>", "[x](https://a.example)"])
def test_a_setting_means_its_letters_and_no_markdown(file: Path, value: str) -> None:
    page = read_page(file, NOBODY | {"OPERATOR_NAME": value})
    assert value in page.text.text


def test_lines_of_an_address_become_one(file: Path) -> None:
    page = read_page(file, NOBODY | {"OPERATOR_NAME": "Rathausplatz 1\n12345 Musterstadt"})
    assert "Rathausplatz 1 12345 Musterstadt" in page.text.text


def test_a_changed_file_is_read_again(file: Path) -> None:
    assert read_page(file, NOBODY).title == "Impressum"
    file.write_text(file.read_text(encoding="utf-8").replace("Impressum", "Anbieter"), "utf-8")
    assert read_page(file, NOBODY).title == "Anbieter"


def test_other_pages_can_rely_on_the_short_anchor(file: Path) -> None:
    assert 'id="melden"' in read_page(file, NOBODY).text.html
