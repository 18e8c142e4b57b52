/** `split_domain_port`: lower case, without a final dot; `''` when it is no host. */
export function domainOf(host: string): string {
  const found = /^([a-z0-9.-]+|\[[a-f0-9]*:[a-f0-9.:]+\])(?::([0-9]+))?$/.exec(host.toLowerCase());
  const domain = found?.[1] ?? '';
  return domain.endsWith('.') ? domain.slice(0, -1) : domain;
}

/** `validate_host`. */
export function isAllowedHost(domain: string, allowed: readonly string[]): boolean {
  return allowed.some((pattern) => pattern === '*' || isSameDomain(domain, pattern));
}

/** `is_same_domain`: equal, or of the domain behind a leading dot. */
export function isSameDomain(host: string, pattern: string): boolean {
  if (pattern === '') return false;
  const lower = pattern.toLowerCase();
  if (lower === host) return true;
  return lower.startsWith('.') && (host.endsWith(lower) || host === lower.slice(1));
}
