/** Sentences of `src/har`. */
export const files = {
  'not JSON: the file is empty': 'kein JSON: Die Datei ist leer',
  'not JSON: it begins like a web page or XML': 'kein JSON: Sie beginnt wie eine Webseite oder XML',
  'not JSON: it begins with something else': 'kein JSON: Sie beginnt mit etwas anderem',
  'not JSON: it breaks off before its end': 'kein JSON: Sie bricht vor ihrem Ende ab',
  'not JSON: it has more text after its end ({text})':
    'kein JSON: Nach ihrem Ende steht noch mehr Text ({text})',
  'not JSON: it has a mistake in it ({reason})': 'kein JSON: In ihr ist ein Fehler ({reason})',
  'not a HAR file: it has no log.entries': 'keine HAR-Datei: log.entries fehlt',
  'entry {number}: it has no request with a method and a URL':
    'Eintrag {number}: Er hat keine Anfrage mit Methode und URL',
} as const;
