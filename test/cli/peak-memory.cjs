/** Loaded before a program: says at its end how much memory it has had at most, in KiB. */
process.on('exit', () => {
  require('node:fs').writeSync(2, `\npeak ${process.resourceUsage().maxRSS}\n`);
});
