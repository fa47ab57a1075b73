"""What a spreadsheet opens."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.spreadsheet import as_csv


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
@given(text=st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"])))
def test_csv_formula(sign: str, text: str) -> None:
    made = io.StringIO(as_csv(["Kopf"], [[sign + text]]), newline="")
    _, row = csv.reader(made, delimiter=";")
    assert row == [f"'{sign}{text}"]


def test_numbers_and_words_stay_as_they_are() -> None:
    assert as_csv(["Stadt", "Zahl", "Seit"], [["Köln; Rhein", -3, None]]) == (
        '\ufeffStadt;Zahl;Seit\r\n"Köln; Rhein";-3;\r\n'
    )
