"""What is wrong with a file, in words that say what to write instead."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong; `line` counts from 1, `field` is the key in the file or empty."""

    path: str
    line: int
    field: str
    rule: str
    advice: str

    def __str__(self) -> str:
        field = f" {self.field}:" if self.field else ""
        return f"{self.path}:{self.line}:{field} {self.rule}. {self.advice}"


class BadValueError(Exception):
    """A value breaks a rule of its type."""

    def __init__(self, line: int, rule: str, advice: str) -> None:
        super().__init__(rule)
        self.line, self.rule, self.advice = line, rule, advice
