/** Sentences of `src/har`. */
export const files = {
  'not JSON: {reason}': 'kein JSON: {reason}',
  'not a HAR file: it has no log.entries': 'keine HAR-Datei: log.entries fehlt',
  'entry {number}: it has no request with a method and a URL':
    'Eintrag {number}: Er hat keine Anfrage mit Methode und URL',
} as const;
