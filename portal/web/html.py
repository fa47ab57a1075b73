"""The one place that tells templates: this text is safe HTML already.

Whoever calls these has sanitised it: `portal.text.markdown` or `portal.text.excerpts`.
"""

from flask import Flask
from markupsafe import Markup

from portal.models import ArticleRevision
from portal.text import markdown
from portal.text.markdown import Rendered


def body_of(revision: ArticleRevision) -> Markup:
    """Return the rendered text; rendered anew if the stored HTML is of an older renderer."""
    if revision.renderer == markdown.RENDERER:
        return Markup(revision.body_html)  # noqa: S704 - sanitised when the revision was made
    return Markup(markdown.render(revision.body, prefix="beitrag").html)  # noqa: S704


def rendered(text: Rendered) -> Markup:
    """Return a text that was rendered just now."""
    return Markup(text.html)  # noqa: S704 - sanitised by portal.text.markdown


def marked(excerpt: str) -> Markup:
    """Return an excerpt, escaped but for its marks, as HTML."""
    return Markup(excerpt)  # noqa: S704 - portal.text.excerpts escapes


def init_app(app: Flask) -> None:
    """Give templates the filter `marked`."""
    app.jinja_env.filters["marked"] = marked
