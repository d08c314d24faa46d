"""The handbook as a page of the window."""

from __future__ import annotations

import http.client
import re

import pytest

from indicators.app.handbook import handbook_html
from indicators.app.steps import STEPS, Step

from .window import Window


def test_the_handbook_and_its_pictures_are_shown_to_who_is_in_the_window(window: Window) -> None:
    page = window.get("/handbok")
    assert page.status == 200 and '<h2 id="vanliga-fel">' in page.main
    connection = http.client.HTTPConnection("127.0.0.1", window.port, timeout=30)
    connection.request("GET", "/handbok/filer.png", headers={"Cookie": window.cookie})
    answer = connection.getresponse()
    assert answer.status == 200 and answer.getheader("Content-Type") == "image/png"
    assert answer.read().startswith(b"\x89PNG")
    connection.close()


@pytest.mark.parametrize("step", STEPS)
def test_each_step_leads_to_its_chapter_beside_the_page(window: Window, step: Step) -> None:
    foot = window.get(step.address).text.partition("<footer>")[2]
    (link,) = re.findall(r"<a [^>]*handbok[^>]*>.*?</a>", foot)
    assert "target=_blank" in link and "rel=noopener" in link
    assert re.sub(r"<[^>]*>", "", link) == "Handbok (ny flik)"
    (place,) = re.findall(r"/handbok#([^\s\">]+)", link)
    assert f"id={place}" in handbook_html("sv").replace('"', "")


def test_words_that_lead_to_no_page_of_the_window_do_not_look_as_if_they_did(
    window: Window,
) -> None:
    page = window.get("/handbok")
    assert "installerar du" not in page.main
    assert "target=_blank" not in page.text


def test_nothing_but_its_pictures_is_given_out_beside_it(window: Window) -> None:
    for name in ("handbok.md", "..%2fhandbok.md", "filer.jpg", "%2e%2e/handbok.md"):
        assert window.get(f"/handbok/{name}").status == 404
    cookie, window.cookie = window.cookie, ""
    try:
        assert window.get("/handbok/filer.png").status == 403
    finally:
        window.cookie = cookie
