import type { headerNotesEn } from './header-notes-en.ts';

const count = (number: number): string => number.toLocaleString('de-DE');

/** What a header of the Headers tab means, in German. */
export const headerNotesDe: typeof headerNotesEn = {
  origin: 'Woher die fragende Seite kommt; danach entscheidet der Server.',
  originNull:
    '`null`: Die Seite hat keinen Ursprung zu nennen, etwa in einem Sandbox-Frame, als Datei oder nach manchen Umleitungen.',
  requestMethod: 'Der Preflight fragt, ob diese Methode folgen darf.',
  requestHeaders: 'Der Preflight fragt, ob diese Header folgen dürfen.',
  requestNetwork: 'Der Preflight fragt, ob er ein privateres Netz erreichen darf.',
  originAny: '`*`: Jeder Ursprung darf die Antwort lesen, aber nicht mit Anmeldedaten.',
  originOne: 'Nur Seiten genau dieses Ursprungs dürfen die Antwort lesen.',
  originNullAllowed:
    '`null` lässt Sandbox-Frames und Dateien von jedermann ein; es nennt keine einzelne Seite.',
  originNone: 'Das ist nicht ein einzelner Ursprung, also wird damit keine Seite zugelassen.',
  credentialsTrue: 'Die Antwort darf auch gelesen werden, wenn Cookies oder andere Anmeldedaten mitgehen.',
  credentialsAny: '`true` neben `*` erlaubt keine Anmeldedaten: Dafür muss der Ursprung genannt sein.',
  credentialsOther: 'Nur `true` zählt, kleingeschrieben: Anmeldedaten sind nicht erlaubt.',
  methods: 'Methoden, die dem Preflight folgen dürfen; GET, HEAD und POST dürfen es immer.',
  methodsAny:
    '`*`: Jede Methode darf folgen, aber mit Anmeldedaten ist es nur eine Methode mit dem Namen `*`.',
  headers: 'Header der Anfrage, die dem Preflight folgen dürfen.',
  headersAny:
    '`*`: Jeder Header außer `authorization` darf folgen; mit Anmeldedaten ist es nur ein Header mit dem Namen `*`.',
  exposed: 'Header der Antwort, die die Seite über die stets lesbaren hinaus lesen darf.',
  exposedAny:
    '`*`: Die Seite darf jeden Header lesen; mit Anmeldedaten ist es nur ein Header mit dem Namen `*`.',
  onlyPreflight: 'Browser lesen ihn nur an der Antwort auf einen Preflight: Hier wirkt er nicht.',
  onlyActual: 'Browser lesen ihn nur an der Antwort auf die Anfrage selbst: Am Preflight wirkt er nicht.',
  unreadable: 'Das ist keine Liste einfacher Namen, also zählt die ganze Liste nicht.',
  maxAge: (seconds: number) =>
    `Der Preflight darf ${count(seconds)} s behalten werden; Browser haben eigene, kürzere Grenzen.`,
  maxAgeNone: 'Null: Jede Anfrage fragt wieder mit einem eigenen Preflight.',
  maxAgeOther: 'Das ist keine ganze Zahl von Sekunden; es sagt nicht, wie lange der Preflight behalten wird.',
  network: 'Ob Seiten eines öffentlicheren Netzes diesen Server erreichen dürfen.',
  location: 'Die Antwort leitet hierhin um, und CORS wird dort neu geprüft.',
  vary: 'Caches behalten je Wert dieser Header der Anfrage eine eigene Antwort.',
  varyOrigin: 'Es nennt `Origin`: Caches behalten je Ursprung eine eigene Antwort.',
  varyAny: '`*`: Caches dürfen keine andere Anfrage mit dieser Antwort beantworten.',
  cookie: 'Cookies wurden gesendet, also trägt die Anfrage Anmeldedaten.',
  authorization: 'Von der Seite gesetzt braucht er einen Preflight, der ihn nennt; `*` umfasst ihn nicht.',
  resourcePolicy: 'Wer das ohne CORS laden darf; mit CORS hat es nichts zu sagen.',
  fetchMode: 'Wie der Browser gefragt hat; `cors` heißt, dass CORS geprüft wird.',
  fetchNoCors: '`no-cors`: CORS wird nicht geprüft, und Skripte können die Antwort nicht lesen.',
  fetchSite: 'Wie nah die Seite dem Server ist: gleicher Ursprung, gleiche Site oder eine andere.',
  storageAccess: 'Ob die Anfrage Cookies nutzen konnte, die anderen Sites verschlossen sind.',
  timing: 'Ursprünge, die genaue Zeiten sehen dürfen; über das Lesen entscheidet es nicht.',
};
