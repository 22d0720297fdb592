"""The templates of a theme: read once, checked, each with a digest of all that it is made of."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from jinja2 import BaseLoader, BytecodeCache, Environment, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.meta import find_referenced_templates

from plugins.entries.theme_files import files_in
from plugins.writer.records import load_lines, save_lines
from plugins.writer.site import ThemeProblem

_KIND = "templates 1"


@dataclass(frozen=True, kw_only=True)
class Templates:
    """The text of each template by its name, and the templates that each names."""

    folder: Path
    sources: Mapping[str, str]
    named: Mapping[str, tuple[str, ...]]

    def digests(self) -> dict[str, bytes]:
        """Return for each template a digest of its text and of all that it leads to."""
        own = {name: blake2b(text.encode()).digest() for name, text in self.sources.items()}
        return {name: self._digest(name, own) for name in self.sources}

    def _digest(self, name: str, own: Mapping[str, bytes]) -> bytes:
        found = {name}
        waiting = [name]
        while waiting:
            new = set(self.named.get(waiting.pop(), ())) - found
            found |= new
            waiting += new
        parts = (f"{one}\0".encode() + own.get(one, b"") for one in sorted(found))
        return blake2b(b"".join(parts), digest_size=16).digest()


class Sources(BaseLoader):
    """Lets Jinja find templates among texts that were read before."""

    def __init__(self, folder: Path, sources: Mapping[str, str]) -> None:
        self._folder = folder
        self._sources = sources

    def get_source(self, _environment: Environment, name: str) -> tuple[str, str, None]:
        """Return a template's text and file; raise TemplateNotFound."""
        if name not in self._sources:
            raise TemplateNotFound(name)
        return self._sources[name], str(self._folder / name), None

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return sorted(self._sources)


def read_templates(folder: Path, env: Environment, memory: Path | None) -> Templates:
    """Read and check all templates in a folder, as `env` reads them; raise `ThemeProblem`.

    `memory` is a file that spares the check of templates that are as they were.
    """
    sources = dict(_read(folder))
    digest = blake2b(repr(sorted(sources.items())).encode(), digest_size=16).hexdigest()
    known = load_lines(memory, _KIND) if memory else []
    if known[:1] == [digest]:
        parts = [line.split("\t") for line in known[1:]]
        named = {name: tuple(others) for name, *others in parts}
    else:
        named = {name: _named(env, folder / name, text) for name, text in sources.items()}
        if memory:
            save_lines(memory, _KIND, [digest, *("\t".join((n, *o)) for n, o in named.items())])
    return Templates(folder=folder, sources=sources, named=named)


def _read(folder: Path) -> Iterator[tuple[str, str]]:
    for file in files_in(folder):
        try:
            yield file.relative_to(folder).as_posix(), file.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise ThemeProblem(f"{file}:1:1: {error}.\n    Save it as UTF-8.") from None


def _named(env: Environment, file: Path, text: str) -> tuple[str, ...]:
    """Return the templates that one extends, includes or imports.

    Which templates a page is made of must be known without printing it, so a name in a variable
    is refused.
    """
    try:
        found = set(find_referenced_templates(env.parse(text, file.name, str(file))))
    except TemplateSyntaxError as error:
        place = f"{file}:{error.lineno}:1"
        raise ThemeProblem(f"{place}: {error.message}\n    Mend the template.") from error
    if None in found:
        raise ThemeProblem(
            f"{file}:1:1: A template is included by a variable here.\n"
            "    Name the template in quotes, or choose between several by {% if %}."
        )
    return tuple(sorted(name for name in found if name))


class Compiled(BytecodeCache):
    """Keeps compiled templates in a folder, so that a build of few pages compiles none.

    Jinja works out at compile time what its filters make of constants, so what was compiled is
    good only for the same code and site: `base` stands for these.
    """

    def __init__(self, folder: Path, base: bytes) -> None:
        self._folder = folder
        self._base = base

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, if there is something sound to fill it with."""
        lines = load_lines(self._folder / bucket.key, _KIND)
        if lines and lines[0] == self._seal(bucket):
            bucket.bytecode_from_string(bytes.fromhex(lines[1]))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; several processes may do so at once."""
        own = self._folder / f"{bucket.key}.{os.getpid()}"
        with suppress(OSError):  # nothing depends on it
            self._folder.mkdir(exist_ok=True)
            save_lines(own, _KIND, [self._seal(bucket), bucket.bytecode_to_string().hex()])
            own.replace(self._folder / bucket.key)

    def _seal(self, bucket: Bucket) -> str:
        return blake2b(self._base + bucket.checksum.encode(), digest_size=16).hexdigest()
