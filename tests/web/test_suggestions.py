"""What a 404 page suggests."""

import pytest
from flask.testing import FlaskClient

from portal.web.suggestions import near
from tests.factories import make_article
from tests.statements import statements


@pytest.mark.parametrize(
    ("mistyped", "meant"),
    [
        ("/staedte/dortmnud", "/staedte/dortmund"),
        ("/staedte/Köln", "/staedte/koeln"),
        ("/dortmund", "/staedte/dortmund"),
        ("/themen/moderne-bueroflaeche", "/themen/moderne-bueroflaechen"),
        ("/praxis/desksharing-im-ratshaus", "/praxis/desksharing-im-rathaus"),
        ("/praxis/desksharing", "/praxis/desksharing-im-rathaus"),
        ("/praxis/desksharing-im-rathaus/", "/praxis/desksharing-im-rathaus"),
    ],
)
def test_a_mistyped_address_leads_on(client: FlaskClient, mistyped: str, meant: str) -> None:
    make_article("desksharing-im-rathaus")
    response = client.get(mistyped)
    assert response.status_code == 404
    assert f'<li><a href="{meant}">' in response.text


@pytest.mark.parametrize("address", ["/wp-login.php", "/.env", "/xx", "/praxis/%25%5F", "/%00"])
def test_what_is_like_nothing_gets_no_suggestion(client: FlaskClient, address: str) -> None:
    make_article()
    response = client.get(address)
    assert response.status_code == 404
    assert "Meinten Sie" not in response.text


def test_what_a_reader_may_not_see_is_not_suggested(client: FlaskClient) -> None:
    make_article("kanarienvogel", visibility="beteiligte-städte")
    for address in ("/praxis/kanarienvogel", "/praxis/kanarienvogl", "/praxis/kanarien"):
        assert "Meinten Sie" not in client.get(address).text


def test_suggestions_stay_cheap_however_many_write_ups(client: FlaskClient) -> None:
    with statements() as few:
        near("/praxis/desksharing")
    for number in range(3):
        make_article(f"desksharing-{number}")
    with statements() as many:
        assert len(near("/praxis/desksharing")) == 3
    assert len(many) == len(few) == 3
