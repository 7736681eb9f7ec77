"""A share in words agrees with the rounded share in digits beneath."""

from __future__ import annotations

import pytest
from linted import lint_texts


def codes(share: str, stated: str) -> set[str]:
    text = (
        f"goal HR-1: Cut the share of late shifts from {share} to 20% by 30 June 2027\n"
        f"  from: {stated}\n"
    )
    return {item.code for item in lint_texts([text]).diagnostics}


@pytest.mark.parametrize("stated", ["33%", "33.3%", "33.33%"])
def test_a_third_is_33_percent(stated: str) -> None:
    assert "M218" not in codes("a third", stated)


@pytest.mark.parametrize(("share", "stated"), [("a third", "30%"), ("33.4%", "33%")])
def test_another_share_contradicts(share: str, stated: str) -> None:
    assert "M218" in codes(share, stated)
