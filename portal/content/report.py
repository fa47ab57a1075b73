"""What an import did."""

from dataclasses import dataclass, field
from enum import StrEnum

from portal.content.problems import Problem


class Outcome(StrEnum):
    """What became of one file."""

    NEW = "neu"
    CHANGED = "geändert"
    UNCHANGED = "unverändert"
    SKIPPED = "übersprungen"
    REFUSED = "abgelehnt"


@dataclass(slots=True)
class Report:
    """How many files had which outcome, and every problem found."""

    outcomes: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    problems: list[Problem] = field(default_factory=list)

    def count(self, outcome: Outcome) -> None:
        """Count one file."""
        self.outcomes[outcome] += 1

    def refuse(self, problems: list[Problem]) -> None:
        """Count one file that is left out, and say why."""
        self.problems += problems
        self.count(Outcome.REFUSED)
