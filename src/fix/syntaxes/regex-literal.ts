/** The source of a pattern between two slashes. */
export function regexLiteral(source: string): string {
  return source.replaceAll('/', '\\/');
}
