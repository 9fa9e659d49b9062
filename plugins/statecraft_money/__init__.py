"""Amounts of money in news: currency, number, magnitude, range, qualifier and period."""

from statecraft_money.plugin import statecraft_extract

__all__ = ["statecraft_extract"]
