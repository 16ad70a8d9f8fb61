"""Post files to blocks, links and image references with exact spans.

`read` opens a file, `parse` takes its bytes; both give a `Post` and never raise on content: what is wrong with
a post is in `Post.problems`. `is_post_name` tells which names are worth opening.
"""

from rights.sources.posts.reader import is_post_name, parse, read, read_all
from rights.sources.posts.site import Site

__all__ = ["Site", "is_post_name", "parse", "read", "read_all"]
