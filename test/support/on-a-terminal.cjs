/** Loaded before a program: what it prints on standard error is as if a person saw it on a terminal. */
process.stderr.isTTY = true;
