"""What goes in: the text of an article, and what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from attrs import field, frozen

from statecraft.errors import ArticleError


def _is_missing(value: object) -> bool:
    """Whether a cell holds nothing: None, or what a data frame has there, which equals not even itself."""
    return value is None or bool(value != value)


def _as_date(value: object) -> date | None:
    """The day that a date, a datetime or an ISO 8601 string names."""
    if _is_missing(value) or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value.strip()).date()
        except ValueError:
            pass
    raise ArticleError(f"published is no date: {value!r}; write it as 2023-03-22")


def _as_id(value: object) -> str:
    return "" if value is None else str(value)


def _as_language(value: str | None) -> str:
    return value or "en"


@frozen
class Article:
    """A news article; its text is never rewritten, so that ``text[start:end]`` stays true.

    ``published`` is the day that relative dates are counted from and that decides who holds an office; None means
    unknown. ``id`` is made from the text where none is given, so that the same text has the same id.

    >>> article = Article("Beijing welcomed the deal.", published="2023-03-22")
    >>> article.published, article.language, article.id
    (datetime.date(2023, 3, 22), 'en', '9f9504cb252891c4')
    >>> Article("…", published="last week")
    Traceback (most recent call last):
    ...
    statecraft.errors.ArticleError: published is no date: 'last week'; write it as 2023-03-22
    """

    text: str = field()
    id: str = field(kw_only=True, converter=_as_id, default="")
    title: str | None = field(kw_only=True, default=None)
    published: date | None = field(kw_only=True, converter=_as_date, default=None)
    outlet: str | None = field(kw_only=True, default=None)
    url: str | None = field(kw_only=True, default=None)
    language: str = field(kw_only=True, converter=_as_language, default="en")

    @text.validator
    def _check_text(self, _attribute: object, text: object) -> None:
        if not isinstance(text, str):
            raise ArticleError(f"an article's text is a str, not {type(text).__name__}")

    @language.validator
    @title.validator
    @outlet.validator
    @url.validator
    def _check_words(self, attribute: Any, value: object) -> None:
        if value is not None and not isinstance(value, str):
            raise ArticleError(f"an article's {attribute.name} is a str or None, not {type(value).__name__}")

    def __attrs_post_init__(self) -> None:
        if not self.id:
            import hashlib  # brings a library of its own along, which articles with ids never need

            digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
            object.__setattr__(self, "id", digest[:16])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """The article of one line of a ``.jsonl`` file; unknown keys are passed over.

        >>> Article.from_dict({"id": 7, "text": "Talks went on.", "section": "world"}).id
        '7'
        >>> Article.from_dict({"id": 7, "body": "Talks went on."})
        Traceback (most recent call last):
        ...
        statecraft.errors.ArticleError: an article needs a "text"; this one has "id", "body"
        """
        if not isinstance(data, Mapping):
            raise ArticleError(f'an article is an object with a "text", not {type(data).__name__}')
        if "text" not in data:
            keys = ", ".join(f'"{key}"' for key in data) or "no keys"
            raise ArticleError(f'an article needs a "text"; this one has {keys}')
        if data["text"] is None:
            raise ArticleError('an article needs a "text"; that of this one is null')
        known = ("id", "title", "published", "outlet", "url", "language")
        return cls(data["text"], **{key: data[key] for key in known if not _is_missing(data.get(key))})

    def to_dict(self, *, text: bool = False) -> dict[str, Any]:
        """What is known about the article as JSON values, with its text only where asked for."""
        known = {
            "id": self.id,
            "title": self.title,
            "published": self.published.isoformat() if self.published else None,
            "outlet": self.outlet,
            "url": self.url,
            "language": self.language,
        }
        return known | {"text": self.text} if text else known
