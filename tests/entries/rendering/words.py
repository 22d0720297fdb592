"""What the site says within the texts of authors, in the words of these tests."""

from plugins.entries.word_sections import BodyWords

BODY_WORDS = BodyWords(
    notes="Notes", back="Back to the text at note {number}", table="Table {number}"
)
