import { type German, german } from './german.ts';

/** The languages that sentences are said in. */
export type Language = 'en' | 'de';

/** A sentence in English, with `{name}` where a value goes; it is also the key to its translations. */
export type Sentence = keyof German;

/** The names between braces. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** A sentence that needs no values. */
export type PlainSentence = { [Text in Sentence]: [Names<Text>] extends [never] ? Text : never }[Sentence];

type Values<Text extends string> = [Names<Text>] extends [never]
  ? readonly []
  : readonly [Readonly<Record<Names<Text>, string | number>>];

/**
 * Says a sentence in the reader's language. A sentence without a translation does not compile.
 *
 * @example say('The server allows `{allowed}`, not `{origin}`', { allowed, origin })
 */
export type Say = <Text extends Sentence>(sentence: Text, ...values: Values<Text>) => string;

const translations: Readonly<Record<Language, Readonly<Record<string, string>> | null>> = {
  en: null,
  de: german,
};

export function sayIn(language: Language): Say {
  const translation = translations[language];
  return (sentence, ...[values]) => {
    const text = translation?.[sentence] ?? sentence;
    if (values === undefined) return text;
    const known = values as Readonly<Record<string, string | number>>;
    // One pass: what a value says between braces is not a name.
    return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(known, name) ? String(known[name]) : whole,
    );
  };
}

export const inEnglish: Say = sayIn('en');
