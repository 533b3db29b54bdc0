import fc from 'fast-check';
import { aTalk } from '../../../test/builders/records';
import { NO_TALKS, RENEWAL_LIMIT, type Renewal } from './talk';
import { recordFacts, recordParts, recordTalk, renew } from './talk-record';

const renewal = fc.record<Renewal>({
  confirmed: fc.integer({ min: 1, max: 9 }),
  fingerprint: fc.constantFrom('a', 'b', 'c'),
  at: fc.constant('2025-11-24T10:00:00.000Z'),
});

test('property: each content is renewed once, with the latest renewal', () => {
  fc.assert(
    fc.property(fc.array(renewal), (all) => {
      const { renewals } = all.reduce((record, one) => renew(record, one), NO_TALKS);
      const contents = renewals.map(({ fingerprint }) => fingerprint);
      expect(new Set(contents).size).toBe(contents.length);
      expect(renewals.length).toBeLessThanOrEqual(RENEWAL_LIMIT);
      for (const one of renewals)
        expect(one).toEqual(all.findLast(({ fingerprint }) => fingerprint === one.fingerprint));
    }),
  );
});

const agreedFacts = { estimate: 5, parent: 'TIF-2', blockers: ['1'], unseen: 0 };

test('estimate and parent are replaced by any record, blockers by an agreeing team only', () => {
  const before = { ...NO_TALKS, agreedFacts };
  const now = { estimate: 8, parent: null, blockers: ['1', '2'], unseen: 1 };
  expect(recordFacts(before, now, false).agreedFacts).toEqual({ ...now, blockers: ['1'], unseen: 0 });
  expect(recordFacts(before, now, true).agreedFacts).toEqual(now);
  expect(recordFacts(NO_TALKS, now, false).agreedFacts).toEqual(now);
});

const taken = { by: 'ana', reason: 'demo', fingerprint: 'a' };

test.each([
  ['ready', '2025-11-20T09:00:00.000Z', 'ends'],
  ['ready', '2025-11-20T09:06:00.000Z', 'keeps'],
  ['another-talk', '2025-11-20T09:00:00.000Z', 'keeps'],
] as const)('a talk that ends with %s, with an exception of %s: it %s it', (outcome, at, does) => {
  const exception = { ...taken, at };
  const talk = aTalk({ outcome, at: '2025-11-20T09:05:00.000Z' });
  expect(recordTalk({ ...NO_TALKS, exception }, talk).exception).toEqual(does === 'keeps' ? exception : null);
});

test('a talk that is recorded again takes the place of its entry', () => {
  const once = recordTalk(NO_TALKS, aTalk());
  const twice = recordTalk(once, aTalk({ agreed: 'Ask the school.' }));
  expect(twice.talks.map(({ agreed }) => agreed)).toEqual(['Ask the school.']);
  expect(recordTalk(twice, aTalk({ id: '2025-11-21T09:00:00.000Z' })).talks).toHaveLength(2);
});

test('parts are named once, and only in a known talk whose outcome has parts', () => {
  const talk = aTalk({ outcome: 'split' });
  const record = recordTalk(NO_TALKS, talk);
  const named = recordParts(record, talk.id, ['TIF-9']);
  expect(named.talks).toEqual([{ ...talk, parts: ['TIF-9'] }]);
  expect(recordParts(named, talk.id, ['TIF-9'])).toBe(named);
  expect(recordParts(record, '2025-11-21T09:00:00.000Z', ['TIF-9'])).toBe(record);
  const agreed = recordTalk(NO_TALKS, { ...talk, outcome: 'ready' });
  expect(recordParts(agreed, talk.id, ['TIF-9'])).toBe(agreed);
});
