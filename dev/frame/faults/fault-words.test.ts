import { matchOf, placeOf, wordsOf } from './fault-words.ts';

test.each([
  [{ kind: 'latency', ms: [100, 1500] }, 'later by 100–1500 ms'],
  [{ kind: 'status', status: 429, retryAfterSeconds: 2 }, '429, again after 2 s'],
  [{ kind: 'status', status: 504, afterTheWork: true }, '504, the work was done'],
  [{ kind: 'lost' }, 'answer lost, the work was done'],
  [{ kind: 'odd' }, 'an odd answer, nothing was done'],
  [{ kind: 'kill', step: [1, 8], when: 'after' }, 'killed after call 1–8'],
  [{ kind: 'flood' }, 'flood'],
])('puts %j into words', (what, words) => {
  expect(wordsOf({ what, where: 'jira' })).toBe(words);
});

test('describes a lost hint', () => {
  expect(wordsOf({ what: { kind: 'lost' }, where: 'realtime' })).toBe('lost');
});

test('names the calls that a rule matches', () => {
  expect([matchOf({ method: 'PUT', path: '/rest/*' }), matchOf({})]).toEqual(['PUT /rest/*', '']);
});

test('names the place, also an unknown one', () => {
  expect([placeOf({ where: 'kvs' }), placeOf({ where: 'moon' })]).toEqual(['storage', 'moon']);
});
