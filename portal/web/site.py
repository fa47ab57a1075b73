"""What every page knows of the portal itself."""

from dataclasses import dataclass

from flask import Flask, current_app


@dataclass(frozen=True, slots=True)
class Site:
    """The portal as templates see it; `operator` is empty in a demonstration."""

    name: str
    operator: str
    public_url: str


def init_app(app: Flask) -> None:
    """Give templates `portal`."""
    config = app.config
    site = Site(config["NAME"], config["OPERATOR_NAME"], config["PUBLIC_URL"].rstrip("/"))
    app.jinja_env.globals["portal"] = app.extensions["site"] = site


def current_site() -> Site:
    """Return the portal of this application."""
    site: Site = current_app.extensions["site"]
    return site


def public_url(path: str) -> str:
    """Return the address under which the world knows `path`; never taken from the request."""
    return current_site().public_url + path
