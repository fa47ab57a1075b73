"""Dates that are known only in part."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.partial_dates import PartialDate

FORMS = st.sampled_from(["{0:04}", "{0:04}-{1:02}", "{0:04}-Q{2}", "um {0:04}"])
DATES = st.dates().map(PartialDate.of) | st.builds(
    lambda form, year, month, quarter: PartialDate.parse(form.format(year, month, quarter)),
    FORMS,
    st.integers(1, 9999),
    st.integers(1, 12),
    st.integers(1, 4),
)


@given(DATES)
def test_what_is_written_reads_back(value: PartialDate) -> None:
    assert PartialDate.parse(str(value)) == value
    assert len(str(value)) <= 10


@given(st.text() | st.from_regex(r"[0-9u m]{0,8}(-[0-9Q]{0,3}){0,3}"))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        value = PartialDate.parse(text)
        assert str(value) == text.strip()


@given(st.dates(), st.dates())
def test_full_dates_sort_like_days(one: date, other: date) -> None:
    keys = [PartialDate.of(day).sort_key for day in (one, other)]
    assert (keys[0] < keys[1]) == (one < other)


@given(st.dates())
def test_what_is_less_precise_does_not_come_later(day: date) -> None:
    year, month = PartialDate(day.year), PartialDate(day.year, day.month)
    quarter = PartialDate(day.year, quarter=(day.month + 2) // 3)
    keys = [value.sort_key for value in (year, quarter, month, PartialDate.of(day))]
    assert keys == sorted(keys)


@given(DATES)
def test_german_words_name_the_year(value: PartialDate) -> None:
    assert str(value.year) in value.german


@pytest.mark.parametrize(
    ("text", "german", "key"),
    [
        ("2023", "2023", 20230101),
        ("2023-07", "Juli 2023", 20230701),
        ("2023-07-06", "6. Juli 2023", 20230706),
        ("2023-Q3", "3. Quartal 2023", 20230701),
        ("um 2019", "um 2019", 20190101),
    ],
)
def test_words_and_order(text: str, german: str, key: int) -> None:
    value = PartialDate.parse(text)
    assert (value.german, value.sort_key) == (german, key)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "23",
        "2023-13",
        "2023-02-30",
        "2023-7",
        "2023-Q5",
        "um 2023-07",
        "0000",
        "um 0000",
        "٢٠٢٣",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="kein Datum"):
        PartialDate.parse(text)
