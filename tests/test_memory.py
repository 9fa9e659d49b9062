"""What an article leaves behind."""

from __future__ import annotations

import gc

import statecraft

TEXT = """\
Peruvian President Rosa Tapia and Chile's Juan Quispe signed a $3m fishing pact in Lima on Monday. "We are friends,"
they said in a joint statement. Norway, which had urged both sides to lift sanctions, welcomed the deal; its foreign
minister called it "a first step".
"""


def test_an_article_leaves_nothing_to_collect() -> None:
    """All that was worked out goes with its last name: no cycle holds an article until the collector comes by."""
    statecraft.extract(TEXT).to_json()  # what is kept for all articles is made now
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            statecraft.extract(TEXT).to_json()
        assert gc.collect() == 0
    finally:
        gc.enable()
