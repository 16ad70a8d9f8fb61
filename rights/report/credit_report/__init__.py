"""Uses of pictures to what a photographer is told of their own: every place, the exact words, and what they lack."""
