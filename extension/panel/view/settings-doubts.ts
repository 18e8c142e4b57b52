import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { contradiction } from '../../../src/fix/django/contradiction.ts';
import {
  isReadable,
  type SettingsRemark,
  settingsRemarks,
} from '../../../src/fix/django/settings-remarks.ts';
import { words } from '../text/words.ts';
import { isTooLong } from './fix-choice.ts';

/** A sentence about a pasted settings.py. */
export interface Doubt {
  readonly kind: SettingsRemark['kind'] | 'contradicts';
  readonly text: string;
}

/** What makes one wonder whether a pasted text is the settings.py that the server runs on; empty where nothing does. */
export function settingsDoubts(pasted: string, exchange: JudgedExchange): readonly Doubt[] {
  if (isTooLong(pasted)) return [];
  const remarks = settingsRemarks(pasted).map(
    (remark): Doubt => ({ kind: remark.kind, text: inWords(remark) }),
  );
  const against = isReadable(pasted) ? contradiction(pasted, exchange) : null;
  if (against === null) return remarks;
  return [{ kind: 'contradicts', text: words.fix.remarks.contradicts(against) }, ...remarks];
}

function inWords(remark: SettingsRemark): string {
  const { remarks } = words.fix;
  switch (remark.kind) {
    case 'no-settings':
      return remarks.noSettings;
    case 'unclosed':
      return remarks.unclosed(remark.text, remark.line, remark.name);
    case 'no-python':
      return remarks.noPython(remark.line, remark.name);
    case 'misspelt':
      return remarks.misspelt(remark.name, remark.meant);
    case 'computed':
      return remarks.computed(remark.names);
    case 'elsewhere':
      return remarks.elsewhere(remark.statements);
    case 'not-an-origin':
      return remarks.notAnOrigin(remark.entry, remark.meant);
  }
}
