"""What people can ask for by `python3 run.py TASK`: a line of help and a call each."""

import sys

from invoke import Collection, Context, Exit, task

from scripts.program import TaskProgram


def finish(status: int) -> None:
    """End with the status that the task's work came to."""
    raise Exit(code=status)


CONTENT = {"content": "the folder to read (content/)", "strict": "warnings count as problems"}


@task(help={"port": "the port on 127.0.0.1 (8000)"})
def serve(c: Context, port: int = 8000) -> None:
    """Show the site, drafts included, on this machine and follow every change."""
    from scripts.serve.serving import serve

    finish(serve(port))


@task(
    help={
        **CONTENT,
        "output": "the folder to write (output/)",
        "now": "build as if it were this date and time, such as 2026-05-03T12:00",
        "drafts": "show drafts too",
        "publish": "use publishconf.py, with the site's public address",
        "settings": "the settings file to use (pelicanconf.py)",
        "jobs": "how many processes may work at once (one a core)",
        "timings": "show where the time went",
    }
)
def build(
    c: Context,
    content: str = "",
    output: str = "",
    now: str = "",
    drafts: bool = False,
    publish: bool = False,
    strict: bool = False,
    settings: str = "",
    jobs: int = 0,
    timings: bool = False,
) -> None:
    """Check the content and bring the site up to date."""
    from plugins.run.request import Request
    from scripts.build import build as built

    request = Request(
        content=content,
        output=output,
        now=now,
        drafts=drafts,
        publish=publish,
        strict=strict,
        settings=settings,
        jobs=jobs,
        timings=timings,
    )
    finish(built(request))


@task(help=CONTENT)
def check(c: Context, content: str = "", strict: bool = False) -> None:
    """Check the content and write nothing."""
    from plugins.run.request import Request
    from scripts.build import build

    finish(build(Request(content=content, strict=strict, check=True)))


@task(help={"content": CONTENT["content"]})
def tags(c: Context, content: str = "") -> None:
    """List what the tags of the content need: names that are alike, used once, or missing."""
    from scripts import tags

    finish(tags.care(content))


@task(
    positional=["what", "title"],
    help={
        "what": "site, or a kind of entry: post, event, consultation, page",
        "title": "the title of the entry; that of a post --about another may be left out",
        "name": "the name of the site",
        "address": "where the site will be published, such as https://example.org",
        "author": "who writes it",
        "language": "the language it is written in, such as en-GB",
        "licence": "what others may do with it, such as CC BY 4.0",
        "about": "the entry that the new one speaks of, such as events/walk",
    },
)
def new(
    c: Context,
    what: str,
    title: str,
    name: str = "",
    address: str = "",
    author: str = "",
    language: str = "",
    licence: str = "",
    about: str = "",
) -> None:
    """Start an entry, or a site of your own: `new post "Title"`, `new site`."""
    from scripts.new.command import new

    answers = {"name": name, "address": address, "author": author}
    finish(new(what, title, about, {**answers, "language": language, "licence": licence}))


@task(
    help={
        "only": "run no linters and only these tests, in pytest's words: --only '-k dates'",
        "thorough": "run what is counted in the hundreds in full, and print the counts",
    }
)
def test(c: Context, only: str = "", thorough: bool = False) -> None:
    """Run the linters and all tests, those in a real browser included."""
    from scripts import checks

    finish(checks.test(only, thorough=thorough))


@task
def lint(c: Context) -> None:
    """Check the style and the types of the code."""
    from scripts import checks

    finish(checks.lint())


@task
def lock(c: Context) -> None:
    """Renew the locks: the newest versions that pyproject.toml allows."""
    from scripts import lock

    finish(lock.write())


@task
def schema(c: Context) -> None:
    """Write down what front matter may say, and what other programs read."""
    from scripts import schema

    finish(schema.write())


@task(
    help={
        "sizes": "how many posts, between commas (1000,10000)",
        "peers": "which other tools, of hugo, pelican and eleventy (all)",
        "scenarios": "which builds, of cold, no-change, body, title, date and template (all)",
        "runs": "how many times each is timed (5)",
        "into": "the folder for the report (docs/)",
        "again": "measure nothing, and write the report from the last figures",
    }
)
def benchmark(
    c: Context,
    sizes: str = "1000,10000",
    peers: str = "",
    scenarios: str = "",
    runs: int = 5,
    into: str = "",
    again: bool = False,
) -> None:
    """Measure how fast the site builds, beside other tools."""
    from scripts.benchmark import command

    measure = (sizes, peers, scenarios, runs, into)
    finish(command.rewrite(into) if again else command.benchmark(*measure))


program = TaskProgram(
    namespace=Collection.from_module(sys.modules[__name__]), binary="python3 run.py"
)
