import pytest

from plugins.entries.themes.keys import slug_of, theme_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Open data", "open data"),
        ("open-data", "open data"),
        ("open_data", "open  data"),
        ("open‑data", "open–data"),
        ("cafe\u0301", "CAF\u00c9"),
        (" design ", "design"),
        ("people’s", "People's"),
        ("Straße", "STRASSE"),
        ("soft\u00adhyphen", "softhyphen"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_tags_that_differ_in_nothing_that_counts_have_one_key(one: str, other: str) -> None:
    assert theme_key(one) == theme_key(other)


def test_tags_that_collide_elsewhere_have_keys_of_their_own() -> None:
    tags = ("C", "C++", "C#", "../", ".", "???", "é", "e", "Café", "a/b", "a b", "-")
    assert len(set(map(theme_key, tags))) == len(tags)


@pytest.mark.parametrize(
    ("tag", "slug"),
    [
        ("Open data", "open-data"),
        ("C", "c"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        (".", "dot"),
        ("../", "dot-dot-slash"),
        ("???", "question-mark-question-mark-question-mark"),
        ("-", "hyphen-minus"),
        ("é", "é"),
        ("Café", "café"),
        ("a/b", "a-slash-b"),
        ("R&D", "r-and-d"),
        ("people’s assemblies", "peoples-assemblies"),
        ("Bideford (Devon), 2016", "bideford-devon-2016"),
        ("🎉", "party-popper"),
        ("mills 🌊", "mills-water-wave"),
        ("Tŷ Ddewi", "tŷ-ddewi"),
        ("Δημοκρατία", "δημοκρατία"),
        ("हिन्दी", "हिन्दी"),
        ("2016", "2016"),
    ],
)
def test_an_address_can_be_read(tag: str, slug: str) -> None:
    assert slug_of(theme_key(tag)) == slug


def test_what_cannot_be_said_gets_the_same_digest_each_time() -> None:
    assert slug_of("\ue000") == slug_of("\ue000") != slug_of("\ue001")
    assert slug_of("\ue000").startswith("theme-")


@pytest.mark.parametrize("tag", ["一" * 100, "🎉" * 100, "word " * 20])
def test_a_long_address_is_cut_and_stays_apart_from_those_like_it(tag: str) -> None:
    slug = slug_of(theme_key(tag))
    assert len(slug.encode()) <= 255
    assert slug != slug_of(theme_key(f"{tag}x"))
