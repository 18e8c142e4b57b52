/**
 * Suffixes below which anybody can have a name of their own: a pattern that leaves the name open there lets
 * everybody in.
 */
const shared: readonly string[] = [
  'amplifyapp.com',
  'app.github.dev',
  'azurestaticapps.net',
  'azurewebsites.net',
  'cloudfront.net',
  'codesandbox.io',
  'csb.app',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'glitch.me',
  'herokuapp.com',
  'loca.lt',
  'netlify.app',
  'ngrok-free.app',
  'ngrok.app',
  'ngrok.io',
  'onrender.com',
  'pages.dev',
  'repl.co',
  'replit.dev',
  'stackblitz.io',
  'surge.sh',
  'trycloudflare.com',
  'vercel.app',
  'web.app',
  'webcontainer.io',
  'workers.dev',
];

/** Second levels under which countries register, such as `co.uk`. */
const secondLevels = /^(?:ac|co|com|edu|gob|gov|gv|mil|ne|net|or|org)\.[a-z]{2}$/;

/** Whether names directly below this domain belong to different people, as far as this short list knows. */
export function isSharedSuffix(domain: string): boolean {
  return !domain.includes('.') || secondLevels.test(domain) || shared.includes(domain);
}

/** Whether the host lies below a suffix of a hosting service. */
export function isOnSharedHost(host: string): boolean {
  return shared.some((suffix) => host.endsWith(`.${suffix}`));
}
