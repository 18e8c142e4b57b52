/** Words that make a name that of a secret, wherever they stand in it: `X-Auth`, `csrf_token`, `userJwt`. */
const anywhere =
  /^(auth|authentication|authorization|bearer|jwt|hmac|csrf|xsrf|otp|passcode|passphrase|pwd|sig|sid|session|sessions|assertion)$/;
/** Parts of words that do: `PHPSESSID`, `accesstoken`, `csrfmiddlewaretoken`, `SAMLResponse`. */
const within =
  /token|secret|password|passwd|credential|signature|apikey|appkey|accesskey|authkey|sess(ion)?id|samlresponse|codeverifier|dpop/;
/** What a key is of that is no secret. */
const plainKeys = /^(sort|order|primary|foreign|public|idempotency|cache|partition|surrogate|group|row|map)$/;
/** Names that are a secret as a whole only. */
const alone = /^(pass|pin|ticket|appid)$/;
/** What a code is of that lets somebody in; the code of a country or a language does not. */
const codes = /^(auth|authorization|access|login|verification|security|device|user|time|sms|invite)$/;

/**
 * Whether a header, a parameter or a field of that name carries a secret, by the names that are common for them.
 *
 * @param name - in any case and style: `api_key`, `X-Api-Key`, `apiKey`, `user[api_key]`, `api%5Fkey`
 */
export function namesASecret(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (words.some((word) => anywhere.test(word)) || within.test(words.join(''))) return true;
  if (words.length === 1 && alone.test(last)) return true;
  if (last === 'code') return codes.test(before);
  // A lone key is one: of a map, of a search. `Key-Id` is its name, and as good as a part of it.
  const isKey = last === 'key' || (before === 'key' && last === 'id');
  return isKey && !words.some((word) => plainKeys.test(word));
}

function wordsOf(name: string): readonly string[] {
  return decoded(name)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
