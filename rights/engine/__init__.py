"""Files to findings: discover, read, judge, stamp, ignore, sort, count."""
