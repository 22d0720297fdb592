"""The real server, in a process of its own."""

import signal
from pathlib import Path

import pytest

from scripts.serve.news import News, State
from scripts.serve.serving import open_server, serve
from tests.run.projects import make_project
from tests.scripts.serving import (
    ADDRESS,
    FILES,
    PATIENCE,
    Served,
    first_site,
    post,
    running,
    serving,
)


def text(served: Served, path: str) -> str:
    return served.ask(path).read().decode()


def test_it_shows_drafts_and_adds_its_script(served: Served) -> None:
    page = text(served, f"/{ADDRESS}")
    assert "The plan" in page
    assert '<script src="/-reload.js?' in page
    assert "-reload.js" not in (served.content.parent / f"preview/{ADDRESS}index.html").read_text()


def test_the_files_of_the_theme_are_linked_without_a_version(served: Served) -> None:
    assert '.css"' in text(served, "/")
    assert ".css?" not in text(served, "/")


def test_every_answer_is_strict_and_is_not_kept(served: Served) -> None:
    for path in ("/", "/nowhere", "/-reload.js", "/about"):
        headers = served.ask(path).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"


def test_head_answers_like_get_without_a_body(served: Served) -> None:
    head, get = served.ask("/", "HEAD"), served.ask("/")
    assert head.headers["Content-Length"] == get.headers["Content-Length"]
    assert head.read() == b""
    assert served.ask("/-news", "HEAD").headers["Content-Type"] == "text/event-stream"


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "", "[", "localhost.x"])
def test_names_that_are_not_this_machine_s_are_refused(served: Served, host: str) -> None:
    assert served.ask("/", Host=host).status == 421
    assert served.ask("/-news", Host=host).status == 421


@pytest.mark.parametrize("host", ["localhost", "localhost:9000", "127.0.0.1:80"])
def test_the_names_of_this_machine_will_do(served: Served, host: str) -> None:
    assert served.ask("/", Host=host).status == 200


def test_a_save_is_seen(served: Served) -> None:
    states = served.states()
    before = next(states)
    served.write("posts/plan.md", post("The new plan"))
    after = next(state for state in states if "The new plan" in text(served, f"/{ADDRESS}"))
    assert after["site"] != before["site"]


def test_a_mistake_is_told_until_it_is_mended_and_the_site_stays(served: Served) -> None:
    states = served.states()
    before = next(states)
    served.write("posts/wrong.md", post("Wrong", "wrong/").replace("2016-10-31", "31/10/2016"))
    told = next(state for state in states if state["problems"])
    assert told["site"] == before["site"]
    assert "content/posts/wrong.md:3:7: " in told["problems"]
    assert "About" in text(served, "/about/")
    (served.content / "posts/wrong.md").unlink()
    assert next(state for state in states if not state["problems"])["site"] != before["site"]


def test_another_content_folder_in_its_place_is_followed(served: Served) -> None:
    states = served.states()
    next(states)
    served.content.rename(served.content.with_name("aside"))
    assert "There is no folder" in next(state["problems"] for state in states)
    served.content.with_name("aside").rename(served.content)
    assert next(state for state in states if not state["problems"])
    served.write("posts/later.md", post("Later", "2016/10/later/"))
    assert next(state for state in states if "Later" in text(served, "/2016/10/later/"))


def test_the_content_is_where_the_settings_say(tmp_path: Path) -> None:
    project = make_project(tmp_path, 'PATH = str(HERE / "words")\n')
    words = (project / "content").rename(project / "words")
    with running(
        ["-c", "from scripts.serve import serving; serving.serve(0)"], project, words
    ) as it:
        first_site(it)
        states = it.states()
        it.write("pages/about.md", "---\ntitle: Who we are\n---\n")
        assert next(state for state in states if "Who we are" in text(it, "/about/"))


def test_without_a_site_a_page_tells_the_problems(tmp_path: Path) -> None:
    with serving(tmp_path, {"posts/wrong.md": post("")}) as served:
        assert next(state["problems"] for state in served.states() if state["problems"])
        answer = served.ask("/about/")
        assert answer.status == 503
        assert "posts/wrong.md:2:" in answer.read().decode()


def test_ctrl_c_ends_it_with_status_130(tmp_path: Path) -> None:
    with serving(tmp_path, FILES) as served:
        first_site(served)
        served.process.send_signal(signal.SIGINT)
        assert served.process.wait(PATIENCE) == 130
        assert served.process.stderr
        assert "Traceback" not in served.process.stderr.read()


def test_a_taken_port_is_told_and_the_next_one_is_taken(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = int(served.url.rsplit(":")[-1].strip("/"))
    server = open_server(taken, served.content, News(State(site="a1")))
    assert server
    assert server.server_port > taken
    assert f"Port {taken} is taken" in capsys.readouterr().err
    server.server_close()


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_that_cannot_be_is_told(port: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert serve(port) == 3
    assert "--port 8100" in capsys.readouterr().err
