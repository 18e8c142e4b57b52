/** Sentences of `src/diagnosis` and its rules from a to l. */
export const causes1 = {
  // Evidence: what the rules have in common.
  '(none)': '(nichts)',
  Status: 'Status',
  Answer: 'Antwort',
  Body: 'Inhalt',
  'Asked for': 'Erbeten',
  Allowed: 'Erlaubt',
  'Allowed before': 'Früher erlaubt',
  'Origin sent': 'Gesendeter Ursprung',
  'from the browser’s own cache': 'aus dem Cache des Browsers',
  'allowed already': 'schon erlaubt',
  'exposed already': 'schon freigegeben',

  // Who answered.
  'something in front of the application': 'etwas vor der Anwendung',
  'a Node.js application (helmet)': 'eine Anwendung in Node.js (helmet)',
  'an AWS load balancer': 'ein Load Balancer von AWS',
  'Starlette or FastAPI': 'Starlette oder FastAPI',
  'Python’s http.server': 'http.server von Python',
  'before 4.0': 'vor 4.0',
  'before 4.3': 'vor 4.3',
  '4.0 or newer': '4.0 oder neuer',

  // Since the last change of the server.
  'Last time the same request was blocked (`{code}`); since then it is allowed.':
    'Beim letzten Mal wurde dieselbe Anfrage blockiert (`{code}`); seitdem ist sie erlaubt.',
  'Since the last time the preflight passes; one problem is left.':
    'Seit dem letzten Mal besteht der Preflight; ein Problem bleibt.',
  'Since the last time the preflight passes; {left} problems are left.':
    'Seit dem letzten Mal besteht der Preflight; {left} Probleme bleiben.',
  'Last time it failed with `{code}`; that is mended, one problem is left.':
    'Beim letzten Mal scheiterte es mit `{code}`; das ist behoben, ein Problem bleibt.',
  'Last time it failed with `{code}`; that is mended, {left} problems are left.':
    'Beim letzten Mal scheiterte es mit `{code}`; das ist behoben, {left} Probleme bleiben.',

  // What only the settings can tell apart.
  'Is it in the settings already, and refused still? Then one of these, which look the same from outside: {list}.':
    'Steht der Ursprung schon in den Einstellungen und wird doch abgelehnt? Dann ist es einer dieser Fälle, die von außen gleich aussehen: {list}.',
  'another port is listed: the development server moved':
    'ein anderer Port steht in der Liste: der Entwicklungsserver ist umgezogen',
  'compare the port in the list with the one in the address bar':
    'den Port in der Liste mit dem in der Adresszeile vergleichen',
  'the other loopback name is listed': 'der andere Loopback-Name steht in der Liste',
  'look for `localhost` and `127.0.0.1`': 'nach `localhost` und `127.0.0.1` suchen',
  'the other scheme is listed ({scheme})': 'das andere Schema steht in der Liste ({scheme})',
  'compare the scheme of the entry': 'das Schema des Eintrags vergleichen',
  'the entry has no scheme: `{host}`': 'dem Eintrag fehlt das Schema: `{host}`',
  '`python manage.py check` says corsheaders.E013': '`python manage.py check` meldet corsheaders.E013',
  'a comma is missing between two entries, and Python joins them':
    'zwischen zwei Einträgen fehlt ein Komma, und Python fügt sie zusammen',
  'print the setting: one entry holds two origins':
    'die Einstellung ausgeben: ein Eintrag enthält zwei Ursprünge',
  'the setting is a string, not a list': 'die Einstellung ist ein String statt einer Liste',
  '`python manage.py check` says corsheaders.E006 or E013':
    '`python manage.py check` meldet corsheaders.E006 oder E013',
  '`"*"` stands in the list': '`"*"` steht in der Liste',
  'the entry is a pattern such as `https://*.example.com`':
    'der Eintrag ist ein Muster wie `https://*.example.com`',
  'no check tells it: patterns belong in CORS_ALLOWED_ORIGIN_REGEXES':
    'keine Prüfung meldet es: Muster gehören in CORS_ALLOWED_ORIGIN_REGEXES',
  'the entry names the default port': 'der Eintrag nennt den Standardport',
  'no check tells it: drop `:443` or `:80`': 'keine Prüfung meldet es: `:443` oder `:80` weglassen',
  'the host of the entry has capitals': 'der Host des Eintrags enthält Großbuchstaben',
  'no check tells it: browsers send small letters': 'keine Prüfung meldet es: Browser senden Kleinbuchstaben',
  'the regular expression lacks the scheme, or `{word}` meets a hyphen':
    'dem regulären Ausdruck fehlt das Schema, oder `{word}` trifft auf einen Bindestrich',
  'try `re.match(pattern, "{origin}")` in a Python shell':
    '`re.match(pattern, "{origin}")` in einer Python-Shell probieren',
  'the names of the settings are newer than the release':
    'die Namen der Einstellungen sind neuer als die Version',
  '`pip show django-cors-headers`: CORS_ALLOWED_ORIGINS needs 3.5':
    '`pip show django-cors-headers`: CORS_ALLOWED_ORIGINS braucht 3.5',
} as const;
