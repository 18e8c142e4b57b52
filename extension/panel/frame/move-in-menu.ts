/**
 * Which line of a menu a key goes to.
 *
 * @param labels - of the lines, in order
 * @param from - index of the line with the focus, −1 for none
 * @returns `null` when the key goes nowhere
 */
export function moveInMenu(labels: readonly string[], from: number, key: string): number | null {
  const count = labels.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return from < 0 ? count - 1 : (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return key.length === 1 && key !== ' ' ? startingWith(labels, from, key.toLowerCase()) : null;
  }
}

/** The next line that begins with a letter, from the top again after the last. */
function startingWith(labels: readonly string[], from: number, letter: string): number | null {
  for (let step = 1; step <= labels.length; step += 1) {
    const index = (from + step + labels.length) % labels.length;
    if (labels[index]?.toLowerCase().startsWith(letter) === true) return index;
  }
  return null;
}
