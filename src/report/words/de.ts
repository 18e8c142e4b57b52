import type {
  CorsFailure,
  Decision,
  Missing,
  NotCors,
  OtherFailure,
  RuleSet,
  Stage,
} from '../../cors/types.ts';
import type { Sure } from '../../diagnosis/finding.ts';
import { failureWords } from '../../words/failures.ts';
import { sayIn } from '../../words/say.ts';
import type { en } from './en.ts';

/** The words of a report in German, after the English model. */

const of = (number: number | null): string => (number === null ? '' : ` ${number}`);

const stages: Record<Stage, string> = {
  request: 'von CORS blockiert, bevor sie gesendet wurde',
  preflight: 'am Preflight von CORS blockiert',
  response: 'an der Antwort von CORS blockiert',
  redirect: 'an der Weiterleitung von CORS blockiert',
};

const failed = (failure: CorsFailure): string => failureWords(failure, sayIn('de'));

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
  'websocket-not-opened':
    'Der Server hat den WebSocket beantwortet und nicht das Protokoll gewechselt; an CORS liegt es nicht.',
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
      return `${failed(decision.failure)}.`;
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
  failed,
  sure,
  browsers,
  notSent: (method: string) => `${method} hat den Browser nie verlassen.`,
  notReached: (method: string) => `Es kam keine Verbindung zustande: ${method} hat keinen Server erreicht.`,
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
    strengths: { certain: 'sicher', strong: 'starkes Zeichen', weak: 'schwaches Zeichen' },
    nothingTells: 'nichts verrät es',
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
    notInFile: (method: string, number: number | null) =>
      `${method}${of(number)}: nicht in der Datei, aus der das stammt`,
    headersUnseen: 'Header nicht gesehen',
    noAnswer: '(keine Antwort gesehen)',
  },
  hidden: '(verborgen)',
  empty: '(leer)',
  moreCharacters: (number: number) => `(${number} weitere Zeichen)`,
  addTo: (file: string, syntax: string) => `In ${file} (${syntax}):`,
  unproved: 'Diese Änderung ist nicht bewiesen. Vor dem Gebrauch zu prüfen, aus diesen Gründen:',
  proof: {
    title: 'Durch Simulation an dem geprüft, was aufgezeichnet ist:',
    mended: (requests: number, if_: number) =>
      `${requests} ${requests === 1 ? 'Anfrage' : 'Anfragen'} dieses Servers ${requests === 1 ? 'wird' : 'werden'} erlaubt${
        if_ === 0 ? '' : `, ${if_ === requests ? '' : `${if_} davon `}solange ohne Anmeldedaten gesendet`
      }`,
    kept: (requests: number, shutOut: number) =>
      shutOut > 0
        ? `von den genannten Seiten ${requests}, die ${requests === 1 ? 'durchging, geht' : 'durchgingen, gehen'} weiter durch; ${shutOut} anderer ${shutOut === 1 ? 'wird' : 'werden'} danach abgelehnt`
        : requests === 0
          ? 'nichts geht kaputt: bisher ging keine Anfrage dieses Servers durch'
          : `nichts geht kaputt: ${requests}, die ${requests === 1 ? 'durchging, geht' : 'durchgingen, gehen'} weiter durch`,
    strangers: (tries: number) =>
      `Fremde bleiben draußen: ${tries} Versuche als anderer Ursprung, \`null\` und ähnlich aussehende`,
  },
  repeatPreflight: 'Der Preflight:',
  repeatRequest: 'Die Anfrage:',
  setFirst: (names: readonly string[]) =>
    `${names.map((name) => `\`$${name}\``).join(', ')} ${names.length === 1 ? 'steht' : 'stehen'} für das, was nicht aufgezeichnet ist: zuerst setzen.`,
  learnMore: 'Mehr dazu (auf Englisch)',
  signature: 'Erstellt mit Corscope. Geheimnisse sind weggelassen.',
};
