"""Every address of the portal that a browser can open, for tests that walk over all of them."""

from flask import Flask
from werkzeug.routing import Rule

SLUGS = {
    "articles": "desksharing",
    "cities": "musterstadt",
    "pages": "ueber",
    "sitemap.part": "1",
    "feeds.of_city": "leipzig",
    "feeds.of_themenfeld": "themenfeld-3",
    "feeds.of_topic": "moderne-bueroflaechen",
    "themenfelder": "themenfeld-3",
    "topics": "moderne-bueroflaechen",
}


def addresses(app: Flask) -> list[str]:
    """Return one address of each GET route, with the slugs of what `make_article()` makes."""
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return sorted({_address(app, rule) for rule in rules if rule.endpoint != "static"})


def _address(app: Flask, rule: Rule) -> str:
    blueprint = rule.endpoint.partition(".")[0]
    slug = SLUGS.get(rule.endpoint) or SLUGS.get(blueprint, "desksharing")
    values = dict.fromkeys(rule.arguments, slug)
    with app.test_request_context():
        built = app.url_map.bind("localhost").build(rule.endpoint, values)
    return str(built)
