"""Dates that are known only in part: "2023", "3. Quartal 2023", "Juli 2023", "um 2019"."""

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-Q([1-4]))?", re.ASCII)
_ABOUT = re.compile(r"um (\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with its precision; unknown parts are None and `about` means "around that year"."""

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    about: bool = False

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2023`, `2023-Q3`, `2023-07`, `2023-07-06` or `um 2019`; ValueError otherwise."""
        text = text.strip()
        match = _ABOUT.fullmatch(text) or _ISO.fullmatch(text)
        if not match or match[1] == "0000":
            raise ValueError(f"kein Datum: {text!r}")
        if match.re is _ABOUT:
            return cls(int(match[1]), about=True)
        year, month, day, quarter = (int(part) if part else None for part in match.groups())
        assert year is not None  # noqa: S101 - the pattern demands it
        try:
            date(year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            raise ValueError(f"kein Datum: {text!r}") from None
        return cls(year, month, day, quarter)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return a full date as a partial one."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        """Return the form that `parse` reads."""
        if self.about:
            return f"um {self.year:04}"
        if self.quarter:
            return f"{self.year:04}-Q{self.quarter}"
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def sort_key(self) -> int:
        """The first day it can mean, as the number YYYYMMDD."""
        month = self.month or (self.quarter * 3 - 2 if self.quarter else 1)
        return self.year * 10_000 + month * 100 + (self.day or 1)

    @property
    def german(self) -> str:
        """The words a person reads: "6. Juli 2023", "Juli 2023", "3. Quartal 2023", "um 2019"."""
        if self.about:
            return f"um {self.year}"
        if self.quarter:
            return f"{self.quarter}. Quartal {self.year}"
        if not self.month:
            return str(self.year)
        month = f"{MONTHS[self.month - 1]} {self.year}"
        return f"{self.day}. {month}" if self.day else month
