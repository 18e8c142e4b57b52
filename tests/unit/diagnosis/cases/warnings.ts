import type { RuleCase } from '../cases.ts';
import { allowed, api, page, passedPreflight } from '../wire.ts';

const evil = 'https://app.example.com.evil.test';
const noMaxAge = passedPreflight(page, { 'access-control-max-age': '' });

/** What works, and is dangerous or will break. */
export const warningCases: readonly RuleCase[] = [
  {
    rule: 'null-origin-allowed',
    match: { wire: { page: 'null', answer: allowed({ 'access-control-allow-origin': 'null' }) } },
    rows: [19],
    miss: { wire: { answer: allowed() } },
  },
  {
    rule: 'origin-pattern-unanchored',
    match: {
      wire: { page: evil, answer: allowed({ 'access-control-allow-origin': evil }) },
      others: [{ answer: allowed() }],
    },
    rows: [15],
    miss: {
      wire: {
        page: 'https://b.app.example.com',
        answer: allowed({ 'access-control-allow-origin': 'https://b.app.example.com' }),
      },
      others: [{ answer: allowed() }],
    },
  },
  {
    rule: 'vary-origin-missing',
    match: { wire: { answer: { headers: { 'Access-Control-Allow-Origin': page, 'X-Cache': 'MISS' } } } },
    rows: [56],
    miss: {
      wire: {
        answer: { headers: { 'Access-Control-Allow-Origin': page, 'X-Cache': 'MISS', Vary: 'Origin' } },
      },
    },
  },
  {
    rule: 'insecure-origin-allowed',
    match: {
      wire: {
        page: 'http://app.example.com',
        answer: allowed({ 'access-control-allow-origin': 'http://app.example.com' }),
      },
    },
    miss: {
      wire: {
        page: 'http://localhost:3000',
        answer: allowed({ 'access-control-allow-origin': 'http://localhost:3000' }),
      },
    },
  },
  {
    rule: 'preflight-not-cacheable',
    match: { wire: { method: 'PUT', preflight: noMaxAge, answer: allowed() } },
    rows: [41],
    sure: 'possible',
    miss: { wire: { method: 'PUT', preflight: passedPreflight(), answer: allowed() } },
  },
  {
    rule: 'preflight-cached',
    match: {
      wire: { method: 'PUT', answer: allowed(), at: 2_000 },
      others: [{ method: 'PUT', preflight: passedPreflight(), answer: allowed() }],
    },
    rows: [41],
    sure: 'likely',
    miss: { wire: { answer: allowed() } },
  },
  {
    rule: 'header-not-exposed',
    match: { wire: { answer: allowed({ 'X-Total-Count': '7' }) } },
    rows: [61],
    sure: 'possible',
    miss: {
      wire: { url: api, answer: allowed({ 'X-Powered-By': 'x', 'X-Cache': 'HIT', 'X-Amz-Cf-Id': '1' }) },
    },
  },
];
