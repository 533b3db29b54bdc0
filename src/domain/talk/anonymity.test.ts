import fc from 'fast-check';
import { aRunningTalk } from '../../../test/builders/records';
import { unsignedRespondents, possibleWriters } from './anonymity';
import { newGathering, say, show } from './running-talk';
import type { TalkRow, Respondent } from './talk';

const NOW = '2025-11-24T10:00:00.000Z';
const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma'];
type Step = { readonly who: string; readonly what: Respondent['what'] | 'show' };
const steps = fc.array(
  fc.record<Step>({ who: fc.constantFrom(...people), what: fc.constantFrom('wrote', 'nothing', 'show') }),
);
const begun = fc.constantFrom<TalkRow>(newGathering('1', NOW), aRunningTalk());
const after = (talk: TalkRow, { who, what }: Step): TalkRow =>
  what === 'show' ? (show(talk, NOW) ?? talk) : say(talk, { accountId: who, what, on: 'f' });

test('the cover is all respondents without a signed question, whatever they did later', () => {
  fc.assert(
    fc.property(begun, steps, (talk, script) => {
      const now = script.reduce(after, talk);
      const said = script.filter(({ what }) => what !== 'show');
      const signed = new Set(said.filter(({ what }) => what === 'wrote').map(({ who }) => who));
      const respondents = new Set(said.map(({ who }) => who));
      expect(unsignedRespondents(now)).toBe(respondents.size - signed.size);
      expect(possibleWriters(people, now)).toBe(people.length - signed.size);
    }),
  );
});

test('without a talk or respondents the cover is zero', () => {
  expect(unsignedRespondents(null)).toBe(0);
  expect(possibleWriters(people, null)).toBe(people.length);
});

test('respondents stand in the order of their first responses', () => {
  fc.assert(
    fc.property(begun, steps, (talk, script) => {
      const said = script.filter(({ what }) => what !== 'show').map(({ who }) => who);
      expect(script.reduce(after, talk).respondents.map(({ accountId }) => accountId)).toEqual([...new Set(said)]);
    }),
  );
});
