/** WebDriver's characters for keys that write none. https://www.w3.org/TR/webdriver/#keyboard-actions */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F1: '\uE031',
  F10: '\uE03A',
  Meta: '\uE03D',
};

/** The presses and releases of one key, named as Playwright names keys, such as `Control+e`. */
export function strokes(key: string): object[] {
  const values = key.length === 1 ? [key] : key.split('+').map(codeOf);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

function codeOf(name: string): string {
  const code = codes[name] ?? (name.length === 1 ? name : undefined);
  if (code === undefined) throw new Error(`the Firefox driver knows no key ${name}`);
  return code;
}
