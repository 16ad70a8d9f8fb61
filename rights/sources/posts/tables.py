"""Tables while they are read: a text cell below a cell with only pictures is their caption."""

from dataclasses import field, replace
from itertools import pairwise

from rights.model.post import Slot
from rights.model.values import dataclass
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import Frame


@dataclass(slots=True)
class _Cell:
    group: int
    block: int
    image: int


@dataclass(slots=True)
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)
    group: int | None = None


class Tables:
    """The open tables of a flow, the innermost last."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.stack: list[_Table] = []

    def open(self, name: str, frame: Frame, *, figure: bool = False) -> None:
        """A table, row or cell begins; a cell is a group of its own, unless the table as a whole is a figure."""
        if name == "table":
            self.stack.append(_Table(group=frame.group if figure else None))
            return
        if not self.stack:
            return
        rows = self.stack[-1].rows
        if name == "tr" or not rows:
            rows.append([])
        if name != "tr":
            frame.group = self.cell()

    def cell(self) -> int | None:
        """The group of the cell that begins here; None outside of any table."""
        if not self.stack:
            return None
        table = self.stack[-1]
        if not table.rows:
            table.rows.append([])
        group = table.group or self.flow.group()
        table.rows[-1].append(_Cell(group, len(self.flow.blocks), len(self.flow.images)))
        return group

    def close(self) -> None:
        if not self.stack:
            return
        self.flow.flush()
        rows = [row for row in self.stack.pop().rows if row]
        end = _Cell(0, len(self.flow.blocks), len(self.flow.images))
        cells = [cell for row in rows for cell in row] + [end]
        after = {id(cell): following for cell, following in pairwise(cells)}
        for upper, lower in pairwise(rows):
            for above, below in zip(upper, lower, strict=False):
                self._caption(above, after[id(above)], below, after[id(below)])

    def _caption(self, above: _Cell, above_end: _Cell, below: _Cell, below_end: _Cell) -> None:
        if below.image != below_end.image or above.image == above_end.image:
            return
        blocks = self.flow.blocks
        if any(block.slot is Slot.CELL for block in blocks[above.block : above_end.block]):
            return
        for index in range(below.block, below_end.block):
            if blocks[index].slot in {Slot.CELL, Slot.CAPTION}:
                blocks[index] = replace(blocks[index], slot=Slot.CAPTION, group=above.group)
