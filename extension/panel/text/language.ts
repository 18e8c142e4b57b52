/**
 * The words in the browser's language.
 *
 * @param catalogues - by language, as `de`
 * @param otherwise - where there is no translation
 */
export function ofBrowser<Words>(catalogues: Readonly<Record<string, Words>>, otherwise: Words): Words {
  // Outside of a browser there is nobody to read them in another language.
  if (typeof document === 'undefined') return otherwise;
  const [language = ''] = navigator.language.toLowerCase().split('-');
  return Object.hasOwn(catalogues, language) ? (catalogues[language] ?? otherwise) : otherwise;
}
