"""Pages to bytes: a template is printed from what its page shows, and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from traceback import extract_tb
from typing import BinaryIO

from jinja2 import Environment, StrictUndefined, TemplateNotFound

from plugins.entries.pages import Copy, Page, Template
from plugins.entries.problems import Mistake
from plugins.entries.texts import StoreError
from plugins.entries.wording import Wording
from plugins.writer.copying import opened
from plugins.writer.site import Site, ThemeProblem
from plugins.writer.templates import Compiled, Sources, Templates

_GLOBALS = ("range", "dict", "namespace", "cycler", "joiner")
_VARYING = ("random", "strftime")


def environment(
    outer: Environment, templates: Templates, site: Site, compiled: Compiled | None = None
) -> Environment:
    """Return the environment that templates are printed in.

    It keeps the filters of `outer`, Pelican's, but for those whose result differs from run to
    run or from machine to machine, and neither its globals nor the templates that it would find
    elsewhere. `site` is known everywhere, so that components are compiled once and not once a
    page; what was compiled before is taken from `compiled`.
    """
    made = outer.overlay(
        loader=Sources(templates.folder, templates.sources),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled,
    )
    made.globals = {name: outer.globals[name] for name in _GLOBALS} | {"site": site}
    made.filters = {name: one for name, one in outer.filters.items() if name not in _VARYING}
    made.filters |= Wording.of(site.words).filters()
    made.filters |= {"url": site.address, "absolute": site.absolute, "asset": site.asset}
    return made


class Printer:
    """Prints the pages of one site; `templates` is the folder that their templates come from."""

    def __init__(self, env: Environment, templates: Path) -> None:
        self._env = env
        self._templates = templates

    def opened(self, page: Page) -> BinaryIO:
        """Return the content of a page's file, open for reading.

        Raises `Mistake` for a file that cannot be read or cleaned, `ThemeProblem` for a template
        that cannot be printed.
        """
        match page.make:
            case Template(name=name):
                with self._explained(name):
                    template = self._env.get_template(name)
                    return BytesIO(template.render(**page.shows).encode())
            case Copy() as make:
                return opened(make)
            case make:
                return BytesIO(make(page.shows))

    @contextmanager
    def _explained(self, name: str) -> Iterator[None]:
        """Raise `ThemeProblem` for whatever goes wrong in a template or what it calls."""
        try:
            yield
        except StoreError:
            raise
        except Exception as error:
            place = self._place(error) or f"{self._templates / name}:1:1"
            remedy = error.remedy if isinstance(error, Mistake) else "Mend the template."
            raise ThemeProblem(f"{place}: {_said(error)}\n    {remedy}") from error

    def _place(self, error: Exception) -> str:
        """Return the innermost line of a template that an error came through, or ""."""
        frames = extract_tb(error.__traceback__)
        inside = [one for one in frames if Path(one.filename).is_relative_to(self._templates)]
        return f"{inside[-1].filename}:{inside[-1].lineno}:1" if inside else ""


def _said(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"There is no template {error.name}."
    said = str(error) or type(error).__name__
    return said if said.endswith(".") else f"{said}."
