"""What somebody may have meant by an address that does not exist."""

from dataclasses import dataclass
from difflib import get_close_matches

from portal.queries import addresses, vocabulary
from portal.text.slugs import slugify
from portal.web.readers import current_reader

MOST = 3
SAME_LETTERS = 3
COMPARED = 100


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A page that exists."""

    label: str
    url: str


def near(path: str) -> list[Suggestion]:
    """Return pages whose last part is like that of `path`, the likeliest first; few statements."""
    last = path.rstrip("/").rpartition("/")[2]
    wanted = slugify(last)
    if "." in last or len(wanted) < SAME_LETTERS:
        return []  # a file that a robot looks for, or nothing to go by
    known = _known(wanted)
    beginning = [slug for slug in known if slug.startswith(wanted)]
    close = get_close_matches(wanted, known, n=MOST, cutoff=0.75)
    return [known[slug] for slug in dict.fromkeys([*close, *beginning])][:MOST]


def _known(wanted: str) -> dict[str, Suggestion]:
    titles = addresses.articles_beginning(wanted[:SAME_LETTERS], current_reader(), limit=COMPARED)
    return {
        **{slug: Suggestion(title, f"/praxis/{slug}") for slug, title in titles.items()},
        **{
            topic.slug: Suggestion(topic.name, f"/themen/{topic.slug}")
            for topic in vocabulary.topics()
        },
        **{
            slug: Suggestion(name, f"/staedte/{slug}")
            for slug, name in vocabulary.city_names().items()
        },
    }
