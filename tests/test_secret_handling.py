"""The secret key: made once by make, readable by its owner, never guessed, and it can rotate."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import BadSignature, URLSafeTimedSerializer

from portal import config

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("content", [None, "", "\n"])
def test_the_portal_refuses_to_start_without_a_key(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "secret_key").write_text(content)
    with pytest.raises(config.ConfigurationError, match=r"make run.*secret_key"):
        config.load({"PORTAL_INSTANCE": str(tmp_path)})


def test_make_writes_a_key_for_its_owner_alone_and_keeps_it(tmp_path: Path) -> None:
    instance = tmp_path / "new"
    key = instance / "secret_key"
    # -o: the environment that runs this test is up to date.
    made = ["make", "-s", f"VENV={sys.prefix}", f"INSTANCE={instance}", "-o", f"{sys.prefix}/.run"]
    subprocess.run([*made, str(key)], cwd=ROOT, check=True)
    first = key.read_text()
    subprocess.run([*made, str(key)], cwd=ROOT, check=True)
    assert key.read_text() == first
    assert len(first.strip()) >= 64
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(instance.stat().st_mode) == 0o700
    assert config.load({"PORTAL_INSTANCE": str(instance)})["SECRET_KEY"] == first.strip()


def test_a_former_key_still_reads_what_it_signed_until_it_is_dropped() -> None:
    signed = _signer("old").dumps({"city": "leipzig"})
    rotated = _signer("new", "older old")
    assert rotated.loads(signed) == {"city": "leipzig"}
    with pytest.raises(BadSignature):
        _signer("new").loads(signed)


def _signer(key: str, fallbacks: str = "") -> URLSafeTimedSerializer:
    environ = {"PORTAL_SECRET_KEY": key, "PORTAL_SECRET_KEY_FALLBACKS": fallbacks}
    app = Flask("signing")
    app.config.from_mapping(config.load(environ))
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert signer
    return signer
