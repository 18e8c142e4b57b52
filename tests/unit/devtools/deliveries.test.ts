import { expect, test } from '@playwright/test';
import { Deliveries } from '../../../extension/devtools/deliveries.ts';

function deliveries() {
  const sent: string[] = [];
  const all = new Deliveries<string>((number, told) => sent.push(`${number} ${told}`));
  return { all, sent };
}

test('what is told while nobody is there is sent once somebody is, in order', () => {
  const { all, sent } = deliveries();
  all.tell('one');
  all.tell('two');
  expect(sent).toEqual([]);
  all.connectionChanged(true);
  all.tell('three');
  expect(sent).toEqual(['1 one', '2 two', '3 three']);
});

test('what a background did not say that it took is told to the next one again, and the rest is not', () => {
  const { all, sent } = deliveries();
  all.connectionChanged(true);
  for (const told of ['one', 'two', 'three']) all.tell(told);
  all.taken(2);
  all.connectionChanged(false);
  all.tell('four');
  sent.length = 0;
  all.connectionChanged(true);
  expect(sent).toEqual(['1 one', '3 three', '4 four']);
});

test('without an end of the background away, the oldest go', () => {
  const { all, sent } = deliveries();
  for (let at = 0; at < 2_100; at += 1) all.tell('said');
  all.connectionChanged(true);
  expect(sent.length).toBe(2_000);
  expect(sent[0]).toBe('101 said');
});
