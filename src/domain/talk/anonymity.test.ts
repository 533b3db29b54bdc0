import fc from 'fast-check';
import { aRunningTalk } from '../../../test/builders/records';
import { possibleWriters, possibleWritersIn } from './anonymity';
import { endSet, newEarlyWriting, say, show } from './running-talk';
import type { TalkRow, Respondent } from './talk';

const NOW = '2025-11-24T10:00:00.000Z';
const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma'];
type Step = { readonly who: string; readonly what: Respondent['what'] | 'show' | 'end' };
const steps = fc.array(
  fc.record<Step>({ who: fc.constantFrom(...people), what: fc.constantFrom('wrote', 'nothing', 'show', 'end') }),
);
const begun = fc.constantFrom<TalkRow>(newEarlyWriting('1', NOW), aRunningTalk());
const after = (talk: TalkRow, { who, what }: Step): TalkRow =>
  what === 'show'
    ? (show(talk, NOW) ?? talk)
    : what === 'end'
      ? endSet(talk)
      : say(talk, { accountId: who, what, on: 'f' });

test('possible writers are the respondents since the last end of a set who have signed nothing', () => {
  fc.assert(
    fc.property(begun, steps, (talk, script) => {
      const now = script.reduce(after, talk);
      const said = script.filter(({ what }) => what !== 'show' && what !== 'end');
      const signed = new Set(said.filter(({ what }) => what === 'wrote').map(({ who }) => who));
      const since = script.slice(script.findLastIndex(({ what }) => what === 'end') + 1);
      const respondents = new Set(since.filter((one) => said.includes(one)).map(({ who }) => who));
      expect(possibleWritersIn(now)).toBe([...respondents].filter((one) => !signed.has(one)).length);
      expect(possibleWriters(people, now)).toBe(people.length - signed.size);
    }),
  );
});

test('without a talk or respondents there is no possible writer', () => {
  expect(possibleWritersIn(null)).toBe(0);
  expect(possibleWriters(people, null)).toBe(people.length);
});

test('respondents stand in the order of their first responses', () => {
  fc.assert(
    fc.property(begun, steps, (talk, script) => {
      const said = script.filter(({ what }) => what !== 'show' && what !== 'end').map(({ who }) => who);
      expect(script.reduce(after, talk).respondents.map(({ accountId }) => accountId)).toEqual([...new Set(said)]);
    }),
  );
});
