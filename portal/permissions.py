"""Who may read what: a reader is known by tokens, and a stored thing names the tokens it is for."""

from dataclasses import dataclass

EVERYBODY = "public"
PARTICIPATING = "cities"


def own_city(slug: str) -> str:
    """Return the token of everybody in this city."""
    return f"city:{slug}"


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads: what is stored for one of the `tokens` may be shown."""

    tokens: frozenset[str]

    @classmethod
    def of_city(cls, slug: str) -> "Reader":
        """Return a signed-in colleague of a participating city."""
        return cls(frozenset({EVERYBODY, PARTICIPATING, own_city(slug)}))


PUBLIC = Reader(frozenset({EVERYBODY}))


def audience_of(visibility: str, city_slug: str) -> frozenset[str]:
    """Return the audience that stands behind a Sichtbarkeit; KeyError for an unknown one."""
    return {
        "öffentlich": frozenset({EVERYBODY}),
        "beteiligte-städte": frozenset({PARTICIPATING}),
        "eigene-stadt": frozenset({own_city(city_slug)}),
    }[visibility]
