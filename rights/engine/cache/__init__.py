"""What was found in a file before, to the same again without examining it: a cache, a hint and never an authority.

A run with it, whatever is in it, prints what a run without it would print, byte for byte. How that is kept:

* **What a result depends on is noted while it is made** (witness.py): the bytes of the post, every question for a file or
  folder with its answer, the evidence in every picture shown, and the day, where terms end. A result is used again if all
  answers are still the same. What all files share, from the program's own text to the register, is one digest
  (environment.py).
* **Content decides.** Size, times and inode of a file (signature.py) only spare reading it again, and only if it had been
  still for two seconds when it was read, as in git's index. In a fresh copy everything is read and recognised; a picture
  that changed and says the same of its rights concerns no post.
* **Rules of the whole run are not kept**: the register's faults, unused ignore entries, the baseline, sorting and counting
  are done anew from the results. A post with its pictures is the unit; a changed one is examined alone.
* **Nothing in the file is believed** (store.py, packing.py): exactly our schema, a checksum for each row, values read by a
  reader that makes our own values or none. No pickle. What is damaged is taken away with one notice; a lock, a full disk,
  a file that may not be written end its use for this run without a word.
* **It lies with the user** (place.py): in `$XDG_CACHE_HOME/rights` or `~/.cache/rights`, one file for each tree, owned and
  written by nobody else, never inside the tree. Not kept for less than 500 posts (48 where `--cache DIR` asks for it), with
  `--since`, for standard input, in a pipeline (`CI`), and where the set-up is named from outside the tree, which is how
  changes of strangers are checked; in those two `--cache DIR` asks for it. No key of a set-up file turns it on or says
  where: that file may be a stranger's.
* **It stays small**: four environments a tree, rows of files that are gone go, a file beyond 1 GB is made anew, files
  unused for 90 days go, 2 GB in all.
* Results that were cut short (too slow, a fault of ours, a file that may still change) are never kept. Only the parent
  process opens the file, and never while another is forked.
"""
