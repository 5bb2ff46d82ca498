import pytest

from sprakverktyg.domain.roles import Role
from tests.web.conftest import SignedIn


def test_it_works(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    assert "Du har inga egna ord än." in client.page("/ord/").text()
    found = client.page("/ord/sok?ord=handhygjen")
    assert "Menade du det här?" in found.text()
    (added,) = [address for address in found.attributes("main form", "action") if address == "/ord/handhygien"]
    assert client.send(added, {}).location == "/ord/"
    assert "en handhygien" in client.page("/ord/").text().replace("(en)", "en")
    assert "Finns bland dina ord" in client.page("/ord/sok?ord=handhygien").text()
    client.send("/ord/handhygien", {"remove": "1"})
    assert "Du har inga egna ord än." in client.page("/ord/").text()


def test_a_word_that_is_not_there_can_be_asked_about(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    page = client.page("/ord/sok?ord=rollatorkorg")
    assert "rollator + korg" in page.text()
    assert page.attributes("main input[name=text]", "value") == ["rollatorkorg"]
    assert "Du har frågat" in client.send("/ord/onska", {"text": "rollatorkorg"}).text
    refused = client.send("/ord/onska", {"text": "Anna Andersson"})
    assert refused.status_code == 422
    assert "Det här ser ut att visa vem någon är" in refused.text
    helper = signed_in(Role.SPRAKOMBUD)
    assert "rollatorkorg" in helper.page("/").text()
    page = helper.page("/ord/fragor")
    assert "rollatorkorg" in page.texts("h2")
    assert "Care" not in page.text()
    closed = helper.send(page.attributes("main form", "action")[0], {})
    assert "Ingen frågar just nu" in helper.page(closed.location).text()


@pytest.mark.parametrize(
    ("kind", "start"),
    [("tsv", "#separator:tab\n#html:false\n#columns:ord\tgenus"), ("csv", "\ufefford,genus,former")],
)
def test_words_as_a_file(signed_in: SignedIn, kind: str, start: str) -> None:
    client = signed_in(Role.CARE_WORKER)
    response = client.get(f"/ord/ut.{kind}?vilka=modul&modul=hygienkunskap")
    assert response.text.startswith(start)
    assert len(response.text.splitlines()) == 52 + start.count("\n") + 1
    assert f"ord-modul.{kind}" in response.headers["Content-Disposition"]
    assert client.get(f"/ord/ut.{kind}?vilka=andras").status_code == 404
    assert client.get(f"/ord/ut.{kind}?vilka=modul").status_code == 404
