"""Tables for a spreadsheet: CSV as German ones open it, with nothing in it that they would run."""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet read a cell as a formula (OWASP, "CSV Injection")."""


def as_csv(header: Sequence[str], rows: Iterable[Sequence[str | int | None]]) -> str:
    """Return the table as CSV: semicolons, a byte order mark for umlauts, no live formulas."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "\ufeff" + text.getvalue()


def _cell(value: str | int | None) -> str | int:
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        return f"'{value}"
    return "" if value is None else value
