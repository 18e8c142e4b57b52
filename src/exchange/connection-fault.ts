/**
 * What kept a connection from coming about, by the browser's own error; `broke` where there was one, and no whole
 * answer.
 */
export type ConnectionFault =
  | 'refused'
  | 'unknown-host'
  | 'unsafe-port'
  | 'tls'
  | 'unreachable'
  | 'timed-out'
  | 'offline'
  | 'broke';

const faults: readonly (readonly [RegExp, ConnectionFault])[] = [
  [/CONNECTION_REFUSED/, 'refused'],
  [/NAME_NOT_RESOLVED|UNKNOWN_HOST|NAME_RESOLUTION_FAILED/, 'unknown-host'],
  [/UNSAFE_PORT|PORT_ACCESS/, 'unsafe-port'],
  [/CERT|SSL|SEC_ERROR|MOZILLA_PKIX/, 'tls'],
  [/ADDRESS_UNREACHABLE|ADDRESS_INVALID/, 'unreachable'],
  [/TIMED_OUT|TIMEOUT/, 'timed-out'],
  [/INTERNET_DISCONNECTED|OFFLINE/, 'offline'],
];

/** @param error - as the browser writes it, for example `net::ERR_CONNECTION_REFUSED` */
export function connectionFault(error: string): ConnectionFault {
  return faults.find(([pattern]) => pattern.test(error))?.[1] ?? 'broke';
}

/** Whether nothing of the request can have come to a server. One that timed out may have been sent. */
export function neverConnected(error: string): boolean {
  const fault = connectionFault(error);
  return fault !== 'broke' && fault !== 'timed-out';
}
