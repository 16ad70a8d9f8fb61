"""A post to the assertion that every stretch of text it claims to have read stands in its file."""

from rights.model.post import Post


def check_places(post: Post) -> None:
    """Every stretch that claims to stand in the file does, character by character, white space aside."""
    content = post.source.content

    def level(text: str) -> str:
        return "".join(" " if char.isspace() else char for char in text)

    for block in post.blocks:
        assert block.text
        assert block.text == block.spanned.text
        length = 0
        for segment in block.spanned.segments:
            assert segment.at == length
            length += segment.length
            assert 0 <= segment.source <= segment.source + segment.source_length <= len(content)
            if segment.length == segment.source_length:
                written = content[segment.source : segment.source + segment.length]
                assert level(block.text[segment.at : segment.at + segment.length]) == level(written)
        assert length == len(block.text)
        assert block.place.start is not None
        assert block.image is None or 0 <= block.image < len(post.images)
        for link in block.links:
            assert 0 <= link.start < link.end <= len(block.text)
    orders = [image.order for image in post.images]
    assert orders == sorted(set(orders))
    for image in post.images:
        assert image.place.start is not None
        assert 0 <= image.place.start <= (image.place.end or 0) <= len(content)
    for problem in post.problems:
        assert problem.place.line
