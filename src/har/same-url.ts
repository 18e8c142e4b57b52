/** Whether two addresses are the same to a browser, however a tool spelt them: capitals, a default port, no path. */
export function sameUrl(one: string, other: string | null): boolean {
  return one === other || (other !== null && spelt(one) === spelt(other));
}

function spelt(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}
