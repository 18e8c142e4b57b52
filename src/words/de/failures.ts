/** What a failed check found, without a full stop. */
export const failures = {
  'The answer has no `Access-Control-Allow-Origin`': 'Die Antwort hat kein `Access-Control-Allow-Origin`',
  'The answer has more than one `Access-Control-Allow-Origin` value':
    'Die Antwort hat mehr als einen Wert in `Access-Control-Allow-Origin`',
  '`Access-Control-Allow-Origin` is not an origin': '`Access-Control-Allow-Origin` ist kein Ursprung',
  '`Access-Control-Allow-Origin` names another origin':
    '`Access-Control-Allow-Origin` nennt einen anderen Ursprung',
  '`Access-Control-Allow-Origin: *` does not count with credentials':
    '`Access-Control-Allow-Origin: *` gilt mit Anmeldedaten nicht',
  '`Access-Control-Allow-Credentials` is not `true`': '`Access-Control-Allow-Credentials` ist nicht `true`',
  'The preflight’s status is not 200–299': 'Der Status des Preflights ist nicht 200–299',
  'The preflight was redirected': 'Der Preflight wurde weitergeleitet',
  '`Access-Control-Allow-Methods` cannot be read': '`Access-Control-Allow-Methods` ist nicht lesbar',
  '`Access-Control-Allow-Headers` cannot be read': '`Access-Control-Allow-Headers` ist nicht lesbar',
  'The preflight does not allow the method': 'Der Preflight erlaubt die Methode nicht',
  'The preflight does not allow a header': 'Der Preflight erlaubt einen Header nicht',
  'The redirect’s URL has a user name or password':
    'Die URL der Weiterleitung hat Benutzername oder Passwort',
  'The redirect’s URL is not HTTP': 'Die URL der Weiterleitung ist nicht HTTP',
  'The redirect’s `Location` is not a URL': 'Die `Location` der Weiterleitung ist keine URL',
  'There were more than 20 redirects': 'Es gab mehr als 20 Weiterleitungen',
  'The page accepts no redirect': 'Die Seite nimmt keine Weiterleitung an',
  'A body that is a stream cannot follow a redirect':
    'Ein Stream als Inhalt kann keiner Weiterleitung folgen',
  'The page asked with `mode: "same-origin"`': 'Die Seite fragte mit `mode: "same-origin"`',
  'A `no-cors` request may only follow redirects': 'Eine `no-cors`-Anfrage darf Weiterleitungen nur folgen',
  'The URL is not HTTP': 'Die URL ist nicht HTTP',
} as const;
