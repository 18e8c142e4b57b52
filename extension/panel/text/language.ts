let chosen: string | null = null;

/**
 * Sets the language of the page. Words are looked up once, when their file is loaded: call this before that.
 *
 * @param language - such as `de`; `browser` for the browser's own
 */
export function chooseLanguage(language: string): void {
  chosen = language === 'browser' ? null : language;
}

/**
 * The words in the chosen language, else in the browser's.
 *
 * @param catalogues - by language, as `de`
 * @param otherwise - where there is no translation
 */
export function inLanguage<Words>(catalogues: Readonly<Record<string, Words>>, otherwise: Words): Words {
  // Outside of a browser there is nobody to read them in another language.
  if (typeof document === 'undefined') return otherwise;
  const [language = ''] = (chosen ?? navigator.language).toLowerCase().split('-');
  return Object.hasOwn(catalogues, language) ? (catalogues[language] ?? otherwise) : otherwise;
}
