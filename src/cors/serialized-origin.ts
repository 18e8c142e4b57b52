const domainLabel = /^[a-z0-9]+(-+[a-z0-9]+)*$/;
const h16 = /^(0|[1-9a-f][0-9a-f]{0,3})$/;

/**
 * Whether the value matches `serialized-origin`: lower case, no percent-encoding, IPv6 as it is serialized.
 * https://fetch.spec.whatwg.org/#origin-header
 */
export function isSerializedOrigin(value: string): boolean {
  const [, host] = /^[a-z][a-z0-9+.-]*:\/\/(\[[0-9a-f:]*\]|[^:]*)(?::[0-9]{1,5})?$/.exec(value) ?? [];
  if (host === undefined) return false;
  return host.startsWith('[')
    ? isSerializedIpv6(host.slice(1, -1))
    : host.split('.').every((label) => domainLabel.test(label));
}

/** Eight pieces, or at most six around one `::`. */
function isSerializedIpv6(address: string): boolean {
  const halves = address.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const pieces = halves.flat();
  const counted = halves.length === 1 ? pieces.length === 8 : halves.length === 2 && pieces.length <= 6;
  return counted && pieces.every((piece) => h16.test(piece));
}
