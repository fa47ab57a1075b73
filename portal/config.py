"""Every setting once: its name, its default and what it means.

They come from the environment, with the prefix `PORTAL_`; docs/configuration.md lists the same.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PREFIX = "PORTAL_"
ROOT = Path(__file__).parent.parent
MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; `default` is the text that stands for an unset variable."""

    name: str
    default: str
    meaning: str


SETTINGS = (
    Setting("INSTANCE", "instance", "Folder with database, index and secret key."),
    Setting("CONTENT", "content", "Folder with the content files."),
    Setting("DATABASE_URL", "", "SQLAlchemy address; empty means SQLite in the instance folder."),
    Setting("SECRET_KEY", "", "Signs what browsers keep; empty means the file secret_key."),
    Setting("SECRET_KEY_FALLBACKS", "", "Former keys, separated by spaces, while they rotate."),
    Setting("NAME", "Städtewissen", "The name in the header and in titles."),
    Setting(
        "PUBLIC_URL", "http://127.0.0.1:8000", "Address for links in feeds, mails and JSON-LD."
    ),
    Setting("TRUSTED_HOSTS", "", "Host names to answer to, separated by spaces; empty means any."),
    Setting(
        "BEHIND_PROXY",
        "0",
        "How many reverse proxies in a row to believe in X-Forwarded-… headers.",
    ),
    Setting("SEARCH_ENGINE", "whoosh", "`whoosh` (embedded) or `memory` (tests, first look)."),
    Setting("PAGE_CACHE", "1000", "Pages kept ready per worker for readers; 0 turns it off."),
    Setting("SECURITY_CONTACT", "", "Mail or web address that security.txt names; empty: none."),
    Setting("OPERATOR_NAME", "", "Who runs the portal; empty means demonstration."),
    Setting("OPERATOR_ADDRESS", "", "Postal address of the operator."),
    Setting("OPERATOR_EMAIL", "", "Mail address of the operator."),
    Setting("OPERATOR_PHONE", "", "Telephone number of the operator."),
    Setting("OPERATOR_REPRESENTED_BY", "", "Who represents the operator in law."),
    Setting("OPERATOR_RESPONSIBLE_EDITOR", "", "Responsible editor (§ 18 MStV) with address."),
    Setting("OPERATOR_DPO", "", "Contact of the data protection officer."),
    Setting("OPERATOR_SUPERVISORY_AUTHORITY", "", "Data protection supervisory authority."),
    Setting("OPERATOR_ACCESSIBILITY_CONTACT", "", "Where barriers can be reported."),
    Setting("OPERATOR_ENFORCEMENT_BODY", "", "Enforcement body for accessibility of the Land."),
    Setting("OPERATOR_LAND", "", "The Land whose law applies."),
)
OPERATOR_SETTINGS = tuple(s.name for s in SETTINGS if s.name.startswith("OPERATOR_"))


class ConfigurationError(SystemExit):
    """A setting is missing or makes no sense; a server or command ends with what to do."""


def load(environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """Return Flask's configuration; ConfigurationError if the portal could not run with it."""
    raw = {s.name: environ.get(PREFIX + s.name, s.default) for s in SETTINGS}
    instance, content = (_folder(raw[name]) for name in ("INSTANCE", "CONTENT"))
    return {
        **raw,
        "INSTANCE": instance,
        "CONTENT": content,
        "SECRET_KEY": raw["SECRET_KEY"] or _secret_key(instance / "secret_key"),
        "SECRET_KEY_FALLBACKS": raw["SECRET_KEY_FALLBACKS"].split(),
        "SQLALCHEMY_DATABASE_URI": raw["DATABASE_URL"]
        or f"sqlite:///{instance / 'portal.sqlite3'}",
        "TRUSTED_HOSTS": raw["TRUSTED_HOSTS"].split() or None,
        "BEHIND_PROXY": _number("BEHIND_PROXY", raw["BEHIND_PROXY"]),
        "PAGE_CACHE": _number("PAGE_CACHE", raw["PAGE_CACHE"]),
        "MAX_CONTENT_LENGTH": 1_000_000,
        # 50,000 are allowed; the general pages have to find room beside the write-ups.
        "SITEMAP_SIZE": 49_000,
    }


def _folder(value: str) -> Path:
    path = Path(value).expanduser()
    return path if path.is_absolute() else ROOT / path


def _number(name: str, value: str) -> int:
    if not value.isdecimal():
        raise ConfigurationError(f"{PREFIX}{name} muss eine Zahl sein, nicht „{value}“.")
    return int(value)


def _secret_key(path: Path) -> str:
    """Read the key; without one the portal does not start, because every cookie could be forged."""
    if path.is_file() and (key := path.read_text().strip()):
        return key
    raise ConfigurationError(
        f"Es gibt keinen geheimen Schlüssel. `make run` und `make serve` legen {path} an; "
        f"sonst {PREFIX}SECRET_KEY setzen."
    )
