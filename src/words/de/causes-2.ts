/** Sentences of the rules of `src/diagnosis` from m to z. */
export const causes2 = {
  'The server allows `{allowed}`, and the page is on another port: `{origin}`':
    'Der Server erlaubt `{allowed}`, und die Seite steht auf einem anderen Port: `{origin}`',
  'The port is part of the origin. Development servers take the next free one when theirs is in use.':
    'Der Port gehört zum Ursprung. Entwicklungsserver nehmen den nächsten freien, wenn ihrer belegt ist.',
  'The header is set by hand: django-cors-headers would echo the page’s own origin.':
    'Der Header ist von Hand gesetzt: django-cors-headers würde den Ursprung der Seite selbst zurückgeben.',
  '{asked} came from it': '{asked} kam von dort',
  'Remove the header that is set by hand in the view or the proxy.':
    'Den von Hand gesetzten Header aus der View oder dem Proxy entfernen.',
  'Or let the development server keep its port (Vite: `server.strictPort`), and open the page at:':
    'Oder den Entwicklungsserver seinen Port behalten lassen (Vite: `server.strictPort`) und die Seite hier öffnen:',
  "`{name}` of the preflight's answer cannot be read":
    'Das `{name}` in der Antwort auf den Preflight ist nicht lesbar',
  'It has to be a list of plain names with commas between them; one bad entry spoils the whole list.':
    'Es muss eine Liste einfacher Namen sein, durch Kommas getrennt; ein fehlerhafter Eintrag verdirbt die ganze Liste.',
  'django-cors-headers joins its lists correctly: look for a hand-written header in a view or a proxy, or an entry with a space in it.':
    'django-cors-headers setzt seine Listen richtig zusammen: nach einem von Hand gesetzten Header in einer View oder einem Proxy suchen, oder nach einem Eintrag mit Leerzeichen.',
  'The page asks for `{method}`; the server allows `{upper}`, and methods are case-sensitive':
    'Die Seite fragt mit `{method}`, der Server erlaubt `{upper}`: Bei Methoden zählt die Groß- und Kleinschreibung',
  '`fetch` upper-cases DELETE, GET, HEAD, OPTIONS, POST and PUT by itself, and no other method.':
    '`fetch` schreibt DELETE, GET, HEAD, OPTIONS, POST und PUT von sich aus groß, andere Methoden nicht.',
  'Asked for': 'Erbeten',
  Allowed: 'Erlaubt',
  'Write the method in upper case in the page:': 'Die Methode in der Seite großschreiben:',
  'The preflight does not allow the method `{method}`': 'Der Preflight erlaubt die Methode `{method}` nicht',
  'The server answered the preflight, and its list of allowed methods does not name it.':
    'Der Server hat den Preflight beantwortet, und seine Liste erlaubter Methoden nennt sie nicht.',
  'The list is the default one: if the settings name more, they do so under another name (it is `CORS_ALLOW_METHODS`).':
    'Die Liste ist die voreingestellte: Falls die Einstellungen mehr nennen, dann unter einem anderen Namen (richtig ist `CORS_ALLOW_METHODS`).',
  '`CORS_ALLOWED_METHODS` is set, which does not exist':
    '`CORS_ALLOWED_METHODS` ist gesetzt, aber diese Einstellung gibt es nicht',
  'search the settings for it: the name is `CORS_ALLOW_METHODS`':
    'die Einstellungen danach durchsuchen: der Name ist `CORS_ALLOW_METHODS`',
  '{asked} was preflighted with it': 'der Preflight von {asked} fragte danach',
  '{name} answered: its CORS layer has a list of its own.':
    '{name} hat geantwortet: Die CORS-Schicht dort hat eine eigene Liste.',
  'Django answered, but django-cors-headers did not run':
    'Django hat geantwortet, aber django-cors-headers lief nicht',
  'Wherever it runs it adds `origin` to `Vary`, even when it refuses; this answer has no such `Vary`.':
    'Wo es läuft, setzt es `origin` in `Vary`, auch wenn es ablehnt; diese Antwort hat kein solches `Vary`.',
  'Either it is not in `MIDDLEWARE`, or `CORS_URLS_REGEX` leaves this path out.':
    'Entweder steht es nicht in `MIDDLEWARE`, oder `CORS_URLS_REGEX` lässt diesen Pfad aus.',
  '{asked} was answered without it': '{asked} wurde ohne die CORS-Middleware beantwortet',
  'The application behind {name} answered without any CORS: its CORS layer is missing, or does not cover this path':
    'Die Anwendung hinter {name} hat ganz ohne CORS geantwortet: Ihre CORS-Schicht fehlt oder deckt diesen Pfad nicht ab',
  '{name} answered without any CORS: its CORS layer is missing, or does not cover this path':
    '{name} hat ganz ohne CORS geantwortet: Die CORS-Schicht fehlt oder deckt diesen Pfad nicht ab',
  'No header of the answer has to do with CORS, and it does not vary by origin.':
    'Kein Header der Antwort hat mit CORS zu tun, und sie hängt nicht vom Ursprung ab.',
  'Add a CORS layer to the application, before its routes and its login, and let it allow `{origin}`; in Django, CorsMiddleware first in MIDDLEWARE.':
    'Der Anwendung eine CORS-Schicht geben, vor ihren Routen und ihrer Anmeldung, die `{origin}` erlaubt; in Django CorsMiddleware an erster Stelle in MIDDLEWARE.',
  'Add a CORS layer to {name}, before its routes and its login, and let it allow `{origin}`. This is not Django’s settings.':
    '{name} eine CORS-Schicht geben, vor den Routen und der Anmeldung, die `{origin}` erlaubt. Djangos Einstellungen sind hier nicht gemeint.',
  'The {status} came from above django-cors-headers in `MIDDLEWARE`':
    'Der Status {status} kam von weiter oben in `MIDDLEWARE` als django-cors-headers',
  'The answer came from above django-cors-headers in `MIDDLEWARE`':
    'Die Antwort kam von weiter oben in `MIDDLEWARE` als django-cors-headers',
  'django-cors-headers is installed, but this answer did not pass through it.':
    'django-cors-headers ist installiert, aber diese Antwort lief nicht hindurch.',
  'CommonMiddleware stands above it and, with DEBUG on, fails on a POST to an address without its slash.':
    'CommonMiddleware steht darüber und scheitert bei eingeschaltetem DEBUG an einem POST an eine Adresse ohne ihren Schrägstrich.',
  'A middleware above it answered by itself.': 'Eine Middleware darüber hat selbst geantwortet.',
  '{asked} was answered above it': '{asked} wurde weiter oben beantwortet',
  'Call the final URL, with its slash: `{path}`':
    'Die endgültige URL mit ihrem Schrägstrich aufrufen: `{path}`',
  'The server’s log has the error itself.': 'Der Fehler selbst steht im Log des Servers.',
  'Not a CORS problem: the https page may not call `{server}` over http':
    'Kein CORS-Problem: Die https-Seite darf `{server}` nicht über http aufrufen',
  'Mixed content is refused before anything is sent; no header of the server helps.':
    'Gemischte Inhalte werden abgelehnt, bevor etwas gesendet wird; da hilft kein Header des Servers.',
  Page: 'Seite',
  'Call the https address:': 'Die https-Adresse aufrufen:',
  'The answer has no `Access-Control-Allow-Origin`, so `{origin}` may not read it':
    'Die Antwort hat kein `Access-Control-Allow-Origin`, also darf `{origin}` sie nicht lesen',
  'Its headers do not tell whether the CORS layer refused this origin or never ran.':
    'Ihre Header verraten nicht, ob die CORS-Schicht diesen Ursprung abgelehnt hat oder gar nicht lief.',
  '{asked} came from it and was refused': '{asked} kam von dort und wurde abgelehnt',
  'If Django did not answer, the server that did has to send the header.':
    'Falls nicht Django geantwortet hat, muss der Server, der es tat, den Header senden.',
  'The page asked with `mode: "no-cors"`, so it sees nothing of the answer':
    'Die Seite fragte mit `mode: "no-cors"`, darum sieht sie nichts von der Antwort',
  'The request was sent and the server answered, but the page gets an opaque response: status 0, no headers, an empty body.':
    'Die Anfrage wurde gesendet und beantwortet, aber die Seite bekommt eine undurchsichtige Antwort: Status 0, keine Header, kein Inhalt.',
  '`no-cors` does not switch CORS off, it gives up the answer.':
    '`no-cors` schaltet CORS nicht ab, es verzichtet auf die Antwort.',
  'Remove `mode: "no-cors"`, and let the server allow this origin.':
    '`mode: "no-cors"` entfernen und den Server diesen Ursprung erlauben lassen.',
  'The request carries no `Origin`, so nothing of CORS can be seen in its answer':
    'Die Anfrage trägt kein `Origin`, also ist an der Antwort nichts von CORS zu sehen',
  'Only browsers send `Origin`, and only for pages of another origin. A command-line tool has to be told to; without it a server that is in order may answer without any CORS header.':
    'Nur Browser senden `Origin`, und nur für Seiten eines anderen Ursprungs. Einem Werkzeug für die Kommandozeile muss man es sagen; ohne diesen Header antwortet auch ein richtig eingestellter Server womöglich ohne jedes CORS.',
  '(none)': '(nichts)',
  "Ask as a browser would: curl -si -H 'Origin: https://app.example' '{url}'":
    "So fragen, wie ein Browser es täte: curl -si -H 'Origin: https://app.example' '{url}'",
  'Browser’s error': 'Fehler des Browsers',
  'No CORS setting of the server changes this.': 'Daran ändert keine CORS-Einstellung des Servers etwas.',
  'The request was aborted before it was decided':
    'Die Anfrage wurde abgebrochen, bevor etwas entschieden war',
  'The page aborted it, or was left.': 'Die Seite hat sie abgebrochen oder wurde verlassen.',
  'The request failed before any answer came; the browser does not say why':
    'Die Anfrage scheiterte, bevor eine Antwort kam; der Browser sagt nicht, warum',
  'No header was seen, so it cannot be told whether CORS would have allowed it.':
    'Kein Header war zu sehen, also lässt sich nicht sagen, ob CORS sie erlaubt hätte.',
  'A server that is down, mixed content, the page’s own policy, the local network and an ad blocker all look like this.':
    'Ein Server, der nicht läuft, gemischte Inhalte, die CSP der Seite, das lokale Netz und ein Werbeblocker sehen alle so aus.',
  'The server allows the origin `null`, with credentials, which any site can send':
    'Der Server erlaubt mit Anmeldedaten den Ursprung `null`, den jede Website senden kann',
  'The server allows the origin `null`, which any site can send':
    'Der Server erlaubt den Ursprung `null`, den jede Website senden kann',
  'A sandboxed frame has the origin `null`, and every site can make one. Allowing it allows everybody.':
    'Ein Frame in einer Sandbox hat den Ursprung `null`, und jede Website kann einen anlegen. Wer ihn erlaubt, erlaubt alle.',
  'Take "null" out of CORS_ALLOWED_ORIGINS, and entries without a scheme with it (an empty string matches null); serve the page from an origin of its own.':
    '"null" aus CORS_ALLOWED_ORIGINS nehmen, und mit ihm Einträge ohne Schema (ein leerer String passt auf null); die Seite von einem eigenen Ursprung ausliefern.',
  'The page has no origin of its own (`Origin: null`), and the server does not allow that':
    'Die Seite hat keinen eigenen Ursprung (`Origin: null`), und das erlaubt der Server nicht',
  'It is a local file, a sandboxed frame or a data: page.':
    'Sie ist eine lokale Datei, ein Frame in einer Sandbox oder eine data:-Seite.',
  'Origin sent': 'Gesendeter Ursprung',
  'Serve the page over http from localhost, or give the frame `allow-same-origin`.':
    'Die Seite über http von localhost ausliefern oder dem Frame `allow-same-origin` geben.',
  'The server does not allow the origin `{origin}`': 'Der Server erlaubt den Ursprung `{origin}` nicht',
  'django-cors-headers refused the answer although the preflight passed: two instances with different settings, or settings that changed in between.':
    'django-cors-headers hat die Antwort verweigert, obwohl der Preflight durchging: zwei Instanzen mit verschiedenen Einstellungen, oder Einstellungen, die sich dazwischen geändert haben.',
  'django-cors-headers ran and refused it: the answer says `Vary: origin` but names no allowed origin.':
    'django-cors-headers lief und hat ihn abgelehnt: In der Antwort steht `Vary: origin`, aber kein erlaubter Ursprung.',
  'An entry has to equal the origin exactly: scheme, host and port, without a trailing slash.':
    'Ein Eintrag muss dem Ursprung genau gleichen: Schema, Host und Port, ohne Schrägstrich am Ende.',
  'If the settings list `{twin}`: to a browser that is another origin, each needs an entry of its own.':
    'Falls `{twin}` in den Einstellungen steht: Für einen Browser ist das ein anderer Ursprung, und jeder braucht einen eigenen Eintrag.',
  'A CORS layer answered and looked at the origin, and names no allowed one: it is not in the list there.':
    'Eine CORS-Schicht hat geantwortet und auf den Ursprung gesehen, nennt aber keinen erlaubten: Er steht dort nicht in der Liste.',
  '{name} answered and looked at the origin, and names no allowed one: it is not in the list there.':
    '{name} hat geantwortet und auf den Ursprung gesehen, nennt aber keinen erlaubten: Er steht dort nicht in der Liste.',
  'Add exactly `{origin}` to the origins that the CORS layer of {server} allows.':
    'Den Ursprüngen, die die CORS-Schicht von {server} erlaubt, genau `{origin}` hinzufügen.',
  'The server allows `{origin}`, which only looks like `{like}`':
    'Der Server erlaubt `{origin}`, was nur so aussieht wie `{like}`',
  'A pattern without its end (`$`), or with dots that are not escaped, matches names that anybody can register.':
    'Ein Muster ohne Ende (`$`) oder mit Punkten ohne Backslash passt auf Namen, die jeder registrieren kann.',
  'Looks like': 'Sieht aus wie',
  'Anchor the pattern at both ends and escape its dots: {pattern}':
    'Das Muster an beiden Enden verankern und seine Punkte mit einem Backslash versehen: {pattern}',
  'The server allows `{allowed}`, and the page was opened as `{origin}`':
    'Der Server erlaubt `{allowed}`, und die Seite wurde als `{origin}` geöffnet',
  'The scheme is part of the origin: http and https of one host are two origins.':
    'Das Schema gehört zum Ursprung: http und https desselben Hosts sind zwei Ursprünge.',
  'Open the page over https, as the server expects:':
    'Die Seite über https öffnen, wie der Server es erwartet:',
  'The page asked with `mode: "same-origin"` for another origin':
    'Die Seite fragte mit `mode: "same-origin"` nach einem anderen Ursprung',
  'Remove `mode: "same-origin"` from the request.': '`mode: "same-origin"` aus der Anfrage entfernen.',
  'The page asked with `mode: "no-cors"` and a redirect mode that goes with CORS only':
    'Die Seite fragte mit `mode: "no-cors"` und einem Umgang mit Weiterleitungen, den es nur mit CORS gibt',
  'Remove `mode: "no-cors"`, or the `redirect` option.':
    '`mode: "no-cors"` oder die Option `redirect` entfernen.',
  'Only http and https URLs can be asked for across origins':
    'Nur http- und https-URLs lassen sich über Ursprünge hinweg abrufen',
  'Use an http or https URL.': 'Eine http- oder https-URL verwenden.',
  'The browser refused before anything was sent; the server has no part in it.':
    'Der Browser hat abgelehnt, bevor etwas gesendet wurde; der Server hat keinen Anteil daran.',
} as const;
