"""Who acts: a person, later; the system, for imports and jobs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class System:
    """Something acts without a person; `name` says what, for the record."""

    name: str
