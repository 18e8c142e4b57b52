import { type Fault, faultsIn } from '../fault.ts';

const evaluate = faultsIn('evaluate.ts', [
  {
    find: `sameDecision(decision, asked.decision) ? asked.decision : decision`,
    replace: `asked.decision`,
    what: 'What the standard says is told beside what the browser does.',
  },
  {
    find: `mode === 'websocket' || mode === 'webtransport'`,
    replace: `mode === 'webtransport'`,
    what: 'A WebSocket is no CORS request.',
  },
  {
    find: `origin ?? hops[0]?.originHeader`,
    replace: `origin`,
    what: 'An Origin header tells the origin that was not seen.',
  },
  {
    find: `seen.mode === 'no-cors' ? null : known`,
    replace: `seen.mode === 'cors' ? null : known`,
    what: 'An origin that was not seen leaves mode cors open, and mode no-cors not.',
  },
  {
    find: `(originHeader !== null && (method === 'GET' || method === 'HEAD'))`,
    replace: `originHeader !== null`,
    what: 'An Origin on a POST does not tell the mode.',
  },
  {
    find: `      preflight !== null ||\n`,
    replace: ``,
    what: 'A preflight tells that the mode is cors.',
  },
  {
    find: `isCors ? 'cors' : null`,
    replace: `'cors'`,
    what: 'A mode that nothing tells is not guessed.',
  },
  {
    find: `decision: undetermined('credentials-mode')`,
    replace: `decision: including.decision`,
    what: 'Where the credentials mode decides and is not known, nothing is decided.',
  },
  {
    find: `.filter((failure) => others.has(JSON.stringify(failure)))`,
    replace: ``,
    what: 'Only what would fail next in either credentials mode is told.',
  },
  {
    find: `!sameExposed && step.id === 'exposed-headers'`,
    replace: `false`,
    what: 'Exposed headers that depend on the credentials mode are marked as unknown.',
  },
  {
    find: `one.failure.code === other.failure.code`,
    replace: `true`,
    what: 'Two refusals for different reasons are not the same outcome.',
  },
]);

const context = faultsIn('reading.ts', [
  {
    find: `hop.seen.originHeader ?? serializeRequestOrigin(fetch.origin, hop.urlList)`,
    replace: `serializeRequestOrigin(fetch.origin, hop.urlList)`,
    what: 'The Origin seen is stronger than what should have been sent.',
  },
  {
    find: `hop.seen.originHeader ?? serializeRequestOrigin(fetch.origin, hop.urlList)`,
    replace: `hop.seen.originHeader ?? serializeOrigin(fetch.origin)`,
    what: 'After redirects between foreign origins Origin is null.',
  },
  {
    find: `hop.seen.preflight?.originHeader ?? null`,
    replace: `null as string | null`,
    what: 'The Origin of the OPTIONS itself is what its answer is held against.',
  },
  {
    find: `rules.preflightKeepsOrigin && isRedirectTainted(fetch.origin, hop.urlList)`,
    replace: `isRedirectTainted(fetch.origin, hop.urlList)`,
    what: 'Only Firefox’s preflight keeps the origin of the page.',
  },
]);

const trail = faultsIn('trail.ts', [
  {
    find: `if (check.quirk !== undefined && open) this`,
    replace: `if (check.quirk !== undefined) this`,
    what: 'Behind the end of the path no quirk has a say.',
  },
  {
    find: `    if (open) this.end = { kind: 'blocked'`,
    replace: `    this.end = { kind: 'blocked'`,
    what: 'The first failure decides; those behind it are what would fail next.',
  },
  {
    find: `if (open && missing !== null) this.end`,
    replace: `if (missing !== null) this.end`,
    what: 'What was not seen behind a failure leaves nothing open.',
  },
  {
    find: `this.end ??= {`,
    replace: `this.end = {`,
    what: 'What is lacking behind a failure does not undo it.',
  },
  {
    find: `this.end === null ? reached : 'not-reached'`,
    replace: `reached`,
    what: 'Steps behind the end of the path are marked as not reached.',
  },
  {
    find: `if (seen.has(key)) return false;`,
    replace: ``,
    what: 'What would fail next is told once, and without the failure that decided.',
  },
  {
    find: `if (this.end === null) this.quirks.push(hit);`,
    replace: `this.quirks.push(hit);`,
    what: 'A quirk behind a failure is not told.',
  },
  {
    find: `const { failure: _, ...rest } = step;`,
    replace: `const rest = step;`,
    what: 'A step that became unknown carries no failure.',
  },
]);

export const deciding: readonly Fault[] = [evaluate, context, trail].flat();
