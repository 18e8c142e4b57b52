import { namesSeveralOrigins } from '../../../src/cors/several-origins.ts';
import type { FailureCode, Missing, NotCors, OtherFailure, Stage, StepId } from '../../../src/cors/types.ts';
import type { Sure } from '../../../src/diagnosis/finding.ts';
import type { Note, Settled, Strength } from '../../../src/exchange/exchange.ts';
import type { Contradiction } from '../../../src/fix/django/contradiction.ts';
import type { FilterKey, FilterProblem } from '../filter.ts';
import { codeOr } from './code.ts';
import type { en } from './en.ts';
import type { FailureFacts, StepFacts } from './facts.ts';
import { headerNotesDe } from './header-notes-de.ts';
import { roughly } from './roughly.ts';

const code = codeOr('(leer)');

/** Every word of the panel in German, after the English model. */

type Because = Settled<unknown>['because'];
type Browser = 'chromium' | 'firefox';

const count = (number: number): string => number.toLocaleString('de-DE');
const took = (milliseconds: number): string => {
  if (Math.round(milliseconds) < 1000) return `${Math.round(milliseconds)} ms`;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${(milliseconds / 1000).toLocaleString('de-DE', digits)} s`;
};
const some = (number: number, one: string, many: string): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** All of them feminine: „die“ becomes „der“ where the sentence asks for it. */
const answerAt: Record<Stage, string> = {
  request: 'die Antwort',
  preflight: 'die Antwort auf den Preflight',
  response: 'die Antwort',
  redirect: 'die Weiterleitung',
};
const answer = (facts: FailureFacts): string => answerAt[facts.at];
const ofAnswer = (facts: FailureFacts): string => answerAt[facts.at].replace(/^die /, 'der ');
const received = (facts: FailureFacts): string => (facts.received === null ? 'nichts' : code(facts.received));
const parameter = (facts: FailureFacts): string => code(facts.parameter ?? '?');

const failures: Record<FailureCode, { short: string; sentence: (facts: FailureFacts) => string }> = {
  'missing-allow-origin': {
    short: 'kein Access-Control-Allow-Origin',
    sentence: (f) => `${answer(f)} hat keinen Header \`Access-Control-Allow-Origin\``,
  },
  'multiple-allow-origin': {
    short: 'mehrere Werte in Access-Control-Allow-Origin',
    sentence: (f) =>
      namesSeveralOrigins(f.received ?? '')
        ? `${answer(f)} hat mehr als einen Wert in \`Access-Control-Allow-Origin\`: ${received(f)}`
        : `das \`Access-Control-Allow-Origin\` ${ofAnswer(f)} ist kein Ursprung: ${received(f)}`,
  },
  'invalid-allow-origin': {
    short: 'ungültiges Access-Control-Allow-Origin',
    sentence: (f) => `das \`Access-Control-Allow-Origin\` ${ofAnswer(f)} ist kein Ursprung: ${received(f)}`,
  },
  'allow-origin-mismatch': {
    short: 'ein anderer Ursprung ist erlaubt',
    sentence: (f) => `${answer(f)} erlaubt ${received(f)}, nicht den Ursprung dieser Seite`,
  },
  'wildcard-with-credentials': {
    short: '* mit Anmeldedaten',
    sentence: (f) => `${answer(f)} erlaubt mit \`*\` jeden Ursprung, aber diese Anfrage trägt Anmeldedaten`,
  },
  'allow-credentials-not-true': {
    short: 'Anmeldedaten nicht erlaubt',
    sentence: (f) =>
      f.received === null
        ? `${answer(f)} hat kein \`Access-Control-Allow-Credentials\`, und diese Anfrage trägt Anmeldedaten`
        : `das \`Access-Control-Allow-Credentials\` ${ofAnswer(f)} ist ${received(f)}, nicht \`true\``,
  },
  'preflight-not-ok-status': {
    short: 'Status des Preflights nicht ok',
    sentence: (f) => `der Preflight wurde mit Status ${received(f)} beantwortet, nicht mit 200–299`,
  },
  'preflight-redirect': {
    short: 'Preflight weitergeleitet',
    sentence: (f) => `der Preflight wurde weitergeleitet (${received(f)}), was nicht erlaubt ist`,
  },
  'invalid-allow-methods': {
    short: 'unlesbares Access-Control-Allow-Methods',
    sentence: (f) => `das \`Access-Control-Allow-Methods\` des Preflights ist nicht lesbar: ${received(f)}`,
  },
  'invalid-allow-headers': {
    short: 'unlesbares Access-Control-Allow-Headers',
    sentence: (f) => `das \`Access-Control-Allow-Headers\` des Preflights ist nicht lesbar: ${received(f)}`,
  },
  'method-not-allowed': {
    short: 'Methode nicht erlaubt',
    sentence: (f) => `der Preflight erlaubt die Methode ${parameter(f)} nicht`,
  },
  'header-not-allowed': {
    short: 'Header nicht erlaubt',
    sentence: (f) => `der Preflight erlaubt den Header ${parameter(f)} nicht`,
  },
  'redirect-with-userinfo': {
    short: 'Weiterleitung mit Benutzername oder Passwort',
    sentence: (f) => `die Weiterleitung führt zu einer URL mit Benutzername oder Passwort: ${received(f)}`,
  },
  'redirect-scheme-not-http': {
    short: 'Weiterleitung verlässt HTTP',
    sentence: (f) => `die Weiterleitung führt zu einer URL, die nicht HTTP ist: ${received(f)}`,
  },
  'redirect-invalid-location': {
    short: 'ungültige Weiterleitung',
    sentence: (f) => `die \`Location\` der Weiterleitung ist keine URL: ${received(f)}`,
  },
  'redirect-too-many': {
    short: 'zu viele Weiterleitungen',
    sentence: () => 'die Anfrage wurde mehr als 20-mal weitergeleitet',
  },
  'redirect-mode-error': {
    short: 'Seite lehnt Weiterleitungen ab',
    sentence: () => 'die Antwort ist eine Weiterleitung, und die Seite will mit `redirect: "error"` keine',
  },
  'redirect-stream-body': {
    short: 'Weiterleitung bei einem Stream',
    sentence: () =>
      'die Antwort ist eine Weiterleitung, und ein Stream als Inhalt lässt sich nicht noch einmal senden',
  },
  'mode-same-origin': {
    short: 'Seite erlaubt nur same-origin',
    sentence: () =>
      'die Seite fragte mit `mode: "same-origin"`, und die URL gehört zu einem anderen Ursprung',
  },
  'no-cors-redirect-mode': {
    short: 'no-cors braucht redirect: follow',
    sentence: () =>
      'eine `no-cors`-Anfrage darf Weiterleitungen nur folgen, und die Seite will sie anders behandeln',
  },
  'scheme-not-http': {
    short: 'Schema ist nicht HTTP',
    sentence: () => 'das Schema der URL ist weder HTTP noch HTTPS, also kann CORS sie nicht erlauben',
  },
};

function preflightNeeded({ step, method, preflight }: StepFacts): string {
  if (step.received === 'not needed') {
    return 'Es braucht keinen Preflight: Methode und Header gelten bei CORS als unbedenklich';
  }
  if (step.subject === null) {
    return preflight === 'none'
      ? 'Es braucht einen Preflight'
      : 'Es braucht einen Preflight: Die Seite beobachtet das Hochladen oder sendet einen Stream';
  }
  const [first = '', ...rest] = step.subject.split(', ');
  if (first !== method) return `Es braucht einen Preflight für ${headers([first, ...rest])}`;
  const also = rest.length === 0 ? '' : `, und für ${headers(rest)}`;
  return `Es braucht einen Preflight für die Methode ${code(method)}${also}`;
}

const headers = (names: readonly string[]): string =>
  `${names.length === 1 ? 'den Header' : 'die Header'} ${listed(names.join(', '))}`;

interface StepWords {
  /** The name of the check, for when it was not reached or cannot be told. */
  readonly name: (facts: StepFacts) => string;
  readonly passed: (facts: StepFacts) => string;
}
const inAnswer = (facts: StepFacts): string => answerAt[facts.at];
const listed = (names: string): string => {
  const all = names.split(', ');
  const more = all.length > 8 ? ` und ${count(all.length - 8)} weitere` : '';
  return `${all.slice(0, 8).map(code).join(', ')}${more}`;
};
const subject = (facts: StepFacts): string => code(facts.step.subject ?? facts.step.received ?? '?');

const steps: Record<StepId, StepWords> = {
  'same-origin': {
    name: () => 'ob die URL zum selben Ursprung gehört',
    passed: (f) =>
      f.sameOrigin
        ? 'Die URL gehört zum Ursprung der Seite: CORS gilt hier nicht'
        : 'Die URL gehört zu einem anderen Ursprung als die Seite: CORS gilt',
  },
  'request-mode': {
    name: () => 'der Modus der Anfrage',
    passed: (f) => `Im Modus ${subject(f)} darf die Anfrage zu einem anderen Ursprung gehen`,
  },
  'request-scheme': {
    name: () => 'das Schema der URL',
    passed: () => 'Das Schema der URL ist HTTP oder HTTPS',
  },
  'preflight-needed': { name: () => 'ob es einen Preflight braucht', passed: preflightNeeded },
  'preflight-cached': {
    name: () => 'der Preflight-Cache',
    passed: (f) =>
      f.preflight === 'cached'
        ? 'Eine frühere Antwort auf einen Preflight, noch im Cache, erlaubt es'
        : 'Keine frühere Antwort auf einen Preflight im Cache erlaubt es',
  },
  'allow-origin': {
    name: (f) => `ob ${inAnswer(f)} den Ursprung erlaubt`,
    passed: (f) => `${sentenceCase(inAnswer(f))} erlaubt den Ursprung`,
  },
  'allow-credentials': {
    name: (f) => `ob ${inAnswer(f)} Anmeldedaten erlaubt`,
    passed: (f) => `${sentenceCase(inAnswer(f))} erlaubt Anmeldedaten`,
  },
  'preflight-status': {
    name: () => 'der Status des Preflights',
    passed: (f) =>
      `Der Status des Preflights ist ok${f.step.received === null ? '' : ` (${f.step.received})`}`,
  },
  'preflight-lists': {
    name: () => 'die Listen der Methoden und Header des Preflights',
    passed: () => 'Die Listen der Methoden und Header des Preflights sind lesbar',
  },
  'method-allowed': {
    name: (f) => `ob der Preflight ${code(f.method)} erlaubt`,
    passed: (f) => `Die Methode ${code(f.method)} ist erlaubt`,
  },
  'authorization-allowed': {
    name: () => 'ob der Preflight `authorization` erlaubt',
    passed: (f) =>
      f.step.subject === null
        ? 'Es gibt keinen Header `authorization` zu erlauben'
        : 'Der Header `authorization` ist erlaubt',
  },
  'headers-allowed': {
    name: () => 'ob der Preflight die Header erlaubt',
    passed: (f) =>
      f.step.subject === null || f.step.subject === ''
        ? 'Kein Header muss erlaubt werden'
        : `Jeder erbetene Header ist erlaubt: ${listed(f.step.subject)}`,
  },
  'redirect-mode': {
    name: () => 'ob die Seite Weiterleitungen annimmt',
    passed: () => 'Die Seite nimmt Weiterleitungen an',
  },
  'redirect-location': {
    name: () => 'die `Location` der Weiterleitung',
    passed: (f) => `Die Weiterleitung führt zu ${subject(f)}`,
  },
  'redirect-scheme': {
    name: () => 'das Schema der Weiterleitung',
    passed: () => 'Die Weiterleitung bleibt bei HTTP oder HTTPS',
  },
  'redirect-count': {
    name: () => 'die Zahl der Weiterleitungen',
    passed: () => 'Es gibt nicht mehr als 20 Weiterleitungen',
  },
  'redirect-userinfo': {
    name: () => 'ob die Weiterleitung Benutzername oder Passwort trägt',
    passed: () => 'Die Weiterleitung trägt weder Benutzername noch Passwort',
  },
  'redirect-body': {
    name: () => 'ob der Inhalt noch einmal gesendet werden kann',
    passed: () => 'Der Inhalt kann nach der Weiterleitung noch einmal gesendet werden',
  },
  'exposed-headers': {
    name: () => 'welche Header die Seite lesen darf',
    passed: () =>
      'Die Header der Antwort werden gefiltert: Die Seite darf die unbedenklichen und die freigegebenen lesen',
  },
};

/** Capital first letter, for a fragment that becomes a sentence. */
function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const browsers: Record<Browser, string> = { chromium: 'Chromium', firefox: 'Firefox' };

const notCors: Record<NotCors, { short: string; sentence: string }> = {
  'same-origin': {
    short: 'selber Ursprung',
    sentence: 'die Anfrage geht an den Ursprung der Seite selbst',
  },
  'no-cors-mode': {
    short: 'no-cors, undurchsichtig',
    sentence:
      'die Seite fragte im Modus `no-cors` und bekommt darum eine Antwort, in die sie nicht hineinsehen kann',
  },
  navigation: {
    short: 'Navigation',
    sentence: 'das ist eine Navigation und keine Anfrage aus dem Skript einer Seite',
  },
  websocket: {
    short: 'WebSocket',
    sentence: 'ein WebSocket steht jedem Ursprung offen; prüfen muss ihn der Server',
  },
  'opaque-redirect': {
    short: 'undurchsichtige Weiterleitung',
    sentence: 'die Seite will Weiterleitungen selbst behandeln und erfährt nur, dass es eine gab',
  },
  'service-worker': {
    short: 'von einem Service Worker beantwortet',
    sentence:
      'der Service Worker der Seite hat geantwortet; was er selbst im Netz erfragte, hat eine eigene Zeile',
  },
  'scheme-not-http': { short: 'kein HTTP', sentence: 'die URL wird nicht über HTTP geholt' },
};

const otherFailures: Record<OtherFailure, { short: string; sentence: string }> = {
  network: { short: 'keine Antwort: Netzwerk', sentence: 'über das Netzwerk kam keine Antwort' },
  aborted: { short: 'abgebrochen', sentence: 'die Anfrage wurde abgebrochen, bevor sie zu Ende war' },
  'local-network-access': {
    short: 'Zugriff auf das lokale Netz',
    sentence: 'der Browser ließ die Seite nicht in das lokale Netz hinein',
  },
  corp: {
    short: 'Cross-Origin-Resource-Policy',
    sentence: 'die `Cross-Origin-Resource-Policy` des Servers enthält dieser Seite die Antwort vor',
  },
  coep: {
    short: 'Cross-Origin-Embedder-Policy',
    sentence: 'die `Cross-Origin-Embedder-Policy` der Seite lässt diese Antwort nicht herein',
  },
  orb: {
    short: 'Opaque Response Blocking',
    sentence: 'der Browser hält Daten von einer `no-cors`-Anfrage fern (Opaque Response Blocking)',
  },
  csp: {
    short: 'Content-Security-Policy',
    sentence: 'die `Content-Security-Policy` der Seite verbietet es',
  },
  'mixed-content': {
    short: 'gemischte Inhalte',
    sentence: 'eine HTTPS-Seite darf dies nicht über HTTP laden',
  },
  'blocked-by-client': {
    short: 'von einer Erweiterung blockiert',
    sentence: 'eine Erweiterung in diesem Browser hat es blockiert',
  },
  'websocket-not-opened': {
    short: 'WebSocket nicht offen',
    sentence: 'der Server hat den WebSocket beantwortet und nicht das Protokoll gewechselt',
  },
  unknown: { short: 'keine Antwort', sentence: 'der Browser hat es beendet und sagt nicht, warum' },
};

const missing: Record<Missing, { short: string; sentence: string }> = {
  'response-headers': {
    short: 'Antwort nicht gesehen',
    sentence: 'die Header der Antwort wurden nicht gesehen',
  },
  'preflight-response': {
    short: 'Antwort auf den Preflight nicht gesehen',
    sentence: 'die Antwort auf den Preflight wurde nicht gesehen',
  },
  'request-headers': {
    short: 'Header der Anfrage nicht gesehen',
    sentence: 'die Header der Anfrage wurden nicht gesehen',
  },
  'credentials-mode': {
    short: 'Anmeldedaten nicht bekannt',
    sentence: 'es hängt davon ab, ob die Anfrage Anmeldedaten trägt, und das wurde nicht gesehen',
  },
  'redirect-mode': {
    short: 'Weiterleitung nicht befolgt',
    sentence:
      'der Weiterleitung wurde nicht gefolgt: Die Seite wollte es so (`redirect: "manual"` oder `"error"`), oder ihre Content-Security-Policy nennt das Ziel nicht',
  },
  'request-mode': {
    short: 'Modus nicht bekannt',
    sentence: 'es hängt vom Modus ab, in dem die Seite fragte, und der wurde nicht gesehen',
  },
  origin: { short: 'Ursprung nicht bekannt', sentence: 'der Ursprung der Seite wurde nicht gesehen' },
  url: { short: 'URL nicht lesbar', sentence: 'die URL ist nicht lesbar' },
};

/** After „weil“. */
const because: Record<Because, string> = {
  'cookie-sent': 'ein Cookie gesendet wurde',
  'authorization-prompted': 'der Browser nach einem Passwort fragte',
  'storage-access-header': 'der Browser `Sec-Fetch-Storage-Access` sandte, wie nur mit Anmeldedaten',
  'no-storage-access-header':
    'der Browser kein `Sec-Fetch-Storage-Access` sandte, wie er es mit Anmeldedaten täte',
  'sec-fetch-mode': '`Sec-Fetch-Mode` in der Anfrage es sagt',
  'sec-fetch-mode-of-preflight': '`Sec-Fetch-Mode` im Preflight es sagt',
  'preflight-seen': 'es einen Preflight gab',
  'origin-header': 'die Anfrage einen Header `Origin` trägt',
  'no-origin-header': 'die Anfrage keinen Header `Origin` trägt',
  'resource-type': 'die Art der Anfrage es verlangt',
  'resource-timing': 'die Zeitmessung der Seite (Resource Timing) es verrät',
  'browser-outcome': 'nur so der Ausgang im Browser dazu passt',
  'default-of-fetch': 'nichts es verrät und Seiten von sich aus keine senden',
  'no-evidence': 'nichts es verrät',
};

const strengths: Record<Strength, string> = {
  certain: 'sicher',
  strong: 'starkes Zeichen',
  weak: 'schwaches Zeichen',
};
const sure: Record<Sure, string> = { certain: 'sicher', likely: 'wahrscheinlich', possible: 'möglich' };

const notes: Record<Note, string> = {
  'unknown-event-order': 'Die Ereignisse des Browsers kamen in einer Reihenfolge, die Corscope nicht kennt.',
  'unpaired-preflight': 'Das ist ein Preflight, dessen eigentliche Anfrage nicht gesehen wurde.',
  'request-not-in-file': 'Nur der Preflight dieser Anfrage ist in der Datei, sie selbst nicht.',
  'malformed-url': 'Die URL ist fehlerhaft.',
  'missing-start': 'Der Anfang dieser Anfrage wurde nicht gesehen.',
  'end-not-told': 'Die DevTools wurden geöffnet, während diese Anfrage lief: Firefox meldet ihr Ende nicht.',
  'preflight-may-be-anothers':
    'Der gezeigte Preflight gehört vielleicht zu einer anderen Anfrage an dieselbe URL.',
  'may-have-ended-unseen':
    'Diese Anfrage lief, während der Hintergrund der Erweiterung fort war: Sie ist vielleicht ungesehen zu Ende gegangen.',
  'only-in-devtools-record':
    'Nur die Aufzeichnung der DevTools zeigt diese Anfrage: Der Browser hat der Erweiterung keine gemeldet.',
  'completed-from-devtools-record':
    'Manches hier stammt aus der Aufzeichnung der DevTools, weil der Hintergrund der Erweiterung fort war.',
};

const quirks: Record<string, string> = {
  'wildcard-covers-authorization':
    '`Access-Control-Allow-Headers: *` deckt hier auch `Authorization` ab; der Standard will den Namen genannt sehen.',
  'max-age-cap': 'Er behält die Antwort auf den Preflight kürzer, als der Server es will.',
  'signed-max-age':
    'Er liest `Access-Control-Max-Age` als Zahl von 64 Bit, die ein Vorzeichen haben darf: Bei einer negativen wird die Antwort nicht behalten, `+600` ist 600, und eine zu große Zahl heißt 5 Sekunden. Nach dem Standard hat die Zahl kein Vorzeichen, und was keine ist, heißt 5 Sekunden.',
  'malformed-max-age-not-kept':
    'Das `Access-Control-Max-Age` der Antwort auf den Preflight ist keine Zahl, oder es sind mehrere, und er behält eine solche Antwort gar nicht; nach dem Standard wird sie 5 Sekunden behalten.',
  'origin-before-status':
    'Er nennt die fehlenden CORS-Header des Preflights und nicht seinen Status; der Standard nennt keinen Grund.',
  'preflight-redirect-first':
    'Er lehnt einen weitergeleiteten Preflight ab, bevor er einen seiner Header ansieht.',
  'whole-preflight-cache-entries':
    'Er behält eine Antwort auf den Preflight je URL; eine Anfrage, die sie nicht abdeckt, ersetzt sie.',
  'upload-listener-names-no-method':
    'Den Preflight gibt es, weil die Seite das Hochladen verfolgt, und er muss trotzdem die Methode erlauben; nach dem Standard muss er das nicht.',
  'preflight-at-home-unchecked':
    'Weiterleitungen führten zum Ursprung der Seite zurück: Der Preflight dort braucht keine CORS-Header, die den Ursprung erlauben; die Antwort selbst braucht sie.',
  'equal-locations':
    'Mehrere Header `Location`, die dasselbe sagen, gelten als einer; nach dem Standard scheitert die Weiterleitung.',
  'empty-location': 'Ein leeres `Location` gilt als keines: Die Antwort ist keine Weiterleitung.',
  'error-mode-needs-location':
    'Eine Weiterleitung ohne `Location` ist eine gewöhnliche Antwort, auch wo die Seite keine Weiterleitungen wollte.',
  'preflight-keeps-origin':
    'Nach einer Weiterleitung zwischen fremden Ursprüngen trägt sein Preflight noch den Ursprung der Seite; die Anfrage selbst trägt `null`.',
};

export const de: typeof en = {
  language: 'de',
  count,
  name: 'Corscope',
  sentenceCase,
  browsers,

  toolbar: {
    record: 'Aufzeichnen',
    stop: 'Aufzeichnung anhalten',
    start: 'Aufzeichnung starten',
    clear: 'Leeren',
    filter: 'Filter',
    filterPlaceholder: 'Filter',
    completions: 'Was der Filter versteht',
    fields: {
      method: 'GET, PUT, …',
      status: '404, 4xx, >=400',
      server: 'Host und Port',
      origin: 'der Seite',
      verdict: 'was der Browser entschied',
      cause: 'warum',
      mode: 'cors, no-cors, …',
      type: 'Art der Anfrage',
      is: 'preflighted, cached, …',
      has: 'ein Header',
    } satisfies Record<FilterKey, string>,
    chips: 'Zeigen',
    all: 'Alle',
    blocked: 'Blockiert',
    warnings: 'Warnungen',
    warningsTitle:
      'Warnungen: erlaubt, und etwas ist zu verbessern: ein verborgener Header, eine zu weite Liste, …',
    preflightedTitle:
      'Mit Preflight: der Browser fragte vorher mit OPTIONS, oder erinnerte sich an eine Antwort darauf',
    looking: 'Weitere Anfragen werden noch durchgesehen',
    preflighted: 'Mit Preflight',
    sameOrigin: 'Selber Ursprung',
    sameOriginTitle:
      'Auch Anfragen an den Ursprung der Seite und Navigationen zeigen, die CORS nicht berührt',
    preserve: 'Log behalten',
    preserveTitle: 'Die Liste behalten, wenn die Seite navigiert',
    keys: 'Tastenkürzel',
  },
  filterProblem: ({ kind, text }: FilterProblem): string => {
    const shown = `„${text}“`;
    if (kind === 'regex') return `${shown} ist kein regulärer Ausdruck`;
    if (kind === 'is') return `${shown}: etwa is:preflighted, is:cached, is:redirected, is:credentialed`;
    if (kind === 'status') return `${shown}: etwa status:404, status:4xx, status:>=400`;
    return `${shown}: etwa verdict:blocked, verdict:warning, verdict:allowed, verdict:failed`;
  },

  list: {
    label: 'Anfragen an andere Ursprünge',
    mark: 'Urteil',
    method: 'Methode',
    server: 'Server',
    status: 'Status',
    cause: 'Ursache',
    time: 'Zeit',
    duration: 'Dauer',
    waterfall: 'Zeitachse',
    start: 'Beginn',
    columns: 'Spalten',
    resetColumns: 'Spalten zurücksetzen',
    sortBy: (name: string) => `Nach ${name} sortieren`,
    took: (milliseconds: number | null) => (milliseconds === null ? '…' : took(milliseconds)),
    request: 'Anfrage',
    pair: 'Preflight → Anfrage',
    why: 'Warum',
    navigation: (url: string, time: string) => `${time} · Navigation zu ${url}`,
    gap: (from: string, to: string, filled: number | null) =>
      `Hintergrund neu gestartet ${from === to ? from : `${from} – ${to}`} · ${gapOutcome(filled)}`,
    lateStart: (time: string) =>
      `Aufgezeichnet wird seit ${time}: die Seite neu laden, um aufzuzeichnen, was davor war`,
    noted: 'Etwas ließ sich nicht sagen',
  },
  bar: {
    began: (after: number, time: string, sinceNavigation: boolean, seen: boolean) => {
      const what = seen ? 'Begonnen' : 'Zuerst gesehen';
      if (after === 0 && !sinceNavigation) return `${what} um ${time}, als erste von allen`;
      return `${what} um ${time}, ${took(after)} nach der ${sinceNavigation ? 'Navigation' : 'ersten Anfrage'}`;
    },
    afterPause: 'Nach einer Pause: die Balken beginnen neu',
    scale: (time: string) =>
      `Die ganze Breite sind ${time}. Die Balken beginnen mit jeder Navigation neu, und nach jeder Sekunde, in der keine Anfrage unterwegs war (eine, die länger als 10 s dauert, zählt dann nicht mehr).`,
    oneScale: (time: string) =>
      `Die ganze Breite sind ${time}, von der ersten Anfrage bis zum Ende der letzten: In dieser Reihenfolge stehen alle Balken auf einer Skala.`,
    preflight: 'Preflight',
    part: (name: string, time: string) => `${name}: ${time}`,
    open: (name: string) => `${name}: noch nicht zu Ende`,
    unmeasured: (name: string) => `${name}: Dauer nicht bekannt`,
    whole: (time: string) => `Zusammen: ${time}`,
    untold: 'Wann sie gesendet wurde, ist nicht bekannt',
  },
  pair: {
    none: '–',
    cached: 'im Cache',
    cachedFor: (seconds: number) => `im Cache ${roughly(seconds)}`,
    notSent: 'ungesendet',
    waiting: '…',
    unseen: '?',
    noAnswer: 'ohne Antwort',
  },
  marks: {
    allowed: 'Erlaubt',
    warning: 'Erlaubt, mit einer Warnung',
    blocked: 'Von CORS blockiert',
    failed: 'Gescheitert, nicht an CORS',
    'not-cors': 'Kein CORS',
    pending: 'Noch offen',
    undetermined: 'Nicht zu sagen',
  },
  stepMarks: {
    passed: 'Bestanden',
    failed: 'Gescheitert',
    'not-reached': 'Nicht erreicht',
    unknown: 'Nicht zu sagen',
    info: 'Zur Kenntnis',
  },

  why: {
    simple: 'einfache Anfrage',
    preflighted: 'Preflight bestanden',
    cached: 'Preflight im Cache',
    redirected: 'Weiterleitung erlaubt',
    pendingPreflight: 'wartet auf den Preflight',
    notInFile: 'Preflight bestanden; die Anfrage ist nicht in der Datei',
    pending: 'wartet auf die Antwort',
    undetermined: (what: string) => `nicht zu sagen: ${what}`,
  },
  failures,
  notCors,
  otherFailures,
  missing,

  states: {
    connecting: 'Verbindung zur Aufzeichnung',
    connectingHelp: 'Das dauert einen Augenblick. Bleibt es so, die DevTools schließen und wieder öffnen.',
    notRecording: 'Es wird nicht aufgezeichnet',
    notRecordingHelp: 'Aufzeichnung starten, dann die Seite neu laden oder eine Anfrage senden.',
    empty: 'Noch keine Anfrage an einen anderen Ursprung',
    emptyHelp: (since: string | null) =>
      since === null
        ? 'Die Seite neu laden oder eine Anfrage senden.'
        : `Aufgezeichnet wird seit ${since}: die Seite neu laden, um aufzuzeichnen, was davor war, oder eine Anfrage senden.`,
    noMatch: 'Keine Anfrage passt zum Filter',
    unknownKey: (key: string) =>
      `Der Filter hat kein Feld ${code(`${key}:`)}, also wird das als bloßer Text gesucht. \`?\` zeigt die Felder, die es gibt.`,
    noMatchHelp: (all: number) => `${some(all, 'Anfrage ist', 'Anfragen sind')} dadurch verborgen.`,
    none: {
      blocked: 'Keine Anfrage wurde blockiert',
      warnings: 'Keine Anfrage hat eine Warnung',
      preflighted: 'Keine Anfrage hatte einen Preflight',
    },
    chipHelp: (all: number) => `${some(all, 'Anfrage steht', 'Anfragen stehen')} unter „Alle“.`,
    clearFilter: 'Filter leeren',
    openHelp: 'Warum sehe ich meine Anfrage nicht?',
    openOptions: 'Einstellungen öffnen',
    showAll: 'Alle zeigen',
    showSameOrigin: (hidden: number) => `${some(hidden, 'Anfrage', 'Anfragen')} an denselben Ursprung zeigen`,
    noAccess: 'Corscope hat keinen Zugriff auf diese Website',
    noAccessHelp: {
      firefox:
        '`about:addons` öffnen, Corscope wählen, dann Berechtigungen, und „Auf Ihre Daten für alle Websites zugreifen“ einschalten. Danach die Seite neu laden.',
      chromium:
        '`chrome://extensions` öffnen, die Details von Corscope wählen und „Websitezugriff“ auf „Auf allen Websites“ stellen. Danach die Seite neu laden.',
    } satisfies Record<Browser, string>,
    reconnecting: 'Die Verbindung zur Aufzeichnung wird wiederhergestellt. Was in der Liste steht, bleibt.',
    broken: 'Dieser Teil des Panels ließ sich nicht zeichnen',
    brokenHelp: 'Die Aufzeichnung läuft weiter. Eine andere Anfrage wählen oder die DevTools neu öffnen.',
  },

  footer: {
    requests: (shown: number, all: number) =>
      shown === all
        ? some(all, 'Anfrage', 'Anfragen')
        : `${count(shown)} von ${some(all, 'Anfrage', 'Anfragen')}`,
    blocked: (number: number) => `${count(number)} blockiert`,
    servers: (number: number) => some(number, 'Server', 'Server'),
    dropped: (number: number) => `${count(number)} verworfen`,
    droppedTitle: 'Die ältesten Anfragen wurden verworfen, weil der Speicher voll war',
    paused: 'keine Aufzeichnung',
    agree: (agreeing: number, asked: number) =>
      `am Browser geprüfte Urteile: ${count(agreeing)} von ${count(asked)} stimmen überein`,
    agreeShort: (agreeing: number, asked: number) => `${count(agreeing)} von ${count(asked)} stimmen`,
    agreeTitle:
      'Wie oft das Urteil von Corscope und das, was der Browser tat, dasselbe sind, wo der Browser es verrät',
  },

  keys: {
    title: 'Tastenkürzel',
    close: 'Schließen',
    list: [
      ['↑ ↓', 'Vorige, nächste Anfrage'],
      ['Bild ↑, Bild ↓', 'Eine Seite hinauf, hinunter'],
      ['Pos1, Ende', 'Erste, letzte Anfrage'],
      ['Enter', 'Einzelheiten öffnen oder hineingehen'],
      ['Umschalt F10, Menü', 'Was mit der Anfrage zu tun ist: kopieren, filtern'],
      ['Esc, Rücktaste', 'Die Einzelheiten schließen'],
      ['Umschalt ← →', 'Auf dem Namen einer Spalte: schmaler, breiter'],
      ['/', 'Zum Filter'],
      ['Strg E, ⌘ E', 'Aufzeichnung starten oder anhalten'],
      ['?', 'Diese Tasten zeigen'],
    ] as readonly (readonly [string, string])[],
    filterTitle: 'Im Filter',
    filter: [
      ['Wörter', 'alle davon irgendwo in der Zeile'],
      ['-Wort', 'dieses nicht'],
      ['/Ausdruck/', 'ein regulärer Ausdruck'],
      ['method: status: server: origin:', 'etwa status:4xx oder method:PUT,DELETE'],
      ['verdict: cause: mode: type:', 'etwa verdict:blocked'],
      ['is:', 'preflighted, cached, redirected, credentialed, same-origin, not-sent'],
      ['has:', 'ein Header, etwa has:access-control-allow-origin'],
    ] as readonly (readonly [string, string])[],
  },

  har: {
    import: 'HAR importieren',
    importTitle: 'Eine HAR-Datei importieren; man kann sie auch auf das Panel ziehen',
    export: 'HAR exportieren',
    exportTitle:
      'Was in der Liste steht, mit den Urteilen als HAR-Datei exportieren; Geheimnisse sind maskiert',
    reading: (name: string) => `${name} wird gelesen`,
    opened: (rows: number, entries: number, sameOrigin: number) =>
      `${some(rows, 'Zeile', 'Zeilen')} aus ${some(entries, 'Eintrag', 'Einträgen')}${sameOrigin === 0 ? '' : `; ${some(sameOrigin, 'Anfrage', 'Anfragen')} an den eigenen Ursprung ausgeblendet`}`,
    exported: (requests: number) => `${some(requests, 'Anfrage', 'Anfragen')} exportiert`,
    unreadable: 'der Browser kann sie nicht lesen',
    failed: (name: string, problem: string) => `${name} wird nicht gezeigt: ${problem}`,
    dismiss: 'Schließen',
    imported: 'Importiert',
    withoutSecrets: '· weder Cookies noch Authorization: Anmeldedaten stehen nicht in dieser Datei',
    problems: (number: number) => `${some(number, 'Eintrag', 'Einträge')} ausgelassen`,
    back: (waiting: number) =>
      `Zurück zur Aufzeichnung${waiting === 0 ? '' : ` (${some(waiting, 'Anfrage', 'Anfragen')})`}`,
    empty: 'Keine Anfrage in dieser Datei',
    emptyHelp: 'Die Datei ist lesbar, enthält aber keine Anfrage, die Corscope beurteilen kann.',
    onlySameOrigin: 'Alles in dieser Datei ging an den Ursprung der Seite selbst.',
    drop: 'Die HAR-Datei hier ablegen, um sie anzusehen',
    notInFile: 'nicht in dieser Datei',
  },

  menu: {
    label: 'Was mit der Anfrage zu tun ist',
    button: 'Kopieren als',
    title: 'Die Änderung, das Urteil für ein Ticket oder die Anfrage als Befehl kopieren',
    copy: {
      curl: 'Als cURL kopieren',
      'curl-preflight': 'Preflight als cURL kopieren',
      fetch: 'Als fetch kopieren',
      markdown: 'Urteil als Markdown kopieren',
      fix: 'Die Änderung kopieren',
    },
    copied: {
      curl: 'Als cURL kopiert',
      'curl-preflight': 'Preflight als cURL kopiert',
      fetch: 'Als fetch kopiert',
      markdown: 'Urteil als Markdown kopiert',
      fix: 'Änderung kopiert',
    },
    refused: 'Der Browser hat das Kopieren verweigert',
    onlyServer: 'Nur diesen Server zeigen',
  },

  detail: {
    label: 'Einzelheiten der Anfrage',
    close: 'Einzelheiten schließen',
    resize: 'Größe der Einzelheiten ändern',
    decision: 'Urteil',
    headers: 'Header',
    whatif: 'Was wäre, wenn',
    edited: 'geändert',
  },
  /** Above the headline: the verdict, and where a block happened. */
  verdictAt: {
    request: 'Blockiert, bevor sie gesendet wurde',
    preflight: 'Am Preflight blockiert',
    response: 'An der Antwort blockiert',
    redirect: 'An der Weiterleitung blockiert',
  } satisfies Record<Stage, string>,
  headline: {
    failedOpenly: 'Gescheitert, vielleicht an CORS',
    failedByWord: 'Gescheitert an CORS, sagt der Browser',
    notInFile: 'Der Preflight lässt die Anfrage durch; sie selbst ist nicht in dieser Datei',
    allowed: 'Die Seite darf die Antwort lesen',
    blocked: (sentence: string) => sentenceCase(sentence),
    failed: (why: OtherFailure) => sentenceCase(otherFailures[why].sentence),
    notCors: (why: NotCors) => sentenceCase(notCors[why].sentence),
    pending: 'Die Antwort ist noch nicht da',
    undetermined: (what: Missing) => sentenceCase(missing[what].sentence),
  },
  fate: {
    neverLeft: (method: string) => `${method} hat den Browser nie verlassen.`,
    neverLeftAgain: (method: string, host: string) =>
      `Nach der Weiterleitung ging kein ${method} an ${code(host)}.`,
    answeredUnread: (method: string) =>
      `Der Server hat ${method} empfangen und beantwortet; nur die Seite darf die Antwort nicht lesen.`,
    actedUnread: (method: string) =>
      `Der Server hat ${method} empfangen und vielleicht ausgeführt; nur die Seite darf die Antwort nicht lesen.`,
    redirectUnfollowed: (method: string) =>
      `Der Server hat ${method} mit einer Weiterleitung beantwortet, der der Browser nicht gefolgt ist.`,
    answered: (method: string) => `Der Server hat ${method} empfangen und beantwortet.`,
    neverReached: (method: string) =>
      `Es kam keine Verbindung zustande: ${method} hat keinen Server erreicht.`,
    unknown: (method: string) => `Ob der Server ${method} empfangen hat, ist nicht bekannt.`,
    waiting: (method: string) => `${method} ist unterwegs.`,
    waitingPreflight: (method: string) => `${method} wartet auf die Antwort auf den Preflight.`,
    servedFromCache: 'Die Antwort kam aus dem HTTP-Cache.',
  },
  agreement: {
    agrees: (browser: Browser) => `${browsers[browser]} stimmt zu.`,
    settled: (browser: Browser) =>
      `${browsers[browser]} stimmt zu; sein Ausgang klärte, was nicht zu sehen war.`,
    disagreesDelivered: (browser: Browser) =>
      `${browsers[browser]} widerspricht: Er hat der Seite die Antwort gegeben.`,
    disagreesBlocked: (browser: Browser) =>
      `${browsers[browser]} widerspricht: Er hat der Seite die Antwort vorenthalten.`,
    'not-told': (browser: Browser) => `${browsers[browser]} verrät nicht, was er getan hat.`,
  },

  sequence: {
    label: 'Ablauf der Anfragen und Antworten',
    browser: 'Browser',
    server: 'Server',
    preflight: (method: string, names: string) =>
      `OPTIONS · möchte ${method}${names === '' ? '' : ` + ${names}`}`,
    cached: 'Preflight aus dem Cache beantwortet',
    checks: {
      'allow-origin': 'Ursprung',
      'allow-credentials': 'Anmeldedaten',
      'preflight-status': 'Status',
      'preflight-lists': 'Listen',
      'method-allowed': 'Methode',
      'authorization-allowed': 'Authorization',
      'headers-allowed': 'Header',
      'redirect-location': 'Weiterleitung',
      'redirect-scheme': 'Weiterleitung',
      'redirect-count': 'Weiterleitungen',
      'redirect-userinfo': 'Weiterleitung',
      'redirect-body': 'Weiterleitung',
      'redirect-mode': 'Weiterleitung',
    } as Partial<Record<StepId, string>>,
    notSent: (what: string) => `nicht gesendet: ${what}`,
    notInFile: (what: string) => `nicht in dieser Datei: ${what}`,
    openly: (what: string) => `${what}: keine Antwort; ob sie gesendet wurde, ist nicht bekannt`,
    noAnswer: 'keine Antwort',
    unseen: 'Antwort nicht gesehen',
    waiting: 'wartet auf die Antwort',
    // A no-break space: the drawing breaks its lines at the others.
    redirectTo: (url: string) => `zu\u00a0${url}`,
    kept: 'der Seite vorenthalten',
    opaque: 'die Seite kann nicht hineinsehen',
    out: 'zum Server',
    in: 'zum Browser',
  },

  cards: {
    steps: 'Wie der Browser entschied',
    stepsAsFar: 'Was geprüft wurde',
    hop: (number: number, url: string) => `Anfrage ${count(number)} · ${url}`,
    notReached: (number: number) =>
      some(number, 'Prüfung wurde nicht erreicht', 'Prüfungen wurden nicht erreicht'),
    further: 'Auch falsch an derselben Antwort',
    facts: 'Worauf es beruht',
    findings: 'Außerdem gefunden',
    evidence: 'Woher wir das wissen',
    fix: 'Änderung am Server',
    unproved: 'Eine Änderung, die nicht bewiesen ist',
    noFix: 'Was zu tun ist',
    alsoDo: 'Oder zusätzlich',
    page: 'In der Seite',
    notes: 'Was sich nicht sagen ließ',
    readable: 'Was die Seite lesen darf',
  },
  steps,
  stepNotReached: (name: string) => `${sentenceCase(name)}: nicht erreicht`,
  stepUnknown: (name: string) => `${sentenceCase(name)}: nicht zu sagen`,
  compare: {
    asked: 'erbeten',
    allowed: 'erlaubt',
    needed: 'nötig',
    came: 'erhalten',
    nothing: 'nichts',
    okStatus: '200–299',
    empty: '(leer)',
    noSingleValue: 'kein einzelner Wert würde genügen',
    missing: 'nicht in der Liste',
    differs: 'unterscheidet sich in:',
    kinds: {
      scheme: 'Schema',
      host: 'Host',
      port: 'Port',
      slash: 'Schrägstrich am Ende',
      path: 'Pfad (ein Ursprung hat keinen)',
      case: 'Großbuchstaben',
      space: 'Leerzeichen',
      separator: 'Bindestriche oder Unterstriche',
    },
  },
  specification: 'Öffnet den Fetch-Standard in einem neuen Tab',
  algorithms: {
    '#concept-main-fetch': 'Main fetch',
    '#concept-http-fetch': 'HTTP fetch',
    '#concept-cors-check': 'CORS check',
    '#cors-preflight-fetch-0': 'CORS-preflight fetch',
    '#cors-preflight-fetch': 'CORS-preflight fetch',
    '#concept-http-redirect-fetch': 'HTTP-redirect fetch',
    '#concept-cache-match': 'Preflight-Cache',
    '#concept-cache-match-method': 'Preflight-Cache',
    '#concept-cache-match-header': 'Preflight-Cache',
    '#concept-response-location-url': 'Location URL',
    '#concept-filtered-response-cors': 'CORS filtered response',
    '#concept-response-cors-exposed-header-name-list': 'Exposed headers',
  } as Readonly<Record<string, string>>,
  standard: 'Fetch-Standard',

  facts: {
    mode: 'Modus',
    credentials: 'Anmeldedaten',
    preflight: 'Preflight',
    unknown: 'nicht bekannt',
    because: (why: Because) => `weil ${because[why]}`,
    strengths,
    quirk: (browser: Browser) => `${browsers[browser]} weicht ab`,
    quirks,
    quirkUnknown: (id: string) => `Eine bekannte Abweichung vom Standard: ${code(id)}.`,
    standard: 'Nach dem Standard',
    standardAllowed: 'die Seite darf die Antwort lesen',
    exposed: 'Lesbar',
    hidden: 'Verborgen',
    none: 'keine',
  },
  calledFrom: 'aufgerufen in',
  openSource: 'In Sources öffnen',
  preflightKept: {
    from: 'aus dem Cache des Browsers beantwortet, durch die Antwort auf',
    fromBefore:
      'aus dem Cache des Browsers beantwortet, durch eine Antwort von vor der Aufzeichnung oder eine nicht gesehene',
    gone: 'eine Anfrage, die nicht mehr in der Liste steht',
    request: (number: number, time: string) => `Anfrage ${number} von ${time}`,
    left: (seconds: number) => `noch ${count(seconds)} s`,
    unanswered: 'es wurde keine Antwort gesehen',
    keeps: (seconds: number, value: string | null) => {
      const given =
        value === null ? 'kein `Access-Control-Max-Age`' : code(`Access-Control-Max-Age: ${value}`);
      return seconds > 0
        ? `${count(seconds)} s behalten (${given}).`
        : `nicht behalten (${given}): Es wird jedes Mal gefragt.`;
    },
    failed: 'nicht behalten: Ein Preflight, der scheitert, wird jedes Mal wieder gestellt.',
    askedAgain: {
      chromium: 'Er wurde gesendet, obwohl noch eine Antwort behalten war, nämlich auf',
      firefox: 'Er wurde gesendet, obwohl schon eine Antwort da war, die behalten werden darf, nämlich auf',
    } satisfies Record<Browser, string>,
    why: {
      chromium:
        '„Disable cache“ in den DevTools, `cache: "no-store"` in der Seite, andere Anmeldedaten oder ein anderes `#fragment` der URL bewirken das.',
      firefox:
        'Firefox behält eine Antwort erst ab der zweiten oder dritten gleichen Anfrage. „Disable cache“ in den DevTools, `cache: "no-store"` in der Seite oder andere Anmeldedaten bewirken das auch.',
    } satisfies Record<Browser, string>,
  },
  sure,
  notes,
  learnMore: 'Mehr dazu (auf Englisch)',
  causeMissing: 'Diese Seite ließ sich nicht laden.',
  causeSource: 'Spezifikation oder Dokumentation',
  candidates:
    'Steht es schon in den Einstellungen? Diese Fälle sehen von außen gleich aus; die Probe unterscheidet sie:',
  warning: 'Warnung',
  noAuthentication:
    'Diese Antwort scheint einer einzelnen Person zu gehören. CORS hält sie von anderen Seiten in einem Browser fern und von sonst nichts: Es ist keine Authentifizierung.',

  fix: {
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Kopieren wurde verweigert: den Text stattdessen markieren',
    copyLabel: (file: string) => `Die Änderung an ${file} kopieren`,
    goTo: 'Zur Änderung',
    show: 'Die Änderung zeigen',
    syntax: 'Konfiguration',
    form: 'Zeigen als',
    forms: {
      plain: { name: 'Zusatz', title: 'Zeilen für das Ende von settings.py, was auch immer darin steht' },
      whole: { name: 'Ganzer Block', title: 'Für ein Projekt, das noch keine solchen Einstellungen hat' },
      environment: {
        name: 'Umgebung',
        title: 'Die Listen der Ursprünge und Hosts aus Umgebungsvariablen',
      },
      development: {
        name: 'Entwicklung getrennt',
        title: 'Was zu diesem Rechner gehört, in eigenen Einstellungen',
      },
      pasted: { name: 'Meine settings.py', title: 'Als Unterschied in den eigenen Einstellungen' },
    },
    pasteLabel: 'Ihre settings.py',
    pastePlaceholder: 'Hier die eigene settings.py einfügen',
    pasteHelp: 'Sie wird gelesen, nie ausgeführt, und verlässt dieses Panel nicht.',
    remarks: {
      noSettings:
        'In diesem Text ist keine Einstellung in Python zu lesen. Die Zeilen unten gehören ans Ende irgendeiner `settings.py`.',
      unclosed: (text: string, line: number, name: string | null) =>
        `Zeile ${count(line)}${name === null ? '' : `, ${code(name)}`}: ${code(text)} hat kein Gegenstück, daher ist dieser Text nicht zu lesen. Die Zeilen unten gehören ans Ende irgendeiner \`settings.py\`.`,
      noPython: (line: number, name: string) =>
        `Zeile ${count(line)}, ${code(name)}: Das ist kein Wert in Python, daher ist dieser Text nicht zu lesen. Die Zeilen unten gehören ans Ende irgendeiner \`settings.py\`.`,
      misspelt: (name: string, meant: string) =>
        `django-cors-headers liest kein ${code(name)}. Vielleicht ist ${code(meant)} gemeint.`,
      computed: (names: readonly string[]) =>
        names.length === 1
          ? `${code(names[0] ?? '')}: Dieser Wert wird berechnet; er gilt hier als unbekannt.`
          : `${names.map(code).join(', ')}: Diese Werte werden berechnet; sie gelten hier als unbekannt.`,
      elsewhere: (statements: readonly string[]) =>
        `${statements.map(code).join(', ')}: Andere Dateien können mehr setzen, als dieser Text zeigt. Was sie setzen, bleibt.`,
      notAnOrigin: (entry: string, meant: string) =>
        `${code(entry)} ist beinahe ein Ursprung: Die Prüfungen von django-cors-headers lehnen ab, was dahinter steht (E014). Richtig ist ${code(meant)}.`,
      contradicts: ({ what, value, byDjango }: Contradiction) => {
        const kinds = { origin: 'den Ursprung', method: 'die Methode', header: 'den Header' };
        const allowed = what === 'credentials' ? 'Anmeldedaten' : `${kinds[what]} ${code(value ?? '')}`;
        const last = 'der Server wurde seitdem nicht neu gestartet';
        return `Dieser Text erlaubt ${allowed} schon, und der Server hat das abgelehnt. Vielleicht läuft er mit einer anderen Datei, ${byDjango ? `oder ${last}` : `${last}, oder etwas vor Django hat geantwortet`}.`;
      },
    },
    absent: {
      paste: 'Einstellungen einfügen, um zu sehen, was sich darin ändert.',
      'too-long': 'Das sind mehr als 2.000 Zeilen: nur den Teil mit den Einstellungen einfügen.',
      'holds-already': 'Diese Einstellungen enthalten schon alles: Läuft der Server mit ihnen?',
      unsaid: 'Diese Konfiguration hat keine Worte für die Änderung.',
    },
    answeredBy: (name: string) => `Nach der Antwort ist ${name} das, was zu konfigurieren ist.`,
    notAnsweredBy: 'Nach der Antwort ist dieser Server nicht Django.',
    checked: {
      django:
        'Unsere Tests fügen solche Zeilen in ein echtes Django ein, 4.2 und 5.2, und fragen mit einem echten Browser noch einmal. Für 6.0 sind sie nur geschrieben.',
      live: 'Unsere Tests führen diese Konfiguration auf dem echten Server aus.',
      syntax: 'Unsere Tests prüfen die Syntax; kein echter Server hat sie ausgeführt.',
      rendered: 'Nach der Dokumentation geschrieben: Nichts hat es ausgeführt oder gelesen.',
    },
    levels: { red: 'Gefährlich:', amber: 'Bedenken:', left: 'Bleibt zu tun:' },
    nothingAllowed: 'Nichts zu ändern: Der Browser lässt die Seite die Antwort lesen.',
    nothingNotCors: 'Am Server ist nichts zu ändern: CORS gilt für diese Anfrage nicht.',
    nothingFailed:
      'An den CORS-Einstellungen ist nichts zu ändern: Nicht CORS hat diese Anfrage aufgehalten.',
    nothingPending: 'Solange die Antwort nicht da ist, gibt es nichts zu sagen.',
    nothingUndetermined: 'Wo das Urteil offen ist, wird keine Änderung vorgeschlagen.',
    nothingKnown: 'Corscope kennt für diesen Fehler noch keine Änderung.',
  },

  proof: {
    title: 'Durch Simulation bewiesen',
    titlePolicy: 'Durch Simulation bewiesen, als eine Regelung für den ganzen Server',
    mended: (number: number, ofAll: boolean) =>
      number === 1 && !ofAll
        ? 'Diese Anfrage wird erlaubt.'
        : `${some(number, 'Anfrage dieses Servers wird', 'Anfragen dieses Servers werden')} erlaubt${ofAll ? ':' : '.'}`,
    ifWithout: (number: number, isThis: boolean) =>
      number === 1 && isThis
        ? 'Diese Anfrage wird erlaubt, solange sie ohne Anmeldedaten gesendet wird, wie `fetch` es von sich aus tut.'
        : `${some(number, 'Anfrage wird', 'Anfragen werden')} erlaubt, solange ohne Anmeldedaten gesendet, wie \`fetch\` es von sich aus tut:`,
    also: 'Auch:',
    number: (number: number) => `Nr. ${count(number)}`,
    more: (number: number) => `und ${count(number)} weitere`,
    kept: (number: number, shutOut = 0) => {
      if (shutOut > 0)
        return `Von den genannten Seiten: ${some(number, 'Anfrage, die geht, geht', 'Anfragen, die gehen, gehen')} weiterhin; ${some(shutOut, 'Anfrage anderer wird', 'Anfragen anderer werden')} danach abgelehnt.`;
      return number === 0
        ? 'Nichts geht kaputt: Bisher ging keine Anfrage dieses Servers.'
        : `Nichts geht kaputt: ${some(number, 'Anfrage, die geht, geht', 'Anfragen, die gehen, gehen')} weiterhin.`;
    },
    strangers: (number: number) =>
      `Fremde bleiben draußen: ${some(number, 'Versuch', 'Versuche')} als anderer Ursprung, \`null\` und ähnliche Namen.`,
    stillBlocked: (number: number) =>
      `${some(number, 'simulierte Anfrage bleibt', 'simulierte Anfragen bleiben')} auch nach dieser Änderung blockiert:`,
    notFollowed: (number: number) =>
      `Ob diese Änderung ${some(number, 'blockierte Anfrage', 'blockierte Anfragen')} dieses Servers durchlässt, kann die Simulation nicht sagen:`,
    notOnTheWire: '(keine Antwort zeigt es)',
    assumed: (number: number) =>
      `Dabei ${number === 1 ? 'wird' : 'werden'} ${some(number, 'Annahme', 'Annahmen')} gemacht`,
    unproved: 'Es gibt eine Änderung, die zu dieser Ursache passt, aber die Simulation bestätigt sie nicht:',
    known: 'Was bekannt ist: die Änderung, so weit sie reicht',
  },
  next: {
    title: 'Was als Nächstes zu tun ist',
    verify: 'Zeilen für eine Shell, die zeigen, ob es geht:',
    copyLine: 'Die Zeile kopieren',
    expect: 'Erwartet wird',
  },

  whatIf: {
    simulation: 'Simulation',
    nothingSent: 'Nichts wird gesendet, kein Server wird berührt.',
    asBefore: 'Wie mit dem, was gesehen wurde.',
    asTried: 'Wie in Corscope ausprobiert.',
    whole: 'Die Listen sind ganz: Was Ihre sonst noch enthalten, bleibt nicht.',
    noMiddleware: 'Ausprobiert ohne CorsMiddleware in `MIDDLEWARE`: Diese Zeilen nehmen sie nicht heraus.',
    was: (before: string) => `Mit dem, was gesehen wurde: ${before}.`,
    unfollowed: 'Das Modell von Django kann diesen Einstellungen nicht folgen',
    by: 'Was zu ändern ist',
    ways: { answers: 'Antworten von Hand', settings: 'Einstellungen von django-cors-headers' },
    reset: 'Zurücksetzen',
    copy: 'Als Einstellungen kopieren',
    problems: {
      origin: 'Kein Ursprung, wie etwa https://app.example',
      method: 'Keine Methode: Buchstaben ohne Leerzeichen',
      forbiddenMethod: 'Browser lehnen diese Methode ab',
      headerNames: 'Keine Namen von Headern, durch Kommas getrennt',
      contentType: 'Kein Wert von Content-Type, wie etwa application/json',
      status: 'Kein Status von 200 bis 999',
      seconds: 'Keine ganze Zahl von Sekunden',
    },
    notTried: (box: string, text: string) => `Nicht ausprobiert: ${box} ${code(text)}`,
    notCounted: {
      safelisted: (names: readonly string[]) =>
        `Braucht keinen Preflight, da bei CORS unbedenklich: ${listed(names.join(', '))}.`,
      forbidden: (names: readonly string[]) =>
        `Ausgelassen, da nur der Browser das setzt: ${listed(names.join(', '))}.`,
      assumed: (value: string) => `\`content-type\` ohne Wert zählt als ${code(value)}.`,
    },
    notCopied: 'Nicht kopiert:',
    leftOut: {
      noOrigin: (entry: string) =>
        `${code(entry)} ist kein Ursprung, wie Browser ihn schreiben, etwa ${code('https://app.example')}.`,
      noPattern: (entry: string) => `${code(entry)} ist kein regulärer Ausdruck, den Python liest.`,
      noSeconds: (entry: string) =>
        `${code(entry)} ist keine ganze Zahl von Sekunden ab 0, und die Prüfungen von Django verlangen eine.`,
    },
    opens: {
      everybody: '`CORS_ALLOW_ALL_ORIGINS` lässt die Seiten jedes Ursprungs die Antworten lesen.',
      everybodyFits: (pattern: string) => `${code(pattern)} lässt jeden Ursprung ein.`,
      openEnd: (pattern: string) =>
        `${code(pattern)} hat am Ende kein ${code('$')}: Es lässt auch Hosts ein, die nur so beginnen, und die jeder besitzen kann.`,
    },
    request: 'Die Anfrage',
    origin: 'Ursprung der Seite',
    method: 'Methode',
    headers: 'Header, die die Seite setzt',
    credentials: 'Anmeldedaten (Modus)',
    preflight: 'Antwort auf den Preflight',
    answer: 'Antwort',
    assumed: 'Eine solche Antwort wurde nicht gesehen: Diese ist als Anfang erfunden.',
    headerName: 'Name des Headers',
    headerValue: (name: string) => (name === '' ? 'Wert' : `Wert von ${name}`),
    remove: (name: string) => `${name === '' ? 'Den Header' : name} entfernen`,
    add: 'Einen Header hinzufügen',
    settings: 'Einstellungen',
    settingsHelp:
      'So, wie die Antworten dieses Servers sie zeigen; was sie nicht zeigen, ist leer, und der Vorgabewert gilt. Ein Eintrag je Zeile.',
    middleware: 'CorsMiddleware steht in MIDDLEWARE an erster Stelle',
    unset: 'nicht gesetzt',
  },

  servers: {
    name: 'Server',
    title: 'Was jeder Server erlaubt, was dort nicht stimmt, und eine Änderung für alles',
    back: 'Zurück zu den Anfragen',
    none: 'Noch wurde kein Server eines anderen Ursprungs gefragt.',
    problems: 'Probleme',
    times: (number: number) => `${count(number)} ×`,
    failed: (number: number) => `${count(number)} fehlgeschlagen`,
    warnings: (kinds: number) => some(kinds, 'Art von Warnung', 'Arten von Warnungen'),
    fix: (host: string) => `Eine Änderung für ${host}`,
    unproved: (host: string) => `Eine Änderung für ${host}, die nicht bewiesen ist`,
    fixesAll: (blocked: number) =>
      blocked === 1 ? 'eine Änderung lässt sie zu' : 'eine Änderung lässt alle zu',
    fixesSome: (number: number) => `eine Änderung lässt ${count(number)} davon zu`,
    ifWithout: (number: number, isAll: boolean) =>
      isAll
        ? `, sofern ${number === 1 ? 'sie' : 'alle'} ohne Anmeldedaten gesendet ${number === 1 ? 'wird' : 'werden'}`
        : ` (${count(number)} davon nur ohne Anmeldedaten)`,
    leftOut: (causes: readonly string[]) =>
      `Nicht in dieser Änderung, weil keine Anfrage es braucht, um durchzukommen: ${causes.join(', ')}. Was dagegen hilft, steht bei der Anfrage.`,
    settled: (number: number, isAll: boolean) =>
      `seit der Server geändert wurde, ${isAll ? (number === 1 ? 'geht sie' : 'gehen alle') : `${number === 1 ? 'geht' : 'gehen'} ${count(number)} davon`}: dafür ist nichts zu ändern`,
    policy: 'Regelung, so weit die Antworten sie zeigen',
    who: 'Wer geantwortet hat und woher wir das wissen',
    noAnswer: 'Von ihm wurde keine Antwort gesehen.',
    unknown: 'Nichts in den Antworten nennt, wer sie gemacht hat.',
    didNotRun: 'django-cors-headers lief nicht',
    facts: {
      echoed: 'Erlaubte Ursprünge',
      fixed: 'Erlaubt, wer auch fragt',
      refused: 'Abgelehnte Ursprünge',
      credentials: 'Anmeldedaten',
      yes: 'erlaubt',
      methods: 'Methoden',
      headers: 'Header',
      exposed: 'Freigegebene Header',
      maxAge: 'Preflights behalten',
      seconds: (seconds: string) => `${seconds} s`,
      covered: 'Middleware lief bei',
      uncovered: 'Lief nicht bei',
      unseen: 'keine Antwort zeigt welche',
    },
  },

  headers: {
    preflight: 'Preflight',
    notes: headerNotesDe,
    actual: (method: string) => method,
    request: 'Header der Anfrage',
    response: 'Header der Antwort',
    url: 'URL',
    status: 'Status',
    notSeen: 'Der Browser hat sie nicht gezeigt.',
    notSent: 'Nicht gesendet.',
    noAnswer: 'Es wurde keine Antwort gesehen.',
    none: 'Keine.',
    fromCache: 'aus dem HTTP-Cache',
    body: 'Anfang des Inhalts',
    name: 'Name',
    value: 'Wert',
    more: (hidden: number) => `${some(hidden, 'weiteres Zeichen', 'weitere Zeichen')} zeigen`,
    less: 'Weniger zeigen',
  },
};

function gapOutcome(filled: number | null): string {
  if (filled === null) return 'nicht mit der Aufzeichnung der DevTools verglichen: Etwas kann fehlen';
  if (filled === 0) return 'nach der Aufzeichnung der DevTools fehlt nichts';
  return `${filled} ${filled === 1 ? 'Zeile' : 'Zeilen'} aus der Aufzeichnung der DevTools ergänzt`;
}
