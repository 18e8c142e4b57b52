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
  'a Node.js application (helmet)': 'Node.js (helmet)',
  'an AWS load balancer': 'AWS Load Balancer',
  'Starlette or FastAPI': 'Starlette oder FastAPI',
  'Python’s http.server': 'http.server von Python',
  'before 4.0': 'vor 4.0',
  'before 4.3': 'vor 4.3',
  '4.0 or newer': '4.0 oder neuer',

  // Since the last change of the server.
  'Last time the same request was blocked: {found}. Since then it is allowed.':
    'Beim letzten Mal wurde dieselbe Anfrage blockiert: {found}. Seitdem ist sie erlaubt.',
  'Since the last time the preflight passes; one problem is left.':
    'Seit dem letzten Mal besteht der Preflight; ein Problem bleibt.',
  'Since the last time the preflight passes; {left} problems are left.':
    'Seit dem letzten Mal besteht der Preflight; {left} Probleme bleiben.',
  'Last time the same request failed: {found}. That is mended; one problem is left.':
    'Beim letzten Mal scheiterte dieselbe Anfrage: {found}. Das ist behoben; ein Problem bleibt.',
  'Last time the same request failed: {found}. That is mended; {left} problems are left.':
    'Beim letzten Mal scheiterte dieselbe Anfrage: {found}. Das ist behoben; {left} Probleme bleiben.',

  // What only the settings can tell apart.
  'Is it in the settings already, and refused still? Then one of these, which look the same from outside: {list}.':
    'Steht der Ursprung schon in den Einstellungen und wird doch abgelehnt? Dann ist es einer dieser Fälle, die von außen gleich aussehen: {list}.',
  'another port is listed: the development server moved':
    'ein anderer Port steht in der Liste: Der Entwicklungsserver ist umgezogen',
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
    'die Einstellung ausgeben: Ein Eintrag enthält zwei Ursprünge',
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

  // Redirects without CORS.
  'Django redirected `{path}` to `{final}` without CORS headers, and the browser stopped there':
    'Django hat `{path}` ohne CORS-Header zu `{final}` weitergeleitet, und der Browser brach dort ab',
  'The server redirected `{path}` to `{final}` without CORS headers, and the browser stopped there':
    'Der Server hat `{path}` ohne CORS-Header zu `{final}` weitergeleitet, und der Browser brach dort ab',
  'django-cors-headers is installed, but stands below `CommonMiddleware`: the redirect that adds the slash does not pass through it.':
    'django-cors-headers ist installiert, steht aber unter `CommonMiddleware`: Die Weiterleitung, die den Schrägstrich ergänzt, läuft nicht hindurch.',
  'The redirect that adds the slash did not pass through django-cors-headers: it is missing, or stands below `CommonMiddleware`.':
    'Die Weiterleitung, die den Schrägstrich ergänzt, lief nicht durch django-cors-headers: Es fehlt, oder es steht unter `CommonMiddleware`.',
  'The server redirects to the very URL that was asked for, without CORS headers':
    'Der Server leitet ohne CORS-Header zu genau der URL weiter, nach der gefragt wurde',
  'The server redirected the http address to https without CORS headers, and the browser stopped there':
    'Der Server hat die http-Adresse ohne CORS-Header auf https weitergeleitet, und der Browser brach dort ab',
  'TLS ends at a proxy, and Django behind it takes every request for http (`SECURE_SSL_REDIRECT`).':
    'TLS endet an einem Proxy, und Django dahinter hält jede Anfrage für http (`SECURE_SSL_REDIRECT`).',
  'Allowing the origin would not be enough: from http to https the origin changes on the way. Call https at once.':
    'Den Ursprung zu erlauben würde nicht genügen: Von http zu https wechselt er unterwegs. Gleich https aufrufen.',
  'Every http address in the page’s configuration has to become https.':
    'In der Konfiguration der Seite muss aus jeder http-Adresse https werden.',

  // Which origin is allowed.
  'The answer allows `{received}`, but the page is `{origin}`':
    'Die Antwort erlaubt `{received}`, aber die Seite ist `{origin}`',
  'It means this page, but the browser compares letter by letter: no slash or path at the end, no default port, no capitals. It is written by hand somewhere: django-cors-headers would have echoed the origin.':
    'Gemeint ist diese Seite, aber der Browser vergleicht Zeichen für Zeichen: kein Schrägstrich oder Pfad am Ende, kein Standardport, keine Großbuchstaben. Der Wert ist irgendwo von Hand geschrieben: django-cors-headers hätte den Ursprung zurückgegeben.',
  'django-cors-headers echoes the origin it allows, so this value comes from elsewhere: a fixed header in a view or a proxy, or a cache that ignores `Vary`.':
    'django-cors-headers gibt den Ursprung zurück, den es erlaubt; dieser Wert kommt also von anderswo: aus einem festen Header in einer View oder einem Proxy oder aus einem Cache, der `Vary` missachtet.',
  'The value of `Access-Control-Allow-Origin` is not an origin':
    'Der Wert von `Access-Control-Allow-Origin` ist kein Ursprung',
  'Remove the fixed Access-Control-Allow-Origin from the view or the proxy, and purge caches.':
    'Das feste Access-Control-Allow-Origin aus der View oder dem Proxy entfernen und Caches leeren.',
  'The answer has `Access-Control-Allow-Origin` more than once; the browser takes only one value':
    'In der Antwort steht `Access-Control-Allow-Origin` mehr als einmal; der Browser nimmt nur einen Wert an',
  'The answer names several origins in `Access-Control-Allow-Origin`; only one is allowed':
    'Die Antwort nennt in `Access-Control-Allow-Origin` mehrere Ursprünge; nur einer ist zulässig',
  'Most likely two layers set it: Django alone sends it once, and a proxy, a CDN or a gateway adds its own.':
    'Wahrscheinlich setzen ihn zwei Schichten: Django allein sendet ihn einmal, und ein Proxy, ein CDN oder ein Gateway fügt den eigenen hinzu.',
  'Either two layers add the header and something joined them, or one puts a list into it. Django alone sends one value: look at the proxy.':
    'Entweder fügen zwei Schichten den Header hinzu, und etwas hat beide zusammengefügt, oder eine schreibt eine Liste hinein. Django allein sendet einen Wert: beim Proxy nachsehen.',
  'Let one layer do CORS: keep it in Django and remove the header from the proxy or CDN (nginx: delete the add_header, or proxy_hide_header the one of the application).':
    'CORS einer einzigen Schicht überlassen: in Django behalten und den Header aus Proxy oder CDN entfernen (nginx: add_header löschen oder den der Anwendung mit proxy_hide_header verbergen).',
  'The server allows any origin (`*`) to read an answer that seems to be one person’s own':
    'Der Server lässt jeden Ursprung (`*`) eine Antwort lesen, die einer einzelnen Person zu gehören scheint',
  'A star is right for public data. Any site may use a token that leaks, and any page in the same network may read this server.':
    'Ein Stern ist für öffentliche Daten richtig. Jede Website kann ein durchgesickertes Token benutzen, und jede Seite im selben Netz kann diesen Server lesen.',
  '{asked} answers with data of one person': '{asked} antwortet mit Daten einer einzelnen Person',
  sent: 'gesendet',
  'in the answer': 'in der Antwort',
  'The server allows every origin that asks, with credentials: `{stranger}` as well as `{origin}`':
    'Der Server erlaubt jeden Ursprung, der fragt, mit Anmeldedaten: `{stranger}` ebenso wie `{origin}`',
  'It echoes whatever `Origin` says. Any site that a logged-in person visits can then read this data in their name: `CORS_ALLOW_ALL_ORIGINS` and `CORS_ALLOW_CREDENTIALS` do not belong together.':
    'Er gibt zurück, was auch immer in `Origin` steht. Jede Website, die eine angemeldete Person besucht, kann diese Daten dann in ihrem Namen lesen: `CORS_ALLOW_ALL_ORIGINS` und `CORS_ALLOW_CREDENTIALS` gehören nicht zusammen.',
  'Set `CORS_ALLOW_ALL_ORIGINS = False` and name your own pages in `CORS_ALLOWED_ORIGINS`; which of these origins are yours cannot be told from the answers.':
    '`CORS_ALLOW_ALL_ORIGINS = False` setzen und die eigenen Seiten in `CORS_ALLOWED_ORIGINS` nennen; welche dieser Ursprünge die eigenen sind, ist an den Antworten nicht zu erkennen.',
  '{stranger} and {origin} are both echoed': '{stranger} und {origin} werden beide zurückgegeben',
  'The https API allows the http origin `{origin}`': 'Die https-API erlaubt den http-Ursprung `{origin}`',
  'A page that came over http can be changed by anyone on the way, and reads the API with what the person may.':
    'Eine Seite, die über http kam, kann unterwegs von jedem verändert werden, und sie liest die API mit allem, was die Person darf.',
  Server: 'Server',
  'Serve the page over https, and list only that origin.':
    'Die Seite über https ausliefern und nur diesen Ursprung in die Liste aufnehmen.',
  'The answer allows `{twin}`, but the page was opened as `{origin}`':
    'Die Antwort erlaubt `{twin}`, aber die Seite wurde als `{origin}` geöffnet',
  'The server allows `{twin}`, but the page was opened as `{origin}`':
    'Der Server erlaubt `{twin}`, aber die Seite wurde als `{origin}` geöffnet',
  'Both names lead to this machine, and to a browser they are two origins.':
    'Beide Namen führen zu diesem Rechner, und für einen Browser sind es zwei Ursprünge.',
  'django-cors-headers would have echoed the page’s own origin: this header is set by hand, in a view or a proxy.':
    'django-cors-headers hätte den Ursprung der Seite selbst zurückgegeben: Dieser Header ist von Hand gesetzt, in einer View oder einem Proxy.',
  'Remove the header that is set by hand.': 'Den von Hand gesetzten Header entfernen.',
  'Or open the page under the name that is allowed:':
    'Oder die Seite unter dem Namen öffnen, der erlaubt ist:',

  // Caches.
  'A cache answered with the copy for `{received}`; the page is `{origin}`':
    'Ein Cache hat mit der Kopie für `{received}` geantwortet; die Seite ist `{origin}`',
  'The server echoes each page’s own origin, and a cache on the way keeps one copy for all.':
    'Der Server gibt jeder Seite ihren eigenen Ursprung zurück, und ein Cache unterwegs behält eine Kopie für alle.',
  'The answer does say `Vary: Origin`: the cache ignores it.':
    'Die Antwort sagt durchaus `Vary: Origin`: Der Cache missachtet es.',
  'The answer lacks `Vary: Origin`, which tells caches to keep the copies apart.':
    'Der Antwort fehlt `Vary: Origin`, das Caches anweist, die Kopien auseinanderzuhalten.',
  'Make Origin a part of the cache key (CloudFront: forward it with an origin request policy; nginx: $http_origin in proxy_cache_key), then purge.':
    'Origin in den Cache-Schlüssel aufnehmen (CloudFront: mit einer Origin Request Policy weiterreichen; nginx: $http_origin in proxy_cache_key), dann den Cache leeren.',
  'The browser’s cache holds `{path}` from a request without CORS, and gave the script that copy':
    'Der Cache des Browsers enthält `{path}` aus einer Anfrage ohne CORS und hat dem Skript diese Kopie gegeben',
  'A cache on the way holds `{path}` without CORS headers, and gave the page that copy':
    'Ein Cache unterwegs enthält `{path}` ohne CORS-Header und hat der Seite diese Kopie gegeben',
  'An image, a script or a plain link asked for it first, without an `Origin`. The copy has no CORS headers, and it is fine again with the cache disabled.':
    'Ein Bild, ein Skript oder ein einfacher Link hat zuerst danach gefragt, ohne `Origin`. Die Kopie hat keine CORS-Header; mit abgeschaltetem Cache geht es wieder.',
  'The copy was made for a request without an `Origin`, or before the server allowed this one.':
    'Die Kopie entstand für eine Anfrage ohne `Origin` oder bevor der Server diesen Ursprung erlaubte.',
  'Ask with CORS everywhere, then all copies are alike:':
    'Überall mit CORS fragen, dann sind alle Kopien gleich:',
  'Or let the server answer every request with its CORS headers and `Vary: Origin`, with an Origin or without.':
    'Oder den Server jede Anfrage mit seinen CORS-Headern und `Vary: Origin` beantworten lassen, ob mit Origin oder ohne.',
  'Make Origin a part of the cache key, and purge what is there.':
    'Origin in den Cache-Schlüssel aufnehmen und leeren, was schon im Cache liegt.',
  'Asked for before, without CORS': 'Früher ohne CORS erbeten',
  'Date, as of the answer before': 'Date, wie in der früheren Antwort',

  // Cookies, credentials and CSRF.
  'Not a CORS problem: the server wants a login, and the page sent the request without its cookies':
    'Kein CORS-Problem: Der Server verlangt eine Anmeldung, und die Seite hat die Anfrage ohne seine Cookies gesendet',
  'The browser has cookies of this server. To another origin it sends them only where the page includes credentials.':
    'Der Browser hat Cookies dieses Servers. An einen anderen Ursprung sendet er sie nur, wenn die Seite Anmeldedaten einschließt.',
  'The server would take credentials. To another origin a page sends cookies only where it includes them.':
    'Der Server würde Anmeldedaten annehmen. An einen anderen Ursprung sendet eine Seite Cookies nur, wenn sie Anmeldedaten einschließt.',
  'Cookies of this server': 'Cookies dieses Servers',
  'seen before': 'früher gesehen',
  'Include credentials in the page (XMLHttpRequest: withCredentials = true):':
    'In der Seite Anmeldedaten einschließen (XMLHttpRequest: withCredentials = true):',
  'Not a CORS problem: the request includes credentials, and no cookie of `{host}` was sent along':
    'Kein CORS-Problem: Die Anfrage schließt Anmeldedaten ein, doch es wurde kein Cookie von `{host}` mitgesendet',
  'Towards another site browsers send only cookies with `SameSite=None; Secure`; Django’s are `Lax`.':
    'An eine andere Website senden Browser nur Cookies mit `SameSite=None; Secure`; die von Django sind `Lax`.',
  'The cookie `{name}` is not `SameSite=None`: towards another site browsers keep it back.':
    'Das Cookie `{name}` ist nicht `SameSite=None`: An eine andere Website senden Browser es nicht.',
  'This browser may also block third-party cookies altogether.':
    'Vielleicht blockiert dieser Browser auch alle Cookies von Drittanbietern.',
  '{asked} came from another site without its cookie': '{asked} kam ohne Cookie von einer anderen Website',
  'In development let the page’s own server pass the API on (a dev proxy), then all is one site.':
    'In der Entwicklung den eigenen Server der Seite die API weiterreichen lassen (ein Dev-Proxy), dann ist alles eine Website.',
  'The server allows the origin, but not credentials':
    'Der Server erlaubt den Ursprung, aber keine Anmeldedaten',
  'The request carries credentials, and the answer lacks `Access-Control-Allow-Credentials: true`.':
    'Die Anfrage trägt Anmeldedaten, und der Antwort fehlt `Access-Control-Allow-Credentials: true`.',
  'The browser wants `true` letter by letter; the answer says `{received}`.':
    'Der Browser verlangt Zeichen für Zeichen `true`; die Antwort sagt `{received}`.',
  'Not a CORS problem: Django’s CSRF check refuses the `{method}`':
    'Kein CORS-Problem: Die CSRF-Prüfung von Django lehnt `{method}` ab',
  'CORS allowed the request. Django also wants unsafe requests of other origins to come from `CSRF_TRUSTED_ORIGINS` and to bring the token; the two lists know nothing of each other.':
    'CORS hat die Anfrage erlaubt. Django verlangt außerdem, dass der Ursprung einer ändernden Anfrage von anderswo in `CSRF_TRUSTED_ORIGINS` steht und dass sie das Token mitbringt; die beiden Listen wissen nichts voneinander.',
  '{asked} came from it and was answered 403': '{asked} kam von dort und wurde mit 403 beantwortet',
  'Send the token as well; a page of another site gets it from the body of an answer, not from the cookie:':
    'Auch das Token senden; die Seite einer anderen Website bekommt es aus dem Inhalt einer Antwort, nicht aus dem Cookie:',

  // Preflights.
  'The page sends {names}, which is a header of answers':
    'Die Seite sendet {names}, und das gehört nur in Antworten',
  'In a request it permits nothing; it only makes the browser ask the server for leave to send it. Do not allow it: remove it.':
    'In einer Anfrage erlaubt das nichts; der Browser muss den Server nur fragen, ob er es senden darf. Nicht erlauben, sondern entfernen.',
  'Remove `{name}` from the headers of the request.': '`{name}` aus den Headern der Anfrage entfernen.',
  'The preflight has CORS headers, the answer itself has none: two layers, and only one knows CORS':
    'Der Preflight hat CORS-Header, die Antwort selbst hat keine: zwei Schichten, und nur eine kennt CORS',
  'A proxy answers the preflights by itself, and Django behind it sends no CORS headers.':
    'Ein Proxy beantwortet die Preflights selbst, und Django dahinter sendet keine CORS-Header.',
  'Every answer needs `Access-Control-Allow-Origin`, not the preflight’s alone.':
    'Jede Antwort braucht `Access-Control-Allow-Origin`, nicht nur die auf den Preflight.',
  'On the preflight': 'Beim Preflight',
  'On the answer': 'Bei der Antwort',
  'Let one layer do all of CORS: remove the block that answers OPTIONS in the proxy and pass it on, or let the proxy add its headers to every answer.':
    'CORS ganz einer Schicht überlassen: im Proxy den Block entfernen, der OPTIONS beantwortet, und OPTIONS weiterreichen, oder den Proxy seine Header jeder Antwort hinzufügen lassen.',
  'The preflight does not allow {lost}, which is allowed by default: the defaults were replaced':
    'Der Preflight erlaubt {lost} nicht, was nach den Vorgaben erlaubt ist: Die Vorgaben wurden ersetzt',
  '`CORS_ALLOW_HEADERS` is a whole list. Naming only one’s own headers in it leaves out the usual ones; add to `default_headers` instead.':
    '`CORS_ALLOW_HEADERS` ist eine ganze Liste. Wer darin nur eigene Header nennt, lässt die üblichen weg; stattdessen `default_headers` ergänzen.',
  '{names} is sent to every server alike: perhaps another extension adds it':
    '{names} geht an jeden Server gleichermaßen: Vielleicht fügt eine andere Erweiterung es hinzu',
  'A page seldom sets the same header for servers that have nothing to do with each other.':
    'Eine Seite setzt selten denselben Header für Server, die nichts miteinander zu tun haben.',
  'Try again in a clean profile, without other extensions.':
    'In einem frischen Profil ohne andere Erweiterungen noch einmal versuchen.',
  'The preflight does not allow the headers {names}': 'Der Preflight erlaubt die Header {names} nicht',
  'The preflight does not allow the header {names}': 'Der Preflight erlaubt den Header {names} nicht',
  'The server answered the preflight, and its list of allowed headers does not name it.':
    'Der Server hat den Preflight beantwortet, aber in seiner Liste erlaubter Header steht er nicht.',
  'The server answered the preflight, and its list of allowed headers does not name them.':
    'Der Server hat den Preflight beantwortet, aber in seiner Liste erlaubter Header stehen sie nicht.',
  'The list is the default one: if the settings name more, they do so under another name (it is `CORS_ALLOW_HEADERS`).':
    'Die Liste ist die voreingestellte: Falls die Einstellungen mehr nennen, dann unter einem anderen Namen (richtig ist `CORS_ALLOW_HEADERS`).',
  '`CORS_ALLOWED_HEADERS` is set, which does not exist':
    '`CORS_ALLOWED_HEADERS` ist gesetzt, aber diese Einstellung gibt es nicht',
  'search the settings for it: the name is `CORS_ALLOW_HEADERS`':
    'die Einstellungen danach durchsuchen: Der Name ist `CORS_ALLOW_HEADERS`',
  'Django reads its CSRF token from X-CSRFToken, not from {token}: rename it in the page, or set CSRF_HEADER_NAME.':
    'Django liest sein CSRF-Token aus X-CSRFToken, nicht aus {token}: in der Seite umbenennen oder CSRF_HEADER_NAME setzen.',
  'The page cannot read {names}: the answer does not expose it':
    'Die Seite kann {names} nicht lesen: Die Antwort gibt den Header nicht frei',
  'The page cannot read {names}: the answer does not expose them':
    'Die Seite kann {names} nicht lesen: Die Antwort gibt diese Header nicht frei',
  'The request was allowed. Scripts see only a few response headers unless the server exposes more.':
    'Die Anfrage wurde erlaubt. Skripte sehen nur wenige Header der Antwort, solange der Server nicht mehr freigibt.',
  Readable: 'Lesbar',
  '{asked} answers with it': '{asked} antwortet damit',

  // Errors before the middleware.
  'Django answered 400 before django-cors-headers ran, as it does for a host it does not know':
    'Django hat mit 400 geantwortet, bevor django-cors-headers lief, wie bei einem Host, den es nicht kennt',
  'Check that `ALLOWED_HOSTS` holds `{host}`: with it missing, everything that asks for the host is answered 400.':
    'Prüfen, ob `ALLOWED_HOSTS` den Host `{host}` enthält: Fehlt er, wird alles, was nach ihm fragt, mit 400 beantwortet.',
  'CorsMiddleware belongs first in MIDDLEWARE: then the page can read such an answer and its reason.':
    'CorsMiddleware gehört in MIDDLEWARE an die erste Stelle: Dann kann die Seite eine solche Antwort und ihren Grund lesen.',
  'The real problem is the {status}: the server failed, and its error page carries no CORS headers':
    'Das eigentliche Problem ist der Status {status}: Der Server ist gescheitert, und seine Fehlerseite trägt keine CORS-Header',
  'It fails on requests that carry an `Origin` and on no others: a broken setting makes django-cors-headers itself fail (an entry that is `None`, a pattern that is none).':
    'Er scheitert an Anfragen mit `Origin` und an keinen anderen: Eine kaputte Einstellung lässt django-cors-headers selbst scheitern (ein Eintrag, der `None` ist, ein Muster, das keines ist).',
  'Something above django-cors-headers in `MIDDLEWARE` failed, or it is not installed: with it first the page could read the error.':
    'In `MIDDLEWARE` ist etwas gescheitert, das über django-cors-headers steht, oder django-cors-headers ist nicht installiert: Stünde es an erster Stelle, könnte die Seite den Fehler lesen.',
  'The answer does not say who made it. The missing CORS header only hides the error; the log of the server has it.':
    'Die Antwort verrät nicht, von wem sie stammt. Der fehlende CORS-Header verbirgt den Fehler nur; er steht im Log des Servers.',
  '{asked} failed without CORS headers': '{asked} scheiterte ohne CORS-Header',
  'Look into the server’s log for the error of this very request: that is what to mend.':
    'Im Log des Servers den Fehler zu genau dieser Anfrage suchen: Der ist zu beheben.',

  // What is not CORS.
  'Not a CORS problem: an extension of this browser blocked the request':
    'Kein CORS-Problem: Eine Erweiterung dieses Browsers hat die Anfrage blockiert',
  'An ad blocker, most likely: many refuse addresses with words such as “track” or “ads” in them.':
    'Höchstwahrscheinlich ein Werbeblocker: Viele lehnen Adressen ab, in denen Wörter wie „track“ oder „ads“ vorkommen.',
  'Switch the blocker off for this page, or try a clean profile.':
    'Den Blocker für diese Seite ausschalten oder es in einem frischen Profil versuchen.',
  'The answer’s headers forbid it, and yet the page got it: something switches CORS off in this browser':
    'Die Header der Antwort verbieten es, und doch hat die Seite sie bekommen: Etwas schaltet CORS in diesem Browser ab',
  'An extension that adds CORS headers, or a browser started without its security. It works here and nowhere else.':
    'Eine Erweiterung, die CORS-Header hinzufügt, oder ein Browser, der ohne seinen Schutz gestartet wurde. Es geht hier und sonst nirgends.',
  'By its headers': 'Nach den Headern',
  'The browser': 'Der Browser',
  'delivered it': 'hat sie der Seite gegeben',
  'Switch such extensions off, and try again: then you see what others see.':
    'Solche Erweiterungen ausschalten und es noch einmal versuchen: Dann ist zu sehen, was andere sehen.',
  'Not a CORS problem: the page’s Content-Security-Policy forbids `{server}`':
    'Kein CORS-Problem: Die Content-Security-Policy der Seite verbietet `{server}`',
  'The page itself names whom its scripts may call, in `connect-src`.':
    'Die Seite selbst nennt in `connect-src`, wen ihre Skripte aufrufen dürfen.',
  'A redirect led to an address that is not among them.':
    'Eine Weiterleitung führte zu einer Adresse, die nicht dazugehört.',
  'Add {server} to connect-src of the page’s Content-Security-Policy.':
    '{server} zu connect-src in der Content-Security-Policy der Seite hinzufügen.',
  'Not a CORS problem: `Cross-Origin-Resource-Policy` of the answer keeps it from this page':
    'Kein CORS-Problem: Die `Cross-Origin-Resource-Policy` der Antwort enthält sie dieser Seite vor',
  'The server has to send another value of that header, or the page has to ask with CORS.':
    'Der Server muss einen anderen Wert dieses Headers senden, oder die Seite muss mit CORS fragen.',
  'Not a CORS problem: the page’s `Cross-Origin-Embedder-Policy` keeps the answer out':
    'Kein CORS-Problem: Die `Cross-Origin-Embedder-Policy` der Seite lässt die Antwort nicht herein',
  'The answer needs `Cross-Origin-Resource-Policy: cross-origin`, or has to be asked for with CORS.':
    'Die Antwort braucht `Cross-Origin-Resource-Policy: cross-origin`, oder sie muss mit CORS erbeten werden.',
  'Not a CORS problem: the browser kept the answer out (Opaque Response Blocking)':
    'Kein CORS-Problem: Der Browser hat die Antwort ferngehalten (Opaque Response Blocking)',
  'A request without CORS got data that is no image, script or media.':
    'Eine Anfrage ohne CORS bekam Daten, die weder Bild noch Skript noch Medien sind.',
  'Ask with fetch in mode "cors", and let the server allow the origin; or ask for what the element can show.':
    'Mit fetch im Modus "cors" fragen und den Server den Ursprung erlauben lassen, oder etwas erbitten, was das Element zeigen kann.',
  'Send Cross-Origin-Resource-Policy: cross-origin with what other sites may embed.':
    'Cross-Origin-Resource-Policy: cross-origin mit allem senden, was andere Websites einbetten dürfen.',
  'Not a CORS problem: the browser did not let the page reach into the local network':
    'Kein CORS-Problem: Der Browser ließ die Seite nicht in das lokale Netz hinein',
  'Local Network Access is a permission that the person gives; no header of the server helps.':
    'Local Network Access ist eine Berechtigung, die der Mensch am Browser erteilt; kein Header des Servers hilft.',
  'the preflight of {asked} asked for it': 'der Preflight von {asked} fragte danach',
  'Allow the page to access devices on the local network, in the site’s permissions of the browser.':
    'In den Berechtigungen, die der Browser für die Website führt, den Zugriff auf Geräte im lokalen Netz erlauben.',
} as const;
