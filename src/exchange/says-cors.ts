/**
 * Whether a browser's words for an error name CORS. Safari tells a failure in a sentence, and files of it hold that:
 * `Preflight response is not successful. Status code: 405`.
 *
 * @see https://github.com/WebKit/WebKit/blob/main/Source/WebCore/loader/CrossOriginAccessControl.cpp
 */
export function saysCors(error: string): boolean {
  return /\bAccess-Control-(Allow|Request)-|\bpreflight response\b|\bCross-Origin Resource Sharing\b/i.test(
    error,
  );
}
