/** Whether a URL is of the origin that sent the request; an opaque or unknown one has none of its own. */
export function isSameOrigin(url: string, origin: string | null): boolean {
  return origin !== null && URL.canParse(url) && new URL(url).origin === origin;
}
