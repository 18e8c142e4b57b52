/** Sentences of `src/fix`. */
export const fixes = {
  // What a change needs, what it does, and what is to be done with it.
  '{asked} is preflighted with it': 'der Preflight von {asked} fragt danach',
  '{first}, and {count} more': '{first}, und {count} weitere',
  'There are no settings of django-cors-headers yet.':
    'Es gibt noch keine Einstellungen von django-cors-headers.',
  'No origins are allowed but those that answers showed.':
    'Erlaubt sind nur die Ursprünge, die Antworten gezeigt haben.',
  '`CORS_ALLOW_CREDENTIALS` and `CORS_EXPOSE_HEADERS` are not set: no origin was allowed yet.':
    '`CORS_ALLOW_CREDENTIALS` und `CORS_EXPOSE_HEADERS` sind nicht gesetzt: Noch wurde kein Ursprung erlaubt.',
  'The lists of headers and methods are the defaults: no preflight was answered with them yet.':
    'Die Listen der Header und Methoden sind die voreingestellten: Noch wurde kein Preflight mit ihnen beantwortet.',
  '`CORS_URLS_REGEX` covers the paths on which the middleware was seen, and no others.':
    '`CORS_URLS_REGEX` deckt die Pfade ab, auf denen die Middleware zu sehen war, und keine anderen.',
  'Where the middleware was not seen its place is the reason, and not `CORS_URLS_REGEX`.':
    'Wo die Middleware nicht zu sehen war, liegt es an ihrer Stelle und nicht an `CORS_URLS_REGEX`.',
  'Behind the refusal of the host django-cors-headers is installed, and allows the page.':
    'Hinter der Ablehnung des Hosts ist django-cors-headers installiert und erlaubt die Seite.',
  'Behind the redirect to https django-cors-headers is installed, and allows the page.':
    'Hinter der Weiterleitung auf https ist django-cors-headers installiert und erlaubt die Seite.',
  'The page can read `{header}`.': 'Die Seite kann `{header}` lesen.',
  'Preflights are kept for {seconds} s at most.': 'Preflights werden höchstens {seconds} s behalten.',
  'Pages on the internet may ask.': 'Seiten aus dem Internet dürfen fragen.',
  'The CSRF check accepts the origin.': 'Die CSRF-Prüfung nimmt den Ursprung an.',
  'Cookies set from now on are sent from other sites, over https.':
    'Von jetzt an gesetzte Cookies werden auch von anderen Websites aus gesendet, über https.',
  '{asked} is allowed now and would not be after it.':
    '{asked} ist jetzt erlaubt und wäre es danach nicht mehr.',
  'No answer of this server shows that a CORS layer runs there: what writes its headers has to be changed itself.':
    'Keine Antwort dieses Servers zeigt, dass dort eine CORS-Schicht läuft: Zu ändern ist, was seine Header schreibt.',
  'This would not come true: {how}': 'Das würde nicht eintreten: {how}',
  'It would let in `{origin}`, which is refused now.':
    'Es würde `{origin}` hereinlassen, was jetzt abgelehnt wird.',
  'Let in only because anybody was, and refused after it: {requests}.':
    'Nur hereingelassen, weil es jeder war, und danach abgelehnt: {requests}.',
  'There is nothing to change.': 'Es gibt nichts zu ändern.',
  '{asked}: the model cannot follow what the server would answer.':
    '{asked}: Was der Server antworten würde, kann das Modell nicht nachvollziehen.',
  '{asked} would still not be allowed for sure.': '{asked} wäre noch immer nicht sicher erlaubt.',
  '{asked} would still be blocked: {why}.': '{asked} wäre noch immer blockiert: {why}.',
  'Requests that were stopped at their preflight are answered with something else than a redirect.':
    'Anfragen, die an ihrem Preflight aufgehalten wurden, werden mit etwas anderem als einer Weiterleitung beantwortet.',
  'Where the credentials mode is not known, none are sent.':
    'Wo nicht bekannt ist, ob Anmeldedaten dabei sind, werden keine gesendet.',
  'The server is as it was when this request was sent: it has answered otherwise at another time.':
    'Der Server ist so, wie er war, als diese Anfrage gesendet wurde: Zu anderer Zeit hat er anders geantwortet.',
  'Restart every server process.': 'Jeden Prozess des Servers neu starten.',
  'Purge the caches in front of it: a CDN keeps old answers, with their old headers.':
    'Die Caches davor leeren: Ein CDN behält alte Antworten samt ihren alten Headern.',
  'Reload the page with “Disable cache” ticked in DevTools: a browser keeps a 301 for good.':
    'Die Seite neu laden, mit „Disable cache“ in den DevTools angekreuzt: Einen 301 behält ein Browser für immer.',
  'no access-control-allow-origin': 'kein access-control-allow-origin',
  'status 200, no redirect, and access-control-allow-origin: {origin}':
    'Status 200, keine Weiterleitung, und access-control-allow-origin: {origin}',
  'one access-control-allow-origin: {origin}, and origin in vary':
    'ein einziges access-control-allow-origin: {origin}, und origin in vary',
  'Preflights that passed before are kept for up to {count} seconds: try in a fresh profile, or wait.':
    'Preflights, die schon bestanden haben, bleiben bis zu {count} Sekunden behalten: in einem frischen Profil probieren oder warten.',
  'Preflights that passed before are kept for up to {count} minutes: try in a fresh profile, or wait.':
    'Preflights, die schon bestanden haben, bleiben bis zu {count} Minuten behalten: in einem frischen Profil probieren oder warten.',
  'Preflights that passed before are kept for up to {count} hours: try in a fresh profile, or wait.':
    'Preflights, die schon bestanden haben, bleiben bis zu {count} Stunden behalten: in einem frischen Profil probieren oder warten.',
  'Others may find a name that `{source}` lets in: the host gives names to everybody.':
    'Andere können einen Namen finden, den `{source}` hereinlässt: Der Hoster gibt jedem einen.',
  'With credentials they would read what the signed-in person may see.':
    'Mit Anmeldedaten läsen sie, was die angemeldete Person sehen darf.',
  '`{source}` lets in every host of that form: all of them have to be yours.':
    '`{source}` lässt jeden Host dieser Form herein: Alle davon müssen eigene sein.',
  "`{origin}` is a page on the visitor's own machine: for development settings, not for production.":
    '`{origin}` ist eine Seite auf dem Rechner des Besuchers selbst: etwas für Entwicklungseinstellungen, nicht für den Betrieb.',
  '`{origin}` is not encrypted: whoever is on the way can put a script into that page.':
    '`{origin}` ist nicht verschlüsselt: Wer auf dem Weg sitzt, kann ein Skript in diese Seite setzen.',
  // Other servers than Django.
  '{value} cannot be written into a configuration safely.':
    '{value} lässt sich nicht sicher in eine Konfiguration schreiben.',
  'A CSRF check in the application has to trust `{origin}` as well.':
    'Eine CSRF-Prüfung in der Anwendung muss auch `{origin}` vertrauen.',
  'Cookies have to be set with `SameSite=None; Secure` to be sent from other sites.':
    'Cookies müssen mit `SameSite=None; Secure` gesetzt werden, damit sie von anderen Websites aus gesendet werden.',
  'The server has to accept requests for the host `{host}`.':
    'Der Server muss Anfragen an den Host `{host}` annehmen.',
  'The server has to learn from its proxy that the request came over https.':
    'Der Server muss von seinem Proxy erfahren, dass die Anfrage über https kam.',
  'The policy has to cover `{path}`.': 'Die Regelung muss `{path}` abdecken.',
  'httpd.conf: in VirtualHost or Directory': 'httpd.conf: in VirtualHost oder Directory',
  'It needs the modules headers, setenvif and rewrite: `{command}`.':
    'Es braucht die Module headers, setenvif und rewrite: `{command}`.',
  'Check and reload it: `{command}`.': 'Prüfen und neu laden: `{command}`.',
  'Caddyfile: in the site': 'Caddyfile: in der Site',
  'the defaults, more than what is allowed now': 'die Voreinstellungen, mehr als jetzt erlaubt ist',
  'nginx.conf: in location, not in server': 'nginx.conf: in location, nicht in server',
  'in front of an application that sends CORS headers itself, leave this out: two are as bad as none':
    'vor einer Anwendung, die selbst CORS-Header sendet, weglassen: zwei sind so schlecht wie keiner',
  'It has no setting for credentials: files that need a sign-in belong behind the application.':
    'Eine Einstellung für Anmeldedaten gibt es dort nicht: Dateien, die eine Anmeldung brauchen, gehören hinter die Anwendung.',
  'Set it: `{command}`.': 'Setzen: `{command}`.',
  'Behind CloudFront forward Origin and the Access-Control-Request headers, and purge it.':
    'Hinter CloudFront Origin und die Access-Control-Request-Header weiterreichen lassen und den Cache dort leeren.',
  'It throws away the CORS headers of what is behind it: configure one of the two.':
    'Es wirft die CORS-Header dessen weg, was dahinter steht: nur eines von beiden konfigurieren.',
  'It knows no safe pattern; list the addresses by name: {addresses}.':
    'Sichere Muster kennt es nicht; die Adressen einzeln aufführen: {addresses}.',
  'With Spring Security add `{call}`, or it refuses the preflight first.':
    'Mit Spring Security auch `{call}` einfügen, sonst lehnt es den Preflight vorher ab.',
  'after UseRouting, before UseAuthentication': 'nach UseRouting, vor UseAuthentication',
  'Import `{name}`, build and restart.': '`{name}` importieren, bauen und neu starten.',
  'before the routes and before anything that asks who is there':
    'vor den Routen und vor allem, was nach einer Anmeldung fragt',
  'Install it and restart: `{command}`.': 'Installieren und neu starten: `{command}`.',
  'last of all add_middleware calls, so that it stands outermost':
    'als letzter Aufruf von add_middleware, damit sie ganz außen steht',
  'Restart every worker.': 'Jeden Worker neu starten.',
  'It needs the gem rack-cors: `{command}`. Restart the application.':
    'Es braucht das Gem rack-cors: `{command}`. Die Anwendung neu starten.',
  // settings.py, and the notes on it.
  'keeps what is there': 'behält, was da ist',
  'first: above everything that answers or redirects by itself':
    'an erster Stelle: über allem, was selbst antwortet oder weiterleitet',
  'what is there already': 'was schon da ist',
  'adds its system checks': 'bringt seine Systemprüfungen mit',
  'Install the package first: `pip install django-cors-headers`.':
    'Zuerst das Paket installieren: `pip install django-cors-headers`.',
  'The copied text is your whole settings.py, changed.':
    'Der kopierte Text ist die ganze eigene settings.py, mit der Änderung.',
  'The copied text goes to the end of settings.py; it keeps what your lists hold already.':
    'Der kopierte Text gehört ans Ende von settings.py; er behält, was schon in den Listen steht.',
  'With `DEBUG` on and an empty `ALLOWED_HOSTS` Django allows localhost; with one entry only the entries.':
    'Mit eingeschaltetem `DEBUG` und leerem `ALLOWED_HOSTS` erlaubt Django localhost; sobald ein Eintrag da ist, nur noch die Einträge.',
  'Restart every server process: Django reads its settings once.':
    'Jeden Prozess des Servers neu starten: Django liest seine Einstellungen nur einmal.',
  'a text or a compiled pattern': 'ein Text oder ein kompiliertes Muster',
  'browsers demand it with SameSite=None': 'Browser verlangen es bei SameSite=None',
  'only where the proxy sets this header and strips it from what comes in':
    'nur wo der Proxy diesen Header selbst setzt und aus allem entfernt, was hereinkommt',
  'for development alone: after the settings of all are imported':
    'nur für die Entwicklung: nach dem Import der gemeinsamen Einstellungen',
  'CORS first': 'CORS an erster Stelle',
  'django-cors-headers knows private networks since 4.0: upgrade it first.':
    'django-cors-headers kennt private Netze seit 4.0: zuerst aktualisieren.',
  'the page that asks': 'die Seite, die fragt',
  'the page sends them': 'die Seite sendet sie',
  'one layer with one policy': 'eine Schicht mit einer Regelung',
} as const;
