"""How long deals run, and the days that they were made on."""

from __future__ import annotations

import pytest

import statecraft


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Chad and Mali agreed a 72-hour truce.", "PT72H"),
        ("Chad and Mali signed a 60-day ceasefire on Sunday.", "P60D"),
        ("Chad and Mali signed a ten-year, $3bn deal on salt.", "P10Y"),
        ("Chad signed a decade-long agreement with Mali.", "P10Y"),
        ("Chad signed a one-year deal with Mali.", "P1Y"),
        ("Chad signed a salt deal with Mali for a 15-year period.", "P15Y"),
        ("Chad signed a deal to supply Mali with salt for fifteen years.", "P15Y"),
        ("A ceasefire between Chad and Mali was extended for six months.", "P6M"),
        ("Chad and Mali extended their ceasefire by two days.", "P2D"),
        ("Chad and Mali signed an agreement in 2021 for a period of three years.", "P3Y"),
        ("Chad and Mali agreed to extend the truce for two more days.", "P2D"),
        ("Chad and Mali signed a pact valid for ten years.", "P10Y"),
        ("Chad and Mali signed a treaty. It runs for ten years.", "P10Y"),
        ("Chad and Mali signed a treaty. The pact, which runs for ten years, is short.", "P10Y"),
        ("Chad and Mali signed a treaty. The five-year deal covers salt.", "P5Y"),
        ("Chad and Mali signed a pact that they had discussed for ten years.", None),
        ("Chad and Mali agreed to hold talks for three days.", None),
        ("Rebels broke a two-week old truce with Chad.", None),
        ("Chad agreed with Mali on steps in the 18-month test period.", None),
    ],
)
def test_how_long_a_deal_runs(text: str, period: str | None) -> None:
    """A length of time that is told of the deal is its period, and that of something else isn't."""
    (deal,) = statecraft.extract(text).agreements
    assert deal.period == period


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fiji and Tonga on Monday signed a deal.", "2024-05-13"),
        ("Fiji and Tonga signed a pact on Wednesday (May 8).", "2024-05-08"),
        ("Fiji and Tonga, who met on 5 May, signed a pact on fish on 7 May.", "2024-05-07"),
        ("Fiji and Tonga signed a pact on Tuesday, ahead of a summit on Friday.", "2024-05-14"),
        ("Fiji signed a deal with Tonga on Monday, a paper reported on Tuesday.", "2024-05-13"),
        ("Fiji and Tonga, at war since 5 May, agreed a truce on Monday.", "2024-05-13"),
        ("The truce that was agreed between Fiji and Tonga on Monday holds.", "2024-05-13"),
        ("Fiji and Tonga agreed to a ceasefire on Monday to let aid in.", "2024-05-13"),
        ("Fiji and Tonga announced a ceasefire on Monday.", "2024-05-13"),
        ("The minister said on Monday that Fiji had signed a pact with Tonga.", None),
        ("On Monday, the minister said Fiji had signed a pact with Tonga.", None),
        ("Fiji had signed a pact with Tonga, the minister said on Monday.", None),
        ("Two days after the vote on Sunday, Fiji and Tonga agreed a truce.", None),
        ("Fiji and Tonga signed an accord at a summit that opened on Sunday.", None),
        ("Fiji extended its fish deal with Tonga until 3 March 2024.", None),
        ("Fiji and Tonga signed a one-year deal, valid until December 31, 2024.", None),
        ("Fiji and Tonga signed a protocol to the Treaty on Fish of 3 May 1999.", None),
    ],
)
def test_the_day_is_that_of_the_deal_and_not_of_another_thing(text: str, day: str | None) -> None:
    """When it was told of, how long it runs and when others meet is not the day that it was made on."""
    (deal,) = statecraft.extract(statecraft.Article(text, published="2024-05-15")).agreements
    assert (deal.date and str(deal.date)) == day
