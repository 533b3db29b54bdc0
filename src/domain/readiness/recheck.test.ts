import { aPolicy } from '../../../test/builders/a-policy';
import { anIssue } from '../../../test/builders/an-issue';
import { aResult, askedOn, noRecords } from '../../../test/builders/records';
import { publicPart } from '../refinement/public-row';
import { baselineOf } from './recheck';

const [first, second] = ['2025-11-20T09:00:00.000Z', '2025-11-24T09:00:00.000Z'];
const issue = anIssue();
const asked = { respondents: 3, quorum: 2 };
const exception = { by: 'ana', reason: 'demo on Friday', at: second, fingerprint: 'b' };
const off = (id: 'asked' | 'confident') => aPolicy({ needs: { ...aPolicy().needs, [id]: 'advice' } });

const records = (talks: Parameters<typeof askedOn>[1] = {}) =>
  publicPart(
    noRecords({
      talks: askedOn('a', { asked: { ...asked, fingerprint: 'a', at: first }, ...talks }),
      confidence: aResult({ fingerprint: 'b', at: second }),
    }),
  );

test('changes are told since the earliest required record of people', () => {
  expect(baselineOf({ records: records(), issue, policy: aPolicy() })).toEqual({ fingerprint: 'a', at: first });
  expect(baselineOf({ records: records(), issue, policy: off('asked') })).toEqual({ fingerprint: 'b', at: second });
  expect(baselineOf({ records: records(), issue, policy: off('confident') })).toEqual({ fingerprint: 'a', at: first });
});

test('of what is taken as is they are told since that', () => {
  const taken = records({ exception });
  expect(baselineOf({ records: taken, issue, policy: aPolicy() })).toEqual({ fingerprint: 'b', at: second });
});

test('without a record of people there is nothing to compare with', () => {
  expect(baselineOf({ records: publicPart(noRecords()), issue, policy: aPolicy() })).toBeNull();
});
