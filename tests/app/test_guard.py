"""Nobody else gets in, and what one sends does no harm: against a real server process."""

from __future__ import annotations

import http.client
import io
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from indicators.app import neighbours
from indicators.app.guard import HEADERS
from indicators.app.steps import HANDBOOK, STEPS
from indicators.app.uploads import harmless

from ..conftest import small_workspace
from ..subtests import as_subtests
from .inside import Inside
from .window import Window

PAGES = [step.address for step in (*STEPS, HANDBOOK)]
New = Callable[[str], Window]


def tree(folder: Path) -> dict[str, bytes]:
    """All that stands in a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


# --- who is asked for, and from where --------------------------------------------------------


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", ""]
)
def test_a_page_that_has_renamed_itself_to_this_computer_reads_nothing(
    window: Window, host: str
) -> None:
    answer = window.ask("GET", "/filer", Host=host.format(port=window.port))
    assert answer.status in (400, 421)
    assert "arbetsmapp" not in answer.text and "csrf" not in answer.text


def test_the_window_answers_by_both_names_of_this_computer(window: Window) -> None:
    for name in ("127.0.0.1", "localhost"):
        assert window.ask("GET", "/filer", Host=f"{name}:{window.port}").status == 200


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1:1", "file://"]
)
def test_a_form_of_a_foreign_page_changes_nothing(window: Window, origin: str) -> None:
    before = tree(window.folder)
    assert window.post("/avsluta", Origin=origin).status == 403
    assert window.process.poll() is None and tree(window.folder) == before


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_a_form_that_the_browser_says_is_of_another_site_is_refused(
    window: Window, site: str
) -> None:
    assert window.post("/avsluta", Sec_Fetch_Site=site).status == 403
    assert window.get().status == 200


def test_a_form_of_ours_is_taken_by_what_browsers_say_of_it(window: Window) -> None:
    own = f"http://127.0.0.1:{window.port}"
    answer = window.post("/filer/ta-bort", {"file": "-"}, Origin=own, Sec_Fetch_Site="same-origin")
    assert answer.status == 303


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_no_page_of_another_program_loads_one_of_ours_into_itself(
    window: Window, site: str
) -> None:
    for mode, dest in (("no-cors", "image"), ("cors", "empty"), ("navigate", "iframe")):
        told = {"Sec_Fetch_Site": site, "Sec_Fetch_Mode": mode, "Sec_Fetch_Dest": dest}
        assert window.ask("GET", "/filer", **told).status == 403


# --- the first address and the cookie --------------------------------------------------------


def test_nobody_is_let_in_without_the_cookie(window: Window) -> None:
    own = window.cookie
    name, _, value = own.partition("=")
    wrong = ["", f"{name}=", f"{name}={value[:-1]}", f"{name}x={value}", f"{name}=å\udcff"]
    try:
        for cookie in wrong:
            window.cookie = cookie.encode("utf-8", "surrogateescape").decode("latin-1")
            for path in (*PAGES, "/", "/avsluta", "/finns-inte"):
                answer = window.get(path)
                assert answer.status == 403
                assert "csrf" not in answer.text and "arbetsmapp" not in answer.text
            assert window.ask("POST", "/avsluta", b"").status == 403
    finally:
        window.cookie = own


def test_the_first_address_lets_in_once(new_window: New) -> None:
    window = new_window("ny")
    first = window.ask("GET", window.start)
    assert first.status == 200 and "/filer" in first.text
    second = window.ask("GET", window.start)
    assert second.status == 403 and "Set-Cookie" not in second.headers
    assert "redan använts" in second.text
    window.cookie = first.headers["Set-Cookie"].partition(";")[0]
    assert window.ask("GET", window.start).status == 200  # its own browser may go back to it


def test_the_cookie_is_for_this_window_and_for_no_script(new_window: New) -> None:
    window = new_window("ny")
    cookie = window.ask("GET", window.start).headers["Set-Cookie"]
    assert cookie.startswith(f"indicators-{window.port}=")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
    assert not re.search("(?i)domain|expires|max-age", cookie)


def test_the_token_opens_nothing_but_the_first_address(new_window: New) -> None:
    window = new_window("ny")
    token = window.start.rpartition("/")[2]
    others = [f"/filer?token={token}", f"/filer/{token}", f"/?start={token}", "/start/"]
    wrong = [f"/start/{token[:-1]}", f"/start/{token}x", "/start/%00", "/start/%ff"]
    for path in (*others, *wrong):
        answer = window.ask("GET", path)
        assert answer.status in (403, 404) and "Set-Cookie" not in answer.headers
    for method in ("HEAD", "POST"):
        assert "Set-Cookie" not in window.ask(method, window.start, b"").headers
    assert window.ask("GET", window.start).status == 200  # none of these has used it up


def test_the_token_of_an_earlier_start_lets_nobody_in(new_window: New) -> None:
    first, second = new_window("a"), new_window("b")
    assert second.ask("GET", first.start).status == 403
    first.open()
    second.cookie = first.cookie.replace(str(first.port), str(second.port))
    assert second.get().status == 403


def test_a_form_has_to_bear_what_ours_bear(window: Window, new_window: New) -> None:
    other = new_window("ny").open().csrf()
    for wrong in ("", "0" * 64, window.csrf()[:-1], other, "å"):
        assert window.post("/avsluta", {"csrf": wrong}).status == 403
    assert window.ask("POST", "/avsluta", b"").status == 403
    assert window.ask("POST", f"/avsluta?csrf={window.csrf()}", b"").status == 403
    assert window.get().status == 200


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not tell")
def test_the_system_tells_whose_a_connection_is() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        assert neighbours.is_told(port)
        with socket.create_connection(("127.0.0.1", port)) as client:
            assert neighbours.is_own(client.getsockname()[1], port)
            assert not neighbours.is_own(client.getsockname()[1], port + 1)
            gone = client.getsockname()[1]
        assert not neighbours.is_own(gone, port)  # closed, which the system says of nobody


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not tell")
def test_another_user_of_the_computer_is_not_let_in_even_with_the_cookie(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from indicators.app.server import make_app
    from indicators.app.settings import Settings

    settings = Settings(folder=tmp_path, language="sv", port=8, knows_users=True)
    app, _ = make_app(settings)
    monkeypatch.setattr(neighbours, "_owner", lambda client, server: os.getuid() + 1)
    client = app.test_client()
    client.set_cookie("indicators-8", settings.session, domain="127.0.0.1")
    base = {"base_url": "http://127.0.0.1:8", "environ_base": {"REMOTE_PORT": "9"}}
    assert client.get("/filer", **base).status_code == 403
    assert client.get(f"/start/{settings.token}", **base).status_code == 403
    monkeypatch.setattr(neighbours, "_owner", lambda client, server: os.getuid())
    assert client.get("/filer", **base).status_code == 200


def test_a_cookie_that_another_server_sets_shuts_nobody_out(window: Window) -> None:
    name = window.cookie.partition("=")[0]
    both = f"{name}=of-another-server; {window.cookie}"
    assert window.ask("GET", "/filer", Cookie=both).status == 200


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not tell")
def test_connections_of_another_user_are_closed_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """They would else be kept until they are tired of asking, and there are not many."""
    from indicators.app.server import make_app
    from indicators.app.settings import Settings
    from indicators.app.wsgi import started

    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        settings = Settings(folder=tmp_path, language="sv", port=port, knows_users=True)
        app, site = make_app(settings)
        monkeypatch.setattr(neighbours, "_owner", lambda client, server: os.getuid() + 1)
        server = started(app, site, [listening], 2)
        threading.Thread(target=server.run, daemon=True).start()
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
                assert client.recv(1) == b""
        finally:
            server.task_dispatcher.shutdown()
            server.close()


# --- what every answer says ------------------------------------------------------------------


def test_every_answer_says_what_it_may_load_and_that_it_is_kept_nowhere(window: Window) -> None:
    answers = [
        *map(window.get, (*PAGES, "/", "/static/app.css", "/static/app.js", "/static/no", "/no")),
        window.ask("GET", "/filer", Host="evil.example"),
        window.ask("GET", "/start/x"),
        window.ask("OPTIONS", "/filer"),
        window.ask("POST", "/filer", b""),
        window.ask("POST", "/filer", None, Content_Length="2000000000"),
        window.ask("GET", "/filer", None, Content_Length="x"),
    ]
    assert {answer.status for answer in answers} >= {200, 303, 400, 403, 404, 405, 413, 421}
    for answer in answers:
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
        assert not [name for name in answer.headers if name.startswith("Access-Control")]
        assert "Server" not in answer.headers
    policy = HEADERS["Content-Security-Policy"]
    assert "script-src 'self';" in policy and "unsafe-eval" not in policy
    assert policy.count("unsafe-inline") == 1 and "style-src-attr 'unsafe-inline'" in policy


def test_no_page_has_a_script_or_a_style_of_its_own(window: Window) -> None:
    for path in PAGES:
        text = window.get(path).text
        assert not re.search(r"<style|<script(?! src=/static/)| on[a-z]+=|javascript:", text)


@as_subtests("method", ["OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND"])
def test_other_ways_to_ask_are_refused(window: Window, method: str) -> None:
    answer = window.ask(method, "/filer")
    assert answer.status == 405 and "arbetsmapp" not in answer.text


def test_what_is_only_looked_at_changes_nothing(window: Window) -> None:
    before = tree(window.folder)
    for path in (*PAGES, "/", "/avsluta", "/filer/skicka", "/filer/ta-bort?file=rounds.toml"):
        for method in ("GET", "HEAD"):
            assert window.ask(method, path).status in (200, 303, 405)
    assert tree(window.folder) == before and window.process.poll() is None


def test_head_says_what_get_does_without_the_page(window: Window) -> None:
    head = window.ask("HEAD", "/filer")
    assert head.status == 200 and head.text == ""


def test_the_window_is_of_this_computer_only(window: Window) -> None:
    addresses = {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None)}
    for address in addresses - {"127.0.0.1", "127.0.1.1"}:
        with pytest.raises(OSError):
            socket.create_connection((str(address), window.port), timeout=0.5).close()


# --- what is sent ----------------------------------------------------------------------------

CSV = "Fråga;Svar\n1;2\n".encode()


@as_subtests(
    ("sent", "name"),
    [
        ("../../etc/svar.csv", "svar.csv"),
        ("/etc/passwd.csv", "passwd.csv"),
        ("..\\..\\windows\\svar.csv", "svar.csv"),
        ("C:\\svar.csv", "svar.csv"),
        ("C:svar.csv", "C_svar.csv"),
        ("svar.csv\0.exe", "svar.csv.exe"),
        ("..", "export"),
        (".htaccess", "htaccess"),
        ("~$svar.xlsx", "svar.xlsx"),
        ("", "export"),
        ("CON.csv", "_CON.csv"),
        ("com1.svar.csv", "_com1.svar.csv"),
        ("lpt¹.csv", "_lpt¹.csv"),
        ("svar.csv. . ", "svar.csv"),
        ("svar:dold.csv", "svar_dold.csv"),
        ("a\u202efdc.csv", "a fdc.csv"),
        ("rader\r\nSet-Cookie: x.csv", "rader Set-Cookie_ x.csv"),
        ("svar åäö 2022.csv", "svar åäö 2022.csv"),
        ("sva\u0308r.csv", "svär.csv"),
    ],
)
def test_a_name_that_is_sent_becomes_that_of_a_file(sent: str, name: str) -> None:
    assert harmless(sent) == name


@pytest.mark.parametrize("sent", ["å" * 5000 + ".csv", "a" * 5000, "😀" * 300 + ".csv"])
def test_no_name_is_longer_than_file_systems_take(sent: str) -> None:
    assert len(harmless(sent).encode()) <= 120


def test_files_are_written_among_the_responses_and_nowhere_else(new_window: New) -> None:
    window = new_window("ny").open()
    above = set(window.folder.parent.iterdir())
    names = ["../upp.csv", "/absolut.csv", "..\\bak.csv", "a/b/c.csv", "CON.csv", "nul\0.csv"]
    exports = [(name, export(f"{number}")) for number, name in enumerate(names)]
    assert window.upload(exports).status == 303
    told = window.get().main
    assert "filer ligger nu i arbetsmappen: upp.csv, " in told
    assert set(window.folder.parent.iterdir()) == above
    assert not Path("/absolut.csv").exists()
    assert {path.parent for path in window.folder.rglob("*.csv")} == {window.folder / "responses"}


def export(text: str = "1") -> bytes:
    """A small export with answers to questions that no questionnaire has."""
    return f"Nummer;Tycker du om det här?;Skriv något\n{text};Ja;ord\n{text}0;Nej;fler\n".encode()


def test_a_file_that_is_no_export_is_not_kept(new_window: New) -> None:
    window = new_window("ny").open()
    program, document = b"MZ\x90\0", b"%PDF-1.7 " + b"x" * 100
    others = [("tom.csv", b""), ("bilaga2-2022.xlsx", CSV), ("a.xlsx", b"PK\x03\x04")]
    window.upload([("prog.exe", program), ("svar.csv", document), ("rounds.toml", b"x"), *others])
    told = window.get().main
    assert window.responses() == set()
    assert told.count("role=alert") == 1
    assert all(name in told for name in ("prog.exe", "svar.csv", "rounds.toml", "tom.csv"))


def test_more_than_may_be_sent_is_refused_before_it_has_come(window: Window) -> None:
    begun = time.monotonic()
    answer = window.ask("POST", "/filer/skicka", None, Content_Length=str(2 << 30))
    assert answer.status == 413 and time.monotonic() - begun < 5
    assert "200 MB" in answer.text


def test_more_than_may_be_sent_is_refused_in_pieces_too(window: Window) -> None:
    piece = b"%x\r\n" % (1 << 20) + b"x" * (1 << 20) + b"\r\n"
    with socket.create_connection(("127.0.0.1", window.port), timeout=30) as connection:
        head = f"POST /filer/skicka HTTP/1.1\r\nHost: 127.0.0.1:{window.port}\r\n"
        head += f"Cookie: {window.cookie}\r\nTransfer-Encoding: chunked\r\n\r\n"
        connection.sendall(head.encode())
        sent = 0
        try:
            for _ in range(400):
                connection.sendall(piece)
                sent += 1
        except OSError:  # closed in its face
            pass
        assert sent < 400 or b" 413 " in connection.recv(100)
    assert window.get().status == 200


def bomb() -> bytes:
    """A workbook of a few hundred kilobytes that unpacks to 600 MB."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(600):
                sheet.write(b" " * 1_000_000)
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return content.getvalue()


def test_a_workbook_made_to_fill_the_memory_is_refused(new_window: New) -> None:
    window = new_window("ny").open()
    begun = time.monotonic()
    assert window.upload([("bomb.xlsx", bomb())]).status == 303
    assert time.monotonic() - begun < 20
    assert "bomb.xlsx togs inte med" in window.get().main
    assert window.responses() == set()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_another_user_reads_no_export_unless_he_may_write_into_the_folder(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload([("svar.csv", export())])
    responses = window.folder / "responses"
    assert stat.S_IMODE(window.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(responses.stat().st_mode) == 0o700
    assert stat.S_IMODE((responses / "svar.csv").stat().st_mode) == 0o600
    for rights, name, of_file in ((0o755, "fler.csv", 0o600), (0o775, "alla.csv", 0o660)):
        responses.chmod(rights)
        window.upload([(name, export(str(rights)))])
        assert stat.S_IMODE((responses / name).stat().st_mode) == of_file


def test_names_with_markup_are_shown_and_never_obeyed(new_window: New) -> None:
    window = new_window("<i>ny").open()
    name = "<img src=x onerror=alert(1)>&amp;'.csv"
    window.upload([(name, export()), ("<script>.exe", b"x")])
    pages = [window.get(path).text for path in PAGES]
    for text in pages:
        assert not re.search(r'<(img(?! src="/handbok/)|i|script(?! src=/static/))\b', text)
    assert "_img src=x onerror=alert(1)_&amp;amp;'.csv" in pages[0]
    assert "&lt;i&gt;ny" in pages[0]


def test_an_association_with_markup_stays_text(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload([("personal-2022.csv", export())])
    answers = window.filled_in()
    key = next(name.partition("-")[2] for name in answers if name.startswith("questionnaire-"))
    odd = '"><script>alert(1)</script>'
    answers |= {f"questionnaire-{key}": "staff", f"year-{key}": odd, "association": odd}
    answer = window.post("/filer", answers)
    assert answer.status == 400 and "<script>" not in answer.main
    assert f"id=year-{key}-error" in answer.main
    answers[f"year-{key}"] = "2022"
    assert window.post("/filer", answers).status == 303
    for path in PAGES:
        assert "<script>alert" not in window.get(path).text


# --- much at once, and the end ---------------------------------------------------------------


def test_fifty_requests_at_once_are_all_answered(new_window: New) -> None:
    window = new_window("ny").open()
    exports = [(f"svar{number}.csv", export(f"{number}")) for number in range(25)]
    with ThreadPoolExecutor(50) as pool:
        sent = [pool.submit(window.upload, [one]) for one in exports]
        read = [pool.submit(window.get) for _ in range(25)]
        statuses = [answer.result().status for answer in (*sent, *read)]
    assert statuses == [303] * 25 + [200] * 25
    assert window.responses() == {name for name, _ in exports}
    for name, content in exports:
        assert (window.folder / "responses" / name).read_bytes() == content


def test_killed_in_the_middle_of_writing_nothing_is_lost(new_window: New) -> None:
    """What was there stays whole, and what was being written is there whole or not at all."""
    window = new_window("ny").open()
    window.upload([("svar.csv", export())])
    large = export("7") * 200_000
    with ThreadPoolExecutor(2) as pool:
        sent = [pool.submit(window.upload, [(f"stor{n}.csv", large)]) for n in range(2)]
        time.sleep(0.3)
        window.kill()
        for one in sent:
            with pytest.raises((OSError, http.client.HTTPException, AssertionError)):
                one.result()
    responses = window.folder / "responses"
    assert (responses / "svar.csv").read_bytes() == export()
    for path in responses.glob("stor*"):
        assert path.read_bytes() == large
    again = Window(window.folder).run().open()
    try:
        assert again.get().status == 200
        again.upload([("fler.csv", export("9"))])
        left = {name for name in again.responses() if name.startswith(".")}
        assert left == set()
    finally:
        again.kill()


def test_a_fault_is_told_by_its_place_and_nothing_is_written_down(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from indicators.app import found
    from indicators.app.server import make_app
    from indicators.app.settings import Settings

    def fail(*_: object) -> None:
        raise ValueError("Anna Andersson tycker inte om det")

    monkeypatch.setattr(found, "known_questionnaires", fail)
    settings = Settings(folder=tmp_path, language="sv", port=8)
    client = make_app(settings)[0].test_client()
    client.set_cookie("indicators-8", settings.session, domain="127.0.0.1")
    answer = client.get("/filer", base_url="http://127.0.0.1:8")
    assert answer.status_code == 500 and "ValueError i test_guard.py:" in answer.text
    assert "Anna" not in answer.text + "".join(capfd.readouterr())


def test_a_folder_has_one_window_and_the_second_says_where_that_is(new_window: New) -> None:
    window = new_window("ny")
    second = subprocess.run(
        [sys.executable, "-m", "indicators", "app", window.folder, "--language", "sv",
         "--no-browser"],
        capture_output=True, text=True, encoding="utf-8", timeout=30, check=False,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert second.returncode == 1
    assert f"http://127.0.0.1:{window.port}/" in second.stderr
    assert "/start/" not in second.stderr and window.start not in second.stderr
    assert window.open().get().status == 200


def test_the_button_ends_it_and_leaves_nothing_behind(new_window: New) -> None:
    window = new_window("ny").open()
    assert "stänga fönstret" in window.post("/avsluta").text
    assert window.close().splitlines()[-1] == "Avslutat."
    assert window.process.returncode == 0
    assert list(window.folder.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_the_system_ends_it_as_the_button_does(new_window: New, name: str) -> None:
    window = new_window("ny").open()
    window.process.send_signal(getattr(signal, name))
    assert window.process.wait(15) == 0
    assert list(window.folder.iterdir()) == []


def test_what_another_window_has_put_into_a_folder_is_left(new_window: New, tmp_path: Path) -> None:
    first = new_window("ny").open()
    first.folder.rename(tmp_path / "flyttad")
    second = new_window("ny").open()
    first.post("/avsluta")
    assert first.process.wait(10) == 0
    assert (second.folder / ".indicators-app.txt").read_text().startswith(f"{second.port} ")
    assert second.get().status == 200


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names that are no text")
def test_a_name_that_is_no_text_is_shown_as_well_as_can_be(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"m\xffapp")
    inside = Inside(small_workspace(folder))
    (folder / os.fsdecode(b"kopia\xff.docx")).write_bytes(b"")
    for step in ("filer", "kontroll", "skriv", "finns-inte"):
        answer = inside.copy(f"/{step}")
        assert answer.status_code == (404 if step == "finns-inte" else 200)
        assert "m?app" in answer.text


def test_an_hour_without_use_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from indicators.app import opening
    from indicators.app.settings import Settings
    from indicators.app.site import Site

    site = Site(Settings(folder=tmp_path, language="sv", port=8))
    assert opening.MOST_IDLE == 3600
    monkeypatch.setattr(opening, "MOST_IDLE", 0.1)
    with site.in_use():
        assert site.idle() == 0
    assert opening._until_ended(site) == "app.ended.idle"
