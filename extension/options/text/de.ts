import type { en } from './en.ts';

/** Every word of the options page and of the help page in German, after the English model. */

export const de: typeof en = {
  language: 'de',
  name: 'Corscope',

  options: {
    title: 'Einstellungen von Corscope',
    intro: 'Jede Wahl gilt sofort; zu speichern gibt es nichts.',
    saved: 'Gespeichert',
    notSaved: 'Der Browser hat diese Wahl nicht gespeichert',
  },
  access: {
    title: 'Zugriff auf Websites',
    why: 'Eine Anfrage wird nur gezeigt, wo der Browser sie Corscope sehen lässt. Corscope liest Anfragen und Antworten, solange die DevTools offen sind, und verändert keine.',
    checking: 'Der Browser wird gefragt …',
    granted: 'Corscope darf die Anfragen aller Websites sehen.',
    missing: 'Corscope darf nicht die Anfragen aller Websites sehen: Listen bleiben leer oder haben Lücken.',
    ask: 'Auf allen Websites erlauben',
    refused: 'Der Zugriff wurde nicht gegeben.',
    revoke: {
      chromium:
        'Zum Entziehen oder Einschränken: Rechtsklick auf das Symbol von Corscope, dann „Websitedaten lesen und ändern“.',
      firefox:
        'Zum Entziehen: `about:addons`, Corscope, Berechtigungen, „Auf Ihre Daten für alle Websites zugreifen“.',
    },
  },
  recording: {
    title: 'Aufzeichnung',
    capacity: 'Behaltene Anfragen je Tab',
    capacityHelp: (least: string, most: string, usual: string) =>
      `Von ${least} bis ${most}; ${usual}, wenn nichts geändert ist. Darüber hinaus gehen die ältesten, und das Panel sagt, wie viele. Sie stehen nur im Arbeitsspeicher und gehen, wenn die DevTools schließen.`,
    capacityWrong: (least: string, most: string) => `Bitte eine ganze Zahl von ${least} bis ${most}.`,
  },
  fixes: {
    title: 'Änderungen',
    syntax: 'Änderungen zeigen für',
    answering: 'Den Server, der antwortete, sonst Django',
    help: 'Für Panels, die von jetzt an geöffnet werden. In jedem lässt sich etwas anderes wählen.',
  },
  appearance: {
    title: 'Aussehen',
    theme: 'Farben',
    themes: { browser: 'Wie die DevTools', light: 'Hell', dark: 'Dunkel' },
    help: 'Diese Seiten außerhalb der DevTools richten sich nach dem Browser, wo das Panel sich nach den DevTools richtet.',
    language: 'Sprache',
    languages: { browser: 'Wie der Browser', en: 'English', de: 'Deutsch' },
    languageHelp:
      'Die des Panels und dieser Seiten; ein offenes Panel wechselt sofort, oder sobald die Datei geschlossen wird, die es zeigt, und zeichnet weiter auf. Die längeren Seiten über die Ursachen gibt es nur auf Englisch.',
  },
  masking: {
    title: 'Was maskiert wird',
    intro:
      'Geheimnisse werden entfernt, bevor etwas behalten, gezeigt, kopiert oder exportiert wird. Das lässt sich nicht abschalten.',
    list: [
      'die Werte von Cookies, gesendeten und gesetzten; Namen und Attribute bleiben',
      '`Authorization` und `Proxy-Authorization`, bis auf das Schema wie `Bearer`',
      'Header, die wie Geheimnisse heißen: API-Schlüssel, Tokens, Passwörter, Signaturen, CSRF-Tokens, Sitzungskennungen',
      'Parameter in URLs, die wie Geheimnisse heißen, etwa `token`, `key`, `code` oder `session`, und Passwörter in URLs',
    ],
    digest:
      'An ihrer Stelle steht ein kurzes Zeichen, das für gleiche Geheimnisse gleich ist: So sieht man, ob zwei Anfragen dasselbe sandten. Sein Schlüssel entsteht in jeder Sitzung des Browsers neu.',
    rest: 'Alles andere bleibt, wie es war: Was kopiert oder exportiert ist, bitte durchsehen, bevor es weitergeht.',
  },
  about: {
    title: 'Über',
    version: (version: string) => `Corscope ${version}`,
    privacy:
      'Nichts verlässt diesen Rechner: Corscope fragt nichts im Netz und schreibt von den Anfragen nichts auf die Platte.',
    help: 'Warum sehe ich das Panel oder meine Anfrage nicht?',
  },

  help: {
    title: 'Warum sehe ich das Panel oder meine Anfrage nicht?',
    intro: 'Die üblichen Gründe, die häufigsten zuerst.',
    options: 'Einstellungen von Corscope',
    sections: [
      {
        title: 'Das Panel ist nicht da',
        items: [
          {
            id: 'devtools',
            title: 'Es ist ein Tab der DevTools',
            text: 'Die DevTools mit `F12` oder `Strg Umschalt I` (`⌘ ⌥ I` auf einem Mac) öffnen und Corscope wählen. Wo viele Tabs sind, steht es hinter `»`.',
          },
          {
            id: 'after-install',
            title: 'Die DevTools waren offen, bevor Corscope installiert oder aktualisiert wurde',
            text: 'Die DevTools fragen nur einmal nach ihren Panels. Schließen und wieder öffnen.',
          },
          {
            id: 'private',
            title: 'Das ist ein privates Fenster',
            text: 'Browser lassen Erweiterungen nicht in private Fenster, bis man es erlaubt: in Chrome unter `chrome://extensions`, Details, „Im Inkognitomodus zulassen“; in Firefox unter `about:addons`, Corscope, „In privaten Fenstern ausführen“.',
          },
          {
            id: 'protected',
            title: 'Das ist eine Seite des Browsers selbst',
            text: 'Die Stores für Erweiterungen, `chrome://`- und `about:`-Seiten und Seiten anderer Erweiterungen sind jeder Erweiterung verschlossen. Es gibt kein Panel, oder es bleibt leer.',
          },
        ],
      },
      {
        title: 'Die Liste ist leer',
        items: [
          {
            id: 'after-load',
            title: 'Die DevTools wurden geöffnet, nachdem die Seite geladen war',
            text: 'Corscope zeichnet auf, sobald die DevTools offen sind, und nichts davor. Die Seite neu laden.',
          },
          {
            id: 'no-access',
            title: 'Corscope hat keinen Zugriff auf die Website',
            text: 'Der Browser zeigt einer Erweiterung nur die Websites, die sie sehen darf. So steht es:',
          },
          {
            id: 'same-origin',
            title: 'Die Seite fragt nur ihren eigenen Ursprung',
            text: 'Für solche Anfragen gilt CORS nicht, darum sind sie verborgen. Die Liste sagt, wie viele es sind, und zeigt sie auf Wunsch. Eine Seite auf `localhost:3000`, die `localhost:8000` fragt, gehört nicht dazu, außer wenn ein Entwicklungsserver ihre Anfragen weiterreicht.',
          },
          {
            id: 'filter',
            title: 'Ein Filter ist gesetzt',
            text: 'Der Text im Filter und die Knöpfe daneben verbergen, was nicht passt. „Blockiert“ zeigt, was blockiert wurde, und sonst nichts.',
          },
          {
            id: 'paused',
            title: 'Die Aufzeichnung ist angehalten, oder eine Navigation hat die Liste geleert',
            text: 'Der runde Knopf startet sie. „Log behalten“ behält die Zeilen, wenn die Seite verlassen wird.',
          },
        ],
      },
      {
        title: 'Eine Anfrage fehlt',
        items: [
          {
            id: 'other-tab',
            title: 'Ein anderer Tab oder ein anderes Fenster hat sie gesendet',
            text: 'DevTools zeigen jeweils ihren eigenen Tab. Ein Pop-up, etwa zum Anmelden, ist ein eigener Tab: die DevTools dort öffnen.',
          },
          {
            id: 'worker',
            title: 'Ein Worker hat sie gesendet',
            text: 'Shared Worker und Service Worker gehören zu keinem Tab. Was sie fragen, steht in jedem untersuchten Tab, der seit dem Öffnen der DevTools eine Seite ihres Ursprungs gezeigt hat.',
          },
          {
            id: 'service-worker',
            title: 'Ein Service Worker hat sie beantwortet',
            text: 'Dann ging nichts über das Netz, und zwischen Seite und Netz gab es keine CORS-Prüfung. Die DevTools von Chromium sagen es, und es gibt eine Zeile; in Firefox gibt es vielleicht keine. Ohne Service Worker geht es mit „Bypass for network“ (Chromium) oder indem man sie unter `about:debugging` abmeldet (Firefox).',
          },
          {
            id: 'http-cache',
            title: 'Die Antwort kam aus einem Cache',
            text: 'Was der HTTP-Cache beantwortet, ist eine Zeile und sagt es. Nach Bildern und Skripten, die die Seite schon im Speicher hat, fragt niemand. „Disable cache“ im Network-Panel der DevTools lässt den Browser fragen.',
          },
          {
            id: 'policy',
            title: 'Die Seite hat es sich selbst verboten',
            text: 'Anfragen, die eine Content-Security-Policy oder die Regel gegen gemischte Inhalte (HTTP in einer HTTPS-Seite) aufhält, und solche mit `mode: "same-origin"` nach anderswo sind zu Ende, bevor eine Erweiterung davon erfährt. Die Konsole sagt es. Kein Header des gefragten Servers ändert das.',
          },
          {
            id: 'file',
            title: 'Die Seite ist eine Datei auf der Platte',
            text: 'Eine Seite unter `file://` hat den Ursprung `null`, und was sie von `file://` lädt, sieht keine Erweiterung. Den Ordner über HTTP anbieten, etwa mit `python -m http.server`.',
          },
          {
            id: 'never-sent',
            title: 'Das Skript hat sie nie gesendet',
            text: 'Eine Ausnahme vor `fetch`, eine unlesbare URL oder ein Header, der nicht gesetzt werden kann, beenden sie in der Seite. Die Konsole zeigt einen `TypeError`, der keine Richtlinie nennt.',
          },
          {
            id: 'dropped',
            title: 'Die Liste war voll',
            text: 'Über die Zahl der Anfragen in den Einstellungen hinaus gehen die ältesten. Die Zeile unten sagt, wie viele.',
          },
        ],
      },
    ],
  },
};
