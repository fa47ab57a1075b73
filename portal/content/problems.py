"""What is wrong with a file, in words that say what to write instead."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps a file out; a hint only advises."""

    ERROR = "Fehler"
    HINT = "Hinweis"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong; `line` counts from 1, `field` is the key in the file or empty."""

    path: str
    line: int
    field: str
    rule: str
    advice: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        field = f" {self.field}:" if self.field else ""
        return f"{self.path}:{self.line}: {self.severity}:{field} {self.rule}. {self.advice}"


class BadValueError(Exception):
    """A value breaks a rule of its type; whoever raises says from which line `line` counts."""

    def __init__(self, line: int, rule: str, advice: str) -> None:
        super().__init__(rule)
        self.line, self.rule, self.advice = line, rule, advice


class UnreadableError(Exception):
    """A file with errors: nothing of it is imported."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
