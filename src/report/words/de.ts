import type {
  Decision,
  FailureCode,
  Missing,
  NotCors,
  OtherFailure,
  RuleSet,
  Stage,
} from '../../cors/types.ts';
import type { Sure } from '../../diagnosis/finding.ts';
import type { en } from './en.ts';

/** The words of a report in German, after the English model. */

const of = (number: number | null): string => (number === null ? '' : ` ${number}`);

const stages: Record<Stage, string> = {
  request: 'von CORS blockiert, bevor sie gesendet wurde',
  preflight: 'am Preflight von CORS blockiert',
  response: 'an der Antwort von CORS blockiert',
  redirect: 'an der Weiterleitung von CORS blockiert',
};

const failures: Record<FailureCode, string> = {
  'missing-allow-origin': 'Die Antwort hat kein `Access-Control-Allow-Origin`',
  'multiple-allow-origin': 'Die Antwort hat mehr als einen Wert in `Access-Control-Allow-Origin`',
  'invalid-allow-origin': '`Access-Control-Allow-Origin` ist kein Ursprung',
  'allow-origin-mismatch': '`Access-Control-Allow-Origin` nennt einen anderen Ursprung',
  'wildcard-with-credentials': '`Access-Control-Allow-Origin: *` gilt mit Anmeldedaten nicht',
  'allow-credentials-not-true': '`Access-Control-Allow-Credentials` ist nicht `true`',
  'preflight-not-ok-status': 'Der Status des Preflights ist nicht 200–299',
  'preflight-redirect': 'Der Preflight wurde weitergeleitet',
  'invalid-allow-methods': '`Access-Control-Allow-Methods` ist nicht lesbar',
  'invalid-allow-headers': '`Access-Control-Allow-Headers` ist nicht lesbar',
  'method-not-allowed': 'Der Preflight erlaubt die Methode nicht',
  'header-not-allowed': 'Der Preflight erlaubt einen Header nicht',
  'redirect-with-userinfo': 'Die URL der Weiterleitung hat Benutzername oder Passwort',
  'redirect-scheme-not-http': 'Die URL der Weiterleitung ist nicht HTTP',
  'redirect-invalid-location': 'Die `Location` der Weiterleitung ist keine URL',
  'redirect-too-many': 'Es gab mehr als 20 Weiterleitungen',
  'redirect-mode-error': 'Die Seite nimmt keine Weiterleitung an',
  'redirect-stream-body': 'Ein Stream als Inhalt kann keiner Weiterleitung folgen',
  'mode-same-origin': 'Die Seite fragte mit `mode: "same-origin"`',
  'no-cors-redirect-mode': 'Eine `no-cors`-Anfrage darf Weiterleitungen nur folgen',
  'scheme-not-http': 'Die URL ist nicht HTTP',
};

const notCors: Record<NotCors, string> = {
  'same-origin': 'Die Anfrage ging an den Ursprung der Seite selbst, wo CORS nicht gilt.',
  'no-cors-mode': 'Die Anfrage kam im Modus `no-cors`: Ihre Antwort ist undurchsichtig.',
  navigation: 'Das ist eine Navigation, für die CORS nicht gilt.',
  websocket: 'Das ist ein WebSocket, für den CORS nicht gilt.',
  'opaque-redirect': 'Die Seite wollte die Weiterleitung selbst: Die Antwort ist undurchsichtig.',
  'service-worker': 'Der Service Worker der Seite hat geantwortet.',
  'scheme-not-http': 'Die URL wird nicht über HTTP geholt.',
};

const otherFailures: Record<OtherFailure, string> = {
  network: 'Über das Netzwerk kam keine Antwort; an CORS liegt es nicht.',
  aborted: 'Die Anfrage wurde abgebrochen; an CORS liegt es nicht.',
  'local-network-access': 'Der Browser ließ die Seite nicht in das lokale Netz hinein.',
  corp: 'Die `Cross-Origin-Resource-Policy` der Antwort hält sie von der Seite fern.',
  coep: 'Die `Cross-Origin-Embedder-Policy` der Seite lässt die Antwort nicht herein.',
  orb: 'Das Opaque Response Blocking des Browsers hat der Seite die Antwort vorenthalten.',
  csp: 'Die `Content-Security-Policy` der Seite verbietet die Anfrage.',
  'mixed-content': 'Eine HTTPS-Seite darf dies nicht über HTTP laden.',
  'blocked-by-client': 'Eine Erweiterung des Browsers hat sie blockiert.',
  unknown: 'Der Browser hat sie beendet und sagt nicht, warum.',
};

const missing: Record<Missing, string> = {
  'response-headers': 'die Header der Antwort wurden nicht gesehen',
  'preflight-response': 'die Antwort auf den Preflight wurde nicht gesehen',
  'request-headers': 'die Header der Anfrage wurden nicht gesehen',
  'credentials-mode': 'ob sie Anmeldedaten trug, wurde nicht gesehen',
  'redirect-mode': 'wie die Seite Weiterleitungen behandelt haben will, wurde nicht gesehen',
  'request-mode': 'der Modus der Anfrage wurde nicht gesehen',
  origin: 'der Ursprung der Seite wurde nicht gesehen',
  url: 'die URL ist nicht lesbar',
};

const sure: Record<Sure, string> = { certain: 'sicher', likely: 'wahrscheinlich', possible: 'möglich' };
const browsers: Record<RuleSet, string | null> = { chromium: 'Chromium', firefox: 'Firefox', standard: null };

const verdict = (decision: Decision): string => {
  switch (decision.kind) {
    case 'blocked':
      return stages[decision.at];
    case 'allowed':
      return 'erlaubt';
    case 'failed':
      return 'gescheitert';
    case 'not-cors':
      return 'keine Sache von CORS';
    case 'pending':
      return 'noch nicht beantwortet';
    case 'undetermined':
      return 'nicht zu entscheiden';
  }
};

const plain = (decision: Decision): string => {
  switch (decision.kind) {
    case 'blocked':
      return `${failures[decision.failure.code]}.`;
    case 'allowed':
      return 'Der Browser lässt die Seite die Antwort lesen.';
    case 'failed':
      return otherFailures[decision.why];
    case 'not-cors':
      return notCors[decision.why];
    case 'pending':
      return 'Die Antwort ist noch nicht da.';
    case 'undetermined':
      return `Das lässt sich nicht entscheiden: ${missing[decision.missing]}.`;
  }
};

export const de: typeof en = {
  title: (asked: string, decision: Decision) => `${asked}: ${verdict(decision)}`,
  plain,
  failures,
  sure,
  browsers,
  notSent: (method: string) => `${method} hat den Browser nie verlassen.`,
  answered: (method: string) =>
    `Der Server hat ${method} empfangen und beantwortet; nur die Seite darf die Antwort nicht lesen.`,
  received: (method: string) =>
    `Der Server hat ${method} empfangen und vielleicht ausgeführt; nur die Seite darf die Antwort nicht lesen.`,
  table: {
    page: 'Seite',
    request: 'Anfrage',
    browser: 'Browser',
    time: 'Zeit',
    credentials: 'Anmeldedaten',
    credentialsUnknown: 'nicht bekannt',
    failed: 'Gescheiterte Prüfung',
    needed: 'Nötig',
    got: 'Erhalten',
    nothing: 'nichts',
    noSingleValue: 'kein einzelner Wert würde genügen',
    step: (number: string) => `Fetch-Standard, Schritt ${number}`,
  },
  sections: {
    wire: 'Was gesendet wurde',
    others: 'Außerdem gefunden',
    evidence: 'Woher wir das wissen',
    fix: 'Was zu ändern ist',
    repeat: 'Zum Wiederholen',
  },
  wire: {
    preflight: (number: number | null) => `Preflight${of(number)}`,
    actual: (method: string, number: number | null) => `${method}${of(number)}`,
    notSent: (method: string, number: number | null) => `${method}${of(number)}: nicht gesendet`,
    headersUnseen: 'Header nicht gesehen',
    noAnswer: '(keine Antwort gesehen)',
  },
  hidden: '(verborgen)',
  empty: '(leer)',
  moreCharacters: (number: number) => `(${number} weitere Zeichen)`,
  addTo: (file: string, syntax: string) => `In ${file} (${syntax}):`,
  repeatPreflight: 'Der Preflight:',
  repeatRequest: 'Die Anfrage:',
  setFirst: (names: readonly string[]) =>
    `${names.map((name) => `\`$${name}\``).join(', ')} ${names.length === 1 ? 'steht' : 'stehen'} für das, was nicht aufgezeichnet ist: zuerst setzen.`,
  learnMore: 'Mehr dazu (auf Englisch)',
  signature: 'Erstellt mit Corscope. Geheimnisse sind weggelassen.',
};
