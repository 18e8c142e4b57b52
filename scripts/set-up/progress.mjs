/** Progress goes to stderr, so that standard output holds results alone. */
export function progress(text) {
  process.stderr.write(`set-up: ${text}\n`);
}
