/** Several sentences as one text; what does not apply is `false` and left out. */
export function sentences(...all: readonly (string | false | null)[]): string {
  return all.filter((each) => each !== false && each !== null && each !== '').join(' ');
}
