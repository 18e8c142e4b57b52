/** Something that set-up cannot get by itself. Its message is one sentence for a person: what, and how to get it. */
export class SetUpError extends Error {
  name = 'SetUpError';
}

/** For entry scripts: prints just the sentence and ends with status 1; anything else is a bug and keeps its stack. */
export function exitWithSentence(error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exit(1);
}
