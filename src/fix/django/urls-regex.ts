/**
 * A pattern for CORS_URLS_REGEX that covers the paths seen. Django matches it against `path_info`,
 * which begins with a slash.
 *
 * The first segment is taken as the API's root ("/api/items/" and "/api/me/" give "^/api/.*$"); paths
 * under different roots give one branch each.
 */
export function coveringPattern(paths: readonly string[]): string {
  const roots = [...new Set(paths.map(rootOf))].sort();
  const [only] = roots;
  if (only !== undefined && roots.length === 1) return `^${only}.*$`;
  return `^(?:${roots.join('|')}).*$`;
}

function rootOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const [first] = segments;
  if (first === undefined) return '/';
  const escaped = first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // A single segment without a slash behind it is a page of its own, not a folder.
  return segments.length === 1 && !path.endsWith('/') ? `/${escaped}` : `/${escaped}/`;
}
