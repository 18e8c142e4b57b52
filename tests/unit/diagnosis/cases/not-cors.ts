import type { RuleCase } from '../cases.ts';
import { allowed, blocked, refused, refusedPreflight } from '../wire.ts';

const noAnswer = (error: string) => ({ wire: { error, shown: false as const } });

/** What pages take for CORS and is not. */
export const notCorsCases: readonly RuleCase[] = [
  {
    rule: 'server-unreachable',
    match: noAnswer('net::ERR_CONNECTION_REFUSED'),
    rows: [40],
    sure: 'certain',
    miss: noAnswer('net::ERR_FAILED'),
  },
  {
    rule: 'request-failed',
    match: noAnswer('net::ERR_ABORTED'),
    miss: noAnswer('net::ERR_BLOCKED_BY_CLIENT'),
  },
  {
    // Firefox names no reason where the page's own policy forbids what a redirect leads to.
    rule: 'request-failed',
    match: {
      wire: {
        rules: 'firefox',
        answer: allowed({ Location: 'https://elsewhere.example/' }, 307),
        error: 'NS_ERROR_NET_ON_RECEIVING_FROM',
      },
    },
    sure: 'likely',
    miss: {
      wire: {
        rules: 'firefox',
        answer: { status: 307, headers: { Location: 'https://elsewhere.example/' } },
        error: 'NS_ERROR_NET_ON_RECEIVING_FROM',
      },
    },
  },
  {
    // And none where the page aborts as the answer comes: that is an ordinary end.
    rule: 'request-failed',
    match: { wire: { rules: 'firefox', answer: allowed(), delivered: false } },
    rows: [40],
    sure: 'likely',
    miss: { wire: { rules: 'firefox', answer: {}, delivered: false } },
  },
  {
    rule: 'csp-blocked',
    match: noAnswer('net::ERR_BLOCKED_BY_CSP'),
    rows: [66],
    miss: noAnswer('net::ERR_BLOCKED_BY_CLIENT'),
  },
  {
    rule: 'blocked-by-client',
    match: noAnswer('net::ERR_BLOCKED_BY_CLIENT'),
    rows: [68],
    miss: noAnswer('net::ERR_BLOCKED_BY_CSP'),
  },
  {
    rule: 'blocked-by-client',
    match: { wire: { rules: 'firefox', error: 'NS_ERROR_ABORT', shown: false } },
    rows: [68],
    miss: { wire: { rules: 'firefox', error: 'NS_BINDING_ABORTED', shown: false } },
  },
  {
    rule: 'local-network-access',
    match: noAnswer('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS'),
    rows: [67],
    sure: 'certain',
    miss: noAnswer('net::ERR_FAILED'),
  },
  {
    rule: 'local-network-access',
    match: { wire: { url: 'https://192.168.1.7/api/', error: 'net::ERR_FAILED', shown: false } },
    rows: [67],
    sure: 'possible',
    miss: {
      wire: {
        page: 'http://localhost:3000',
        url: 'https://192.168.1.7/',
        error: 'net::ERR_FAILED',
        shown: false,
        method: 'PUT',
        preflight: refusedPreflight,
      },
    },
  },
  {
    rule: 'mixed-content',
    match: { wire: { url: 'http://api.partner.example/', error: 'mixed-content', shown: false } },
    rows: [65],
    sure: 'certain',
    miss: { wire: { url: 'http://localhost:8000/', error: 'net::ERR_FAILED', shown: false } },
  },
  {
    rule: 'embedder-policy-blocked',
    match: {
      wire: {
        type: 'image',
        page: null,
        sent: { 'Sec-Fetch-Mode': 'no-cors' },
        answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } },
        error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
      },
    },
    rows: [72],
    miss: { wire: { answer: refused, ...blocked } },
  },
  {
    rule: 'no-cors-opaque',
    match: { wire: { sent: { 'Sec-Fetch-Mode': 'no-cors', Origin: '' }, answer: { headers: {} } } },
    rows: [71],
    sure: 'certain',
    miss: {
      wire: { type: 'image', page: null, sent: { 'Sec-Fetch-Mode': 'no-cors' }, answer: { headers: {} } },
    },
  },
  {
    rule: 'page-forbids-itself',
    match: { wire: { sent: { 'Sec-Fetch-Mode': 'same-origin' }, ...blocked } },
    miss: { wire: { answer: allowed() } },
  },
];
