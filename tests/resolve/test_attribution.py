"""An attribution holds what the licence asks for, in every form, and never what nobody supplied."""

import json

from rights.knowledge.licences import licence
from rights.resolve.attribution import Missing, Work, html, json_ld, markdown, missing, text

WHOLE = Work(
    creators=("Jane Doe", "Bo Lin"),
    licence=licence("cc-by-sa-3.0"),
    title="City signs",
    url="https://example.org/work/1",
    site="Example Archive",
    creator_url="https://example.org/jane",
    changes="cropped",
    image="https://example.org/signs.jpg",
)


def test_one_line_of_text() -> None:
    assert text(WHOLE) == (
        "“City signs” (https://example.org/work/1) by Jane Doe and Bo Lin (https://example.org/jane) via Example Archive, "
        "CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0/), cropped"
    )


def test_one_line_of_markdown() -> None:
    assert markdown(WHOLE) == (
        "[“City signs”](https://example.org/work/1) by [Jane Doe and Bo Lin](https://example.org/jane) "
        "via Example Archive, [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/), cropped"
    )


def test_html_carries_the_marks_of_ccrel() -> None:
    assert html(Work(("Jane Doe",), licence("cc-by-4.0"), url="https://example.org/work/1")) == (
        '<p xmlns:cc="https://creativecommons.org/ns#" xmlns:dct="http://purl.org/dc/terms/">'
        'Photo: <span property="cc:attributionName">Jane Doe</span> via '
        '<a href="https://example.org/work/1">example.org</a>, '
        '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a></p>'
    )


def test_json_ld_is_an_image_object_with_the_keys_a_search_engine_reads() -> None:
    assert json.loads(json_ld(WHOLE)) == {
        "@context": "https://schema.org/",
        "@type": "ImageObject",
        "contentUrl": "https://example.org/signs.jpg",
        "name": "City signs",
        "creator": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Bo Lin"}],
        "creditText": "Jane Doe, Bo Lin",
        "license": "https://creativecommons.org/licenses/by-sa/3.0/",
        "acquireLicensePage": "https://example.org/work/1",
    }


def test_what_the_licence_asks_for_and_nobody_supplied_is_named_with_its_clause() -> None:
    found = missing(Work(("Jane Doe",), licence("cc-by-sa-3.0")))
    assert [one.part for one in found] == ["title", "source"]
    assert all(one.why.endswith("(CC BY-SA 3.0, 4(c))") for one in found)
    assert missing(Work(("Jane Doe",), licence("cc-by-4.0"), url="https://example.org/work/1")) == ()
    assert missing(Work()) == (
        Missing("licence", "without a licence there is nothing that says how to attribute"),
        Missing("creator", "nobody is named"),
    )


def test_no_value_can_leave_its_form() -> None:
    evil = Work(('</script><b onload="x">',), title="](javascript:x)", url="javascript:alert(1)")
    assert "<b" not in html(evil)
    assert "javascript:" not in html(evil).replace("](javascript:x)", "")
    assert "<" not in json_ld(evil)
    assert markdown(evil) == 'Photo: \\</script\\>\\<b onload="x"\\>'.replace(
        "Photo:", "“\\](javascript:x)” by"
    )
