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
  'Write the method in upper case in the page:': 'Die Methode in der Seite großschreiben:',
  'The preflight does not allow the method `{method}`': 'Der Preflight erlaubt die Methode `{method}` nicht',
  'The server answered the preflight, and its list of allowed methods does not name it.':
    'Der Server hat den Preflight beantwortet, und seine Liste erlaubter Methoden nennt sie nicht.',
  'The list is the default one: if the settings name more, they do so under another name (it is `CORS_ALLOW_METHODS`).':
    'Die Liste ist die voreingestellte: Falls die Einstellungen mehr nennen, dann unter einem anderen Namen (richtig ist `CORS_ALLOW_METHODS`).',
  '`CORS_ALLOWED_METHODS` is set, which does not exist':
    '`CORS_ALLOWED_METHODS` ist gesetzt, aber diese Einstellung gibt es nicht',
  'search the settings for it: the name is `CORS_ALLOW_METHODS`':
    'die Einstellungen danach durchsuchen: Der Name ist `CORS_ALLOW_METHODS`',
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
  'Call the final URL, with its slash: `{final}`':
    'Die endgültige URL mit ihrem Schrägstrich aufrufen: `{final}`',
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
  "Ask as a browser would: curl -si -H 'Origin: https://app.example' '{url}'":
    "So fragen, wie ein Browser es täte: curl -si -H 'Origin: https://app.example' '{url}'",
  'Browser’s error': 'Fehler des Browsers',
  'No CORS setting of the server changes this.': 'Daran ändert keine CORS-Einstellung des Servers etwas.',
  'The request was aborted before it was decided':
    'Die Anfrage wurde abgebrochen, bevor etwas entschieden war',
  'The page aborted it, or was left.': 'Die Seite hat sie abgebrochen oder wurde verlassen.',
  'WebSocket not opened': 'WebSocket nicht offen',
  'Check that this is the address of a WebSocket, and that every proxy on the way hands on `Upgrade` and `Connection`.':
    'Prüfen, ob das die Adresse eines WebSockets ist, und ob jeder Proxy auf dem Weg `Upgrade` und `Connection` weitergibt.',
  'CORS does not apply to WebSockets: no header of it changes this.':
    'CORS gilt für WebSockets nicht: Keiner seiner Header ändert daran etwas.',
  'The server answered the WebSocket with {status} instead of switching protocols (101)':
    'Der Server hat den WebSocket mit {status} beantwortet, statt das Protokoll zu wechseln (101)',
  'With 403 Django Channels turns away a page whose origin it does not allow.':
    'Mit 403 weist Django Channels eine Seite ab, deren Ursprung es nicht erlaubt.',
  'The WebSocket was not opened; the browser does not say why':
    'Der WebSocket wurde nicht geöffnet; der Browser sagt nicht, warum',
  'It may have had no answer, or one that does not switch protocols: this browser shows neither.':
    'Vielleicht kam keine Antwort, vielleicht eine, die das Protokoll nicht wechselt: Dieser Browser zeigt keines von beiden.',
  'The request failed before any answer came; the browser does not say why':
    'Die Anfrage scheiterte, bevor eine Antwort kam; der Browser sagt nicht, warum',
  'The server allows it, and the page did not take the answer':
    'Der Server erlaubt sie, und die Seite hat die Antwort nicht angenommen',
  'It aborted the request as the answer came, or asked for another `integrity`: the browser reports both as an ordinary end, and its timing as one without an answer.':
    'Sie hat die Anfrage abgebrochen, als die Antwort kam, oder eine andere `integrity` verlangt: Beides meldet der Browser als gewöhnliches Ende, und ihre Zeitmessung nennt keine Antwort.',
  'The browser stopped at a redirect that CORS allows, and does not say why':
    'Der Browser hat an einer Weiterleitung angehalten, die CORS erlaubt, und sagt nicht, warum',
  'It leads to {url}.': 'Sie führt zu {url}.',
  'Most of the time the page’s Content-Security-Policy does not name that address; mixed content and another extension look like this too.':
    'Meist nennt die Content-Security-Policy der Seite diese Adresse nicht; Mixed Content und eine andere Erweiterung sehen ebenso aus.',
  'Look at the page’s console: a policy that forbids an address is named there.':
    'In die Konsole der Seite schauen: Dort steht, welche Richtlinie eine Adresse verbietet.',
  'The request failed before any answer came; it may be CORS, which cannot be told from this':
    'Die Anfrage scheiterte, bevor eine Antwort kam; ob an CORS, ist daran nicht zu erkennen',
  'The browser says that CORS refused it; what the server answered was not recorded':
    'Der Browser sagt, dass CORS sie abgelehnt hat; was der Server geantwortet hat, ist nicht aufgezeichnet',
  'Its words are all there is: which header is wrong cannot be told from them for certain.':
    'Mehr als seine Worte gibt es nicht: Welcher Header falsch ist, sagen sie nicht sicher.',
  'Send it again in Chromium or Firefox and export what its DevTools list, with all requests shown: that holds the preflights, and the answers that the page was not given.':
    'Sie in Chromium oder Firefox noch einmal senden und die Liste der DevTools mit allen Anfragen exportieren: Darin stehen die Preflights und die Antworten, die die Seite nicht bekam.',
  'It needs a preflight, and none of it was recorded.':
    'Sie braucht einen Preflight, und aufgezeichnet ist keiner von ihr.',
  'With `Authorization`, which is taken out of this file, it would need a preflight, and none of it was recorded.':
    'Mit `Authorization`, das in dieser Datei fehlt, brauchte sie einen Preflight, und aufgezeichnet ist keiner von ihr.',
  '`net::ERR_FAILED` is also how a refused preflight looks.':
    '`net::ERR_FAILED` steht auch da, wenn ein Preflight abgelehnt wurde.',
  'A list filtered to Fetch/XHR leaves preflights out of its export: show all requests, send it again and export that.':
    'Eine auf Fetch/XHR gefilterte Liste lässt Preflights beim Export weg: alle Anfragen zeigen, sie noch einmal senden und das exportieren.',
  'No header was seen, so it cannot be told whether CORS would have allowed it.':
    'Kein Header war zu sehen, also lässt sich nicht sagen, ob CORS sie erlaubt hätte.',
  'A server that is down, mixed content, the page’s own policy, the local network and an ad blocker all look like this.':
    'Ein Server, der nicht läuft, gemischte Inhalte, die CSP der Seite, das lokale Netz und ein Werbeblocker sehen alle so aus.',
  'The redirect to `{server}` made the origin `null`, which the server allows with credentials, and any site can send':
    'Die Weiterleitung auf `{server}` machte den Ursprung zu `null`, den der Server mit Anmeldedaten erlaubt und jede Website senden kann',
  'The redirect to `{server}` made the origin `null`, which the server allows, and any site can send':
    'Die Weiterleitung auf `{server}` machte den Ursprung zu `null`, den der Server erlaubt und jede Website senden kann',
  'Let the server of that URL allow the origin of the page; only then take "null" out of CORS_ALLOWED_ORIGINS.':
    'Den Server dieser URL den Ursprung der Seite erlauben lassen; erst danach "null" aus CORS_ALLOWED_ORIGINS nehmen.',
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
    'Eine CORS-Schicht hat geantwortet und sich den Ursprung angesehen, nennt aber keinen erlaubten: Er steht dort nicht in der Liste.',
  '{name} answered and looked at the origin, and names no allowed one: it is not in the list there.':
    '{name} hat geantwortet und sich den Ursprung angesehen, nennt aber keinen erlaubten: Er steht dort nicht in der Liste.',
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
  'No preflight was sent this time: the browser remembers an earlier answer':
    'Diesmal wurde kein Preflight gesendet: Der Browser hat sich eine frühere Antwort gemerkt',
  'A request like this needs one, and for a while the last one counts (`Access-Control-Max-Age`). Changes of the server’s lists show only after that.':
    'Eine solche Anfrage braucht einen, und eine Zeit lang gilt der letzte (`Access-Control-Max-Age`). Änderungen an den Listen des Servers zeigen sich erst danach.',
  Request: 'Anfrage',
  'Still good for': 'Noch gültig',
  'Nothing is wrong. To see the preflight again, tick “Disable cache” in DevTools; while the lists still change, CORS_PREFLIGHT_MAX_AGE = 600 keeps the wait short.':
    'Alles ist in Ordnung. Um den Preflight wieder zu sehen, in den DevTools „Disable cache“ ankreuzen; solange sich die Listen noch ändern, hält CORS_PREFLIGHT_MAX_AGE = 600 die Wartezeit kurz.',
  'The server wants a client certificate, and a preflight never carries one':
    'Der Server verlangt ein Client-Zertifikat, und ein Preflight trägt nie eines',
  'A preflight is sent without credentials of any kind, certificates among them. The request itself would have brought it, had it been sent.':
    'Ein Preflight wird ohne alle Anmeldedaten gesendet, auch ohne Zertifikate. Die Anfrage selbst hätte es mitgebracht, wäre sie gesendet worden.',
  'Make the certificate optional in the TLS layer (nginx: ssl_verify_client optional) and refuse requests other than OPTIONS that bring none.':
    'Das Zertifikat in der TLS-Schicht freistellen (nginx: ssl_verify_client optional) und andere Anfragen als OPTIONS, die keines bringen, ablehnen.',
  'Body (makes it certain)': 'Inhalt (macht es sicher)',
  'The preflight was answered with {status}: what answered knows no OPTIONS':
    'Der Preflight wurde mit {status} beantwortet: Was da antwortet, kennt kein OPTIONS',
  'A view for a few methods alone was asked, or WhiteNoise for a file. django-cors-headers first in `MIDDLEWARE` answers preflights before both.':
    'Gefragt wurde eine View, die nur einige Methoden kennt, oder WhiteNoise nach einer Datei. An erster Stelle in `MIDDLEWARE` beantwortet django-cors-headers Preflights vor beiden.',
  'A server for files, or a route without OPTIONS, was asked before any CORS layer.':
    'Ein Server für Dateien oder eine Route ohne OPTIONS wurde vor jeder CORS-Schicht gefragt.',
  'the preflight of {asked} was answered {status}':
    'der Preflight von {asked} wurde mit {status} beantwortet',
  'Let whatever answered pass OPTIONS on to the application, or answer it with its CORS headers.':
    'OPTIONS von dort an die Anwendung weitergeben lassen oder es gleich dort mit den CORS-Headern beantworten.',
  'The preflight’s answer has no `Access-Control-Max-Age`: the browser keeps it for a moment only':
    'Die Antwort auf den Preflight hat kein `Access-Control-Max-Age`: Der Browser merkt sie sich nur für einen Augenblick',
  'The preflight’s answer has `Access-Control-Max-Age: 0`: the browser asks again every time':
    'Die Antwort auf den Preflight hat `Access-Control-Max-Age: 0`: Der Browser fragt jedes Mal wieder',
  'Without it browsers remember an answer for five seconds, with 0 not at all, and each such request takes two round trips.':
    'Ohne diesen Header merken Browser sich eine Antwort fünf Sekunden lang, bei 0 gar nicht, und jede solche Anfrage geht zweimal zum Server.',
  'Preflights for this address': 'Preflights für diese Adresse',
  '{asked} was preflighted without it': 'der Preflight von {asked} wurde ohne Frist beantwortet',
  'Send Access-Control-Max-Age with the answer to OPTIONS, such as 7200.':
    'Mit der Antwort auf OPTIONS ein Access-Control-Max-Age senden, etwa 7200.',
  'The preflight was redirected from `{path}` to `{final}`, and a preflight may not be redirected':
    'Der Preflight wurde von `{path}` zu `{final}` weitergeleitet, und ein Preflight darf nicht weitergeleitet werden',
  'The server adds the missing slash before its CORS layer answers.':
    'Der Server ergänzt den fehlenden Schrägstrich, bevor seine CORS-Schicht antwortet.',
  'The missing slash at the end makes Django redirect (`APPEND_SLASH`).':
    'Wegen des fehlenden Schrägstrichs am Ende leitet Django weiter (`APPEND_SLASH`).',
  'The redirect only adds the slash at the end, as Django does (`APPEND_SLASH`); nothing in this answer says that it is Django’s.':
    'Die Weiterleitung ergänzt nur den Schrägstrich am Ende, wie Django es tut (`APPEND_SLASH`); dass sie von Django ist, sagt an dieser Antwort nichts.',
  'With django-cors-headers first in `MIDDLEWARE` the preflight would have been answered before that.':
    'Mit django-cors-headers an erster Stelle in `MIDDLEWARE` wäre der Preflight vorher beantwortet worden.',
  'the preflight of {asked} was redirected': 'der Preflight von {asked} wurde weitergeleitet',
  'The preflight was redirected to the very URL that was asked for':
    'Der Preflight wurde zu genau der URL weitergeleitet, die gefragt war',
  'TLS ends at a proxy, and Django behind it takes every request for http (`SECURE_SSL_REDIRECT`): it does not believe the proxy’s `X-Forwarded-Proto`.':
    'TLS endet an einem Proxy, und Django dahinter hält jede Anfrage für http (`SECURE_SSL_REDIRECT`): Es glaubt dem `X-Forwarded-Proto` des Proxys nicht.',
  '{asked} was redirected to itself': '{asked} wurde zu sich selbst weitergeleitet',
  'The preflight was redirected to https, and a preflight may not be redirected':
    'Der Preflight wurde auf https weitergeleitet, und ein Preflight darf nicht weitergeleitet werden',
  'The server answers http only with a redirect (`SECURE_SSL_REDIRECT` does that).':
    'Der Server beantwortet http nur mit einer Weiterleitung (das macht `SECURE_SSL_REDIRECT`).',
  'Allowing the origin would not help: the actual request would be redirected as well.':
    'Den Ursprung zu erlauben würde nicht helfen: Auch die eigentliche Anfrage würde weitergeleitet.',
  'Where TLS ends at a proxy in front of Django, and only if that proxy sets X-Forwarded-Proto itself: SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")':
    'Wo TLS an einem Proxy vor Django endet, und nur wenn dieser Proxy X-Forwarded-Proto selbst setzt: SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
  'The preflight was sent to a login page': 'Der Preflight wurde auf eine Login-Seite geschickt',
  'A preflight never carries cookies or Authorization, so a login guard turns it away whoever is logged in.':
    'Ein Preflight trägt nie Cookies oder Authorization, also weist eine Anmeldeprüfung ihn ab, wer auch immer angemeldet ist.',
  'Here the guard is a login service in front of the application: let it pass OPTIONS on.':
    'Hier prüft ein Anmeldedienst vor der Anwendung: Er soll OPTIONS durchlassen.',
  'django-cors-headers first in `MIDDLEWARE` answers it before any guard.':
    'An erster Stelle in `MIDDLEWARE` beantwortet django-cors-headers ihn vor jeder Prüfung.',
  'the preflight of {asked} was sent to a login page':
    'der Preflight von {asked} wurde auf eine Login-Seite geschickt',
  'Exempt OPTIONS from the login service in front of the API, and let the API answer 401 instead of redirecting.':
    'OPTIONS vom Anmeldedienst vor der API ausnehmen und die API mit 401 antworten lassen, statt weiterzuleiten.',
  'Let the API answer 401 to requests without a session instead of redirecting them to a page.':
    'Die API auf Anfragen ohne Sitzung mit 401 antworten lassen, statt sie auf eine Seite weiterzuleiten.',
  'The preflight was redirected, and a preflight may not be redirected':
    'Der Preflight wurde weitergeleitet, und ein Preflight darf nicht weitergeleitet werden',
  'The server answered OPTIONS with {status}. The browser stops there.':
    'Der Server hat OPTIONS mit {status} beantwortet. Der Browser bricht dort ab.',
  'Let the server answer OPTIONS itself, with a 2xx status.':
    'Den Server OPTIONS selbst beantworten lassen, mit einem Status 2xx.',
  'Call the final URL:': 'Die endgültige URL aufrufen:',
  'The preflight was answered with {status}; it has to be a 2xx status':
    'Der Preflight wurde mit {status} beantwortet; es muss ein Status 2xx sein',
  'A preflight never carries credentials: nothing may ask it to log in.':
    'Ein Preflight trägt nie Anmeldedaten: Nichts darf von ihm eine Anmeldung verlangen.',
  'A preflight never carries credentials: nothing may ask it for permission.':
    'Ein Preflight trägt nie Anmeldedaten: Nichts darf von ihm eine Berechtigung verlangen.',
  'Nothing answers OPTIONS at this address. Check the address itself as well.':
    'Unter dieser Adresse beantwortet nichts OPTIONS. Auch die Adresse selbst prüfen.',
  'The server did not take the preflight for one.': 'Der Server hat den Preflight nicht als solchen erkannt.',
  'Let whatever stands before the application pass OPTIONS on to it, without a login.':
    'Was auch immer vor der Anwendung steht, soll OPTIONS ohne Anmeldung an sie weitergeben.',
  'The real problem is the status {status}: {who} answered instead of the application':
    'Das eigentliche Problem ist der Status {status}: Statt der Anwendung hat {who} geantwortet',
  'The answer has none of Django’s headers.': 'Die Antwort hat keinen von Djangos Headern.',
  'The missing CORS header only keeps the page from seeing the error; allowing the origin would not mend it.':
    'Der fehlende CORS-Header verbirgt der Seite nur den Fehler; den Ursprung zu erlauben würde ihn nicht beheben.',
  'The request is larger than the proxy takes: raise its limit (nginx: client_max_body_size).':
    'Die Anfrage ist größer, als der Proxy annimmt: seine Grenze anheben (nginx: client_max_body_size).',
  'Too many requests: wait, or raise the limit.': 'Zu viele Anfragen: warten oder die Grenze anheben.',
  'The application did not answer the proxy in time: look into its log, then raise the time-out if need be.':
    'Die Anwendung hat dem Proxy nicht rechtzeitig geantwortet: in ihr Log sehen und nötigenfalls das Zeitlimit anheben.',
  'Mend what the status says. So that the page can read such answers, let the proxy add its CORS headers to errors as well (nginx: add_header … always).':
    'Beheben, was der Status sagt. Damit die Seite solche Antworten lesen kann, soll der Proxy seine CORS-Header auch an Fehler hängen (nginx: add_header … always).',
  'Start or mend the application behind the proxy: its log and the proxy’s error log say what is wrong.':
    'Die Anwendung hinter dem Proxy starten oder reparieren: Ihr Log und das Fehler-Log des Proxys sagen, was nicht stimmt.',
  'The redirect made a `GET` of the `{method}`, and its body is gone':
    'Die Weiterleitung hat aus dem `{method}` ein `GET` gemacht, und der Inhalt ist verloren',
  'The address lacks its slash at the end; Django redirects to the one with it (`APPEND_SLASH`), and after a 301 or 302 browsers go on with GET.':
    'Der Adresse fehlt der Schrägstrich am Ende; Django leitet zu der mit Schrägstrich weiter (`APPEND_SLASH`), und nach 301 oder 302 machen Browser mit GET weiter.',
  'After a 301 or 302 browsers go on with GET. A 307 or 308 would have kept the method.':
    'Nach 301 oder 302 machen Browser mit GET weiter. 307 oder 308 hätte die Methode erhalten.',
  Sent: 'Gesendet',
  Then: 'Danach',
  'The server sends `{path}` on to the language `{language}`, without CORS headers':
    'Der Server schickt `{path}` ohne CORS-Header weiter zur Sprache `{language}`',
  'LocaleMiddleware redirects URLs of `i18n_patterns` that lack their prefix. An API has no language in its address.':
    'LocaleMiddleware leitet URLs aus `i18n_patterns` weiter, denen ihr Präfix fehlt. Die Adresse einer API nennt keine Sprache.',
  '{asked} was redirected above it': '{asked} wurde weiter oben weitergeleitet',
  'Call the URL with its prefix:': 'Die URL mit ihrem Präfix aufrufen:',
  'Or move the API out of i18n_patterns in urls.py.':
    'Oder die API in urls.py aus i18n_patterns herausnehmen.',
  'The redirect to `{server}` made the origin `null`, and the server does not allow that':
    'Die Weiterleitung zu `{server}` machte den Ursprung zu `null`, und das erlaubt der Server nicht',
  'Once a redirect leaves one foreign origin for another, browsers no longer say who asked: `Origin: null`.':
    'Sobald eine Weiterleitung von einem fremden Ursprung zu einem anderen führt, sagen Browser nicht mehr, wer fragt: `Origin: null`.',
  'Redirected to': 'Weitergeleitet zu',
  'The server sends `{host}` on to `www.{host}`, and the browser stops there':
    'Der Server schickt `{host}` weiter zu `www.{host}`, und der Browser bricht dort ab',
  '`PREPEND_WWW` or a proxy redirects to the canonical host.':
    '`PREPEND_WWW` oder ein Proxy leitet zum kanonischen Host weiter.',
  'A preflight may not be redirected at all.': 'Ein Preflight darf gar nicht weitergeleitet werden.',
  'A redirect without CORS headers is not followed; with them the origin would become `null`.':
    'Einer Weiterleitung ohne CORS-Header wird nicht gefolgt; mit ihnen würde der Ursprung zu `null`.',
  'Call the canonical host:': 'Den kanonischen Host aufrufen:',
  'With CorsMiddleware first in MIDDLEWARE the preflight passes, and the request is redirected still: the page has to call the canonical host either way.':
    'Mit CorsMiddleware an erster Stelle in MIDDLEWARE geht der Preflight durch, und die Anfrage wird dennoch weitergeleitet: Die Seite muss so oder so den kanonischen Host aufrufen.',
  'The redirect leads to a URL with a user name or password in it':
    'Die Weiterleitung führt zu einer URL mit Benutzername oder Passwort',
  'The redirect leads to a URL that is not http or https':
    'Die Weiterleitung führt zu einer URL, die weder http noch https ist',
  'The redirect names no URL that can be read': 'Die Weiterleitung nennt keine lesbare URL',
  'The request was redirected more than twenty times': 'Die Anfrage wurde mehr als zwanzigmal weitergeleitet',
  'The page asked to fail on any redirect, and the server redirected':
    'Die Seite will bei jeder Weiterleitung scheitern, und der Server hat weitergeleitet',
  'The body of the request is a stream, and a stream cannot be sent again to the new URL':
    'Der Inhalt der Anfrage ist ein Stream, und ein Stream lässt sich nicht noch einmal an die neue URL senden',
  'The browser does not follow such a redirect of a cross-origin request.':
    'Bei einer Anfrage an einen anderen Ursprung folgt der Browser einer solchen Weiterleitung nicht.',
  'Let the server redirect elsewhere, or call the final URL from the page.':
    'Den Server anderswohin weiterleiten lassen oder in der Seite gleich die endgültige URL aufrufen.',
  'The API sent the request to the login service `{provider}`, which answers no scripts':
    'Die API hat die Anfrage zum Anmeldedienst `{provider}` geschickt, und der antwortet keinem Skript',
  'Without a session the server, or a guard before it, redirects everything to the login.':
    'Ohne Sitzung leitet der Server, oder eine Prüfung vor ihm, alles zur Anmeldung weiter.',
  'A person can follow that, a script cannot: a login page allows no other origin, and it should not.':
    'Ein Mensch kann dem folgen, ein Skript nicht: Eine Login-Seite erlaubt keinen anderen Ursprung, und das soll sie auch nicht.',
  'Redirected from': 'Weitergeleitet von',
  'Answer 401 instead of redirecting where the request is no navigation: Sec-Fetch-Mode other than navigate, or the API’s paths.':
    'Mit 401 antworten statt weiterzuleiten, wo die Anfrage keine Navigation ist: bei einem anderen Sec-Fetch-Mode als navigate oder auf den Pfaden der API.',
  'On 401 let the page send the person to the login:': 'Bei 401 in der Seite zur Anmeldung wechseln:',
  'Not a CORS problem: `{from}` wants a login, and the script was sent to the page `{page}`':
    'Kein CORS-Problem: `{from}` verlangt eine Anmeldung, und das Skript wurde auf die Seite `{page}` geschickt',
  '`{from}` wants a login and redirects to `{page}`, and the browser stopped on the way':
    '`{from}` verlangt eine Anmeldung und leitet zu `{page}` weiter, und der Browser brach unterwegs ab',
  'The request had no session the server accepts.':
    'Die Anfrage hatte keine Sitzung, die der Server annimmt.',
  '`login_required` answers with a redirect to a page for people; an API should answer 401, which a script can understand.':
    '`login_required` antwortet mit einer Weiterleitung auf eine Seite für Menschen; eine API sollte mit 401 antworten, das versteht auch ein Skript.',
  'Status of the end': 'Status am Ende',
  '{asked} was redirected without CORS headers': '{asked} wurde ohne CORS-Header weitergeleitet',
  'Let the API answer 401: the permission classes of Django REST framework do, and so does a view that checks request.user itself.':
    'Die API mit 401 antworten lassen: Das tun die Permission-Klassen von Django REST framework, und auch eine View, die request.user selbst prüft.',
  'Not a CORS problem: the server answered {status}, and the page may read that answer':
    'Kein CORS-Problem: Der Server hat mit {status} geantwortet, und die Seite darf diese Antwort lesen',
  'The server failed, with correct CORS headers.': 'Der Server ist gescheitert, mit richtigen CORS-Headern.',
  'The server refused, with correct CORS headers.': 'Der Server hat abgelehnt, mit richtigen CORS-Headern.',
  "The answer's body and the server's log say why.":
    'Warum, sagen der Inhalt der Antwort und das Log des Servers.',
  'The preflight says nothing of it: the CORS layer answers that before routes and hosts are looked at.':
    'Der Preflight sagt darüber nichts: Ihn beantwortet die CORS-Schicht, bevor Routen und Hosts angesehen werden.',
  '{asked} was answered 400': '{asked} wurde mit 400 beantwortet',
  'Check the address: nothing answers at `{path}`.': 'Die Adresse prüfen: Unter `{path}` antwortet nichts.',
  'CORS is in order here. {asked} has to be mended on the server or called differently.':
    'CORS ist hier in Ordnung. {asked} ist am Server zu reparieren oder anders aufzurufen.',
  'Not a CORS problem: `{server}` gave no answer': 'Kein CORS-Problem: `{server}` hat nicht geantwortet',
  'Check that the server runs and listens at {server}.':
    'Prüfen, ob der Server läuft und unter {server} erreichbar ist.',
  'The connection was refused: nothing listens at that port.':
    'Die Verbindung wurde abgelehnt: An diesem Port lauscht nichts.',
  'The host name is not known.': 'Der Hostname ist nicht bekannt.',
  'Browsers do not call this port at all.': 'Diesen Port rufen Browser gar nicht auf.',
  'The TLS connection failed: look at the certificate.':
    'Die TLS-Verbindung kam nicht zustande: das Zertifikat ansehen.',
  'The server did not answer in time.': 'Der Server hat nicht rechtzeitig geantwortet.',
  'This machine is offline.': 'Dieser Rechner ist offline.',
  'No way leads to that address from this machine.': 'Von diesem Rechner führt kein Weg zu dieser Adresse.',
  'Check the host name in the page’s code, and that this machine can resolve it.':
    'Den Hostnamen im Code der Seite prüfen, und ob dieser Rechner ihn auflösen kann.',
  'Let the server listen at another port: browsers keep this one for something else.':
    'Den Server an einem anderen Port lauschen lassen: Browser halten diesen für etwas anderes frei.',
  'Open {server} in a tab of its own: there the browser says what it has against the certificate, or whether TLS is spoken at that port at all.':
    '{server} in einem eigenen Tab öffnen: Dort sagt der Browser, was er gegen das Zertifikat hat, oder ob an diesem Port überhaupt TLS gesprochen wird.',
  'Connect this machine to the network.': 'Diesen Rechner mit dem Netz verbinden.',
  'Look into the log of {server}: it took the connection, and did not finish its answer.':
    'Ins Protokoll von {server} sehen: Er hat die Verbindung angenommen und die Antwort nicht zu Ende gebracht.',
  'The connection broke before a whole answer came.':
    'Die Verbindung brach ab, bevor die Antwort ganz da war.',
  '`{header}` lists single letters: `{setting}` is a string, not a list':
    '`{header}` zählt einzelne Buchstaben auf: `{setting}` ist ein String und keine Liste',
  'Parentheses alone make no tuple in Python; the comma does. A string is taken letter by letter.':
    'Klammern allein machen in Python kein Tupel, erst das Komma. Ein String wird Buchstabe für Buchstabe genommen.',
  '{asked} is sent with it': '{asked} wird damit gesendet',
  'Write a list, or a tuple with a comma at its end: {setting} = ("x-example",)':
    'Eine Liste schreiben, oder ein Tupel mit einem Komma am Ende: {setting} = ("x-example",)',
  '`{path}` is a static file, and `runserver` serves those outside of all middleware':
    '`{path}` ist eine statische Datei, und solche liefert `runserver` außerhalb aller Middleware aus',
  'The answer has none of the headers that Django’s middleware adds, and a `Last-Modified` as files have: no setting of django-cors-headers reaches it.':
    'Die Antwort hat keinen der Header, die Djangos Middleware setzt, und ein `Last-Modified`, wie Dateien es haben: Keine Einstellung von django-cors-headers erreicht sie.',
  'Use WhiteNoise below CorsMiddleware and start runserver with --nostatic: it sends Access-Control-Allow-Origin: * for static files.':
    'WhiteNoise unterhalb von CorsMiddleware verwenden und runserver mit --nostatic starten: WhiteNoise sendet Access-Control-Allow-Origin: * für statische Dateien.',
  'The CORS rules of `{server}` do not name `{origin}`':
    'Die CORS-Regeln von `{server}` nennen `{origin}` nicht',
  'This answer of `{server}` has no CORS headers, and it does not look like Django':
    'Diese Antwort von `{server}` hat keine CORS-Header und sieht nicht nach Django aus',
  'This answer of `{server}` ({who}) has no CORS headers, and it does not look like Django':
    'Diese Antwort von `{server}` ({who}) hat keine CORS-Header und sieht nicht nach Django aus',
  '`{server}` sends no CORS headers, and it does not look like Django':
    '`{server}` sendet keine CORS-Header und sieht nicht nach Django aus',
  '`{server}` ({who}) sends no CORS headers, and it does not look like Django':
    '`{server}` ({who}) sendet keine CORS-Header und sieht nicht nach Django aus',
  'Nothing in settings.py reaches this answer: none of Django’s headers are on it.':
    'Nichts in settings.py erreicht diese Antwort: Sie hat keinen von Djangos Headern.',
  'Whoever serves it has to send `Access-Control-Allow-Origin`.':
    'Wer sie ausliefert, muss `Access-Control-Allow-Origin` senden.',
  'If the page only shows the file (an image, a script), it needs no CORS: use the element without fetch.':
    'Wenn die Seite die Datei nur zeigt (ein Bild, ein Skript), braucht sie kein CORS: das Element ohne fetch verwenden.',
  'Give the bucket a CORS rule with {origin} in AllowedOrigins and the method in AllowedMethods; before a CDN, forward Origin to it.':
    'Dem Bucket eine CORS-Regel mit {origin} in AllowedOrigins und der Methode in AllowedMethods geben; hinter einem CDN auch Origin an ihn weiterreichen lassen.',
  'Give the bucket a CORS rule with {origin} in origin (gcloud storage buckets update --cors-file).':
    'Dem Bucket eine CORS-Regel mit {origin} in origin geben (gcloud storage buckets update --cors-file).',
  'Let that server answer with Access-Control-Allow-Origin: {origin} and Vary: Origin (public files: *).':
    'Diesen Server mit Access-Control-Allow-Origin: {origin} und Vary: Origin antworten lassen (öffentliche Dateien: *).',
  'For Django’s own static files, WhiteNoise does.':
    'Bei Djangos eigenen statischen Dateien tut das WhiteNoise.',
  'The server was away in between and refuses in the same way still: the edit did not reach it':
    'Der Server war zwischendurch weg und lehnt noch genauso ab: Die Änderung ist nicht bei ihm angekommen',
  'Settings are read once, when a process starts. Perhaps one process of several was restarted, or another settings module or environment is in use.':
    'Einstellungen werden einmal gelesen, wenn ein Prozess startet. Vielleicht wurde nur einer von mehreren neu gestartet, oder ein anderes Settings-Modul oder eine andere Umgebung ist in Gebrauch.',
  'Failed before and after': 'Vorher und nachher gescheitert',
  'In between': 'Dazwischen',
  'the server gave no answer': 'der Server hat nicht geantwortet',
  'Restart every worker, and print the setting from the running code: python manage.py diffsettings, with the same DJANGO_SETTINGS_MODULE and environment.':
    'Jeden Worker neu starten und die Einstellung aus dem laufenden Code ausgeben: python manage.py diffsettings, mit demselben DJANGO_SETTINGS_MODULE und derselben Umgebung.',
  '`CORS_URLS_REGEX` leaves out the path `{path}`': '`CORS_URLS_REGEX` lässt den Pfad `{path}` aus',
  'django-cors-headers ran for other requests to this server and not for this one.':
    'django-cors-headers lief bei anderen Anfragen an diesen Server und bei dieser nicht.',
  'Its `CORS_URLS_REGEX` decides on which paths it runs; it is matched against the path from its first slash on.':
    'Sein `CORS_URLS_REGEX` entscheidet, auf welchen Pfaden es läuft; verglichen wird mit dem Pfad von seinem ersten Schrägstrich an.',
  'It ran for': 'Es lief bei',
  '{asked} was answered without CORS headers': '{asked} wurde ohne CORS-Header beantwortet',
  'Other paths of `{server}` have CORS headers, and `{path}` has none':
    'Andere Pfade von `{server}` haben CORS-Header, `{path}` hat keine',
  'The CORS layer of {name} does not cover this path, or another layer answered it.':
    'Die CORS-Schicht von {name} deckt diesen Pfad nicht ab, oder eine andere Schicht hat geantwortet.',
  'Allowed on other paths': 'Auf anderen Pfaden erlaubt',
  'Let the CORS layer of {name} cover this path as well, before its routes.':
    'Die CORS-Schicht von {name} auch diesen Pfad abdecken lassen, vor den Routen.',
  'The answer is made for this origin and lacks `Vary: Origin`, with a cache before the server':
    'Die Antwort ist für diesen Ursprung gemacht, aber ohne `Vary: Origin`, und vor dem Server steht ein Cache',
  'The cache may hand the same copy to a page of another origin, which is then blocked; and the other way round.':
    'Der Cache kann dieselbe Kopie einer Seite eines anderen Ursprungs geben, die dann blockiert wird; und umgekehrt.',
  'Send Vary: Origin with every answer of that address (django-cors-headers does; here something takes it away), and make Origin a part of the cache key.':
    'Mit jeder Antwort dieser Adresse Vary: Origin senden (django-cors-headers tut es, hier nimmt es etwas weg) und Origin zu einem Teil des Cache-Schlüssels machen.',
  '`{name}: *` allows nothing here: with credentials the star is taken literally':
    '`{name}: *` erlaubt hier nichts: Mit Anmeldedaten wird der Stern wörtlich genommen',
  'The request carries credentials, and then every method and every header has to be named.':
    'Die Anfrage trägt Anmeldedaten, und dann muss jede Methode und jeder Header genannt werden.',
  'If the answer needs no cookie and no login, leave the credentials out instead:':
    'Wenn die Antwort weder Cookie noch Anmeldung braucht, stattdessen die Anmeldedaten weglassen:',
  '`Access-Control-Allow-Headers: *` does not cover `authorization`':
    '`Access-Control-Allow-Headers: *` deckt `authorization` nicht ab',
  '`Access-Control-Allow-Headers: *` is not to cover `authorization`; this browser lets it pass, for now':
    '`Access-Control-Allow-Headers: *` soll `authorization` nicht abdecken; dieser Browser lässt es vorerst durch',
  'By the standard the star stands for every header but Authorization, which has to be named.':
    'Nach dem Standard steht der Stern für jeden Header außer Authorization; der muss genannt werden.',
  'Browsers have announced that they will follow it.':
    'Browser haben angekündigt, dass sie ihm folgen werden.',
  'The server allows any origin (`*`), but this request carries credentials':
    'Der Server erlaubt jeden Ursprung (`*`), aber diese Anfrage trägt Anmeldedaten',
  'With credentials the browser accepts only `{origin}` itself, and `Access-Control-Allow-Credentials: true` beside it.':
    'Mit Anmeldedaten nimmt der Browser nur `{origin}` selbst an, und dazu `Access-Control-Allow-Credentials: true`.',
  '{asked} carries credentials': '{asked} trägt Anmeldedaten',
} as const;
