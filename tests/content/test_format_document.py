"""The documentation of the format is made from the table of fields, and up to date."""

from pathlib import Path

from flask import Flask

DOCUMENT = Path(__file__).parents[2] / "docs" / "content-format.md"


def test_the_document_is_up_to_date(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["content", "fields", "--markdown"])
    assert DOCUMENT.read_text(encoding="utf-8") == result.stdout, (
        "flask content fields --markdown > docs/content-format.md"
    )
