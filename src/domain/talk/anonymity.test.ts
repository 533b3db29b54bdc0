import fc from 'fast-check';
import { aRunningTalk } from '../../../test/builders/records';
import { possibleWritersIn } from './anonymity';
import { newEarlyWriting, say, show } from './running-talk';
import type { TalkRow, Respondent } from './talk';

const NOW = '2025-11-24T10:00:00.000Z';
const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma'];
type Step = { readonly who: string; readonly what: Respondent['what'] | 'show'; readonly on: string };
const steps = fc.array(
  fc.record<Step>({
    who: fc.constantFrom(...people),
    what: fc.constantFrom('wrote', 'nothing', 'nothing', 'show'),
    on: fc.constantFrom('present', 'older'),
  }),
);
const content = { fingerprint: 'present', share: 0.1 };
const begun = fc.constantFrom<TalkRow>(newEarlyWriting('1', NOW), aRunningTalk());
const after = (talk: TalkRow, { who, what, on }: Step): TalkRow =>
  what === 'show' ? (show(talk, NOW) ?? talk) : say(talk, { accountId: who, what, on });

test('possible writers have answered since the last show, on the present content, and signed nothing', () => {
  fc.assert(
    fc.property(begun, steps, (talk, script) => {
      const now = script.reduce(after, talk);
      const said = script.filter(({ what }) => what !== 'show');
      const signed = new Set(said.filter(({ what }) => what === 'wrote').map(({ who }) => who));
      const since = script.slice(script.findLastIndex(({ what }) => what === 'show') + 1);
      const lastOn = new Map(since.map(({ who, on }) => [who, on]));
      const free = [...lastOn].filter(([who, on]) => on === 'present' && !signed.has(who));
      expect(possibleWritersIn(now, content)).toBe(free.length);
    }),
  );
});

test('without a talk or respondents there is no possible writer', () => {
  expect(possibleWritersIn(null, content)).toBe(0);
});

test('respondents stand in the order of their first responses', () => {
  fc.assert(
    fc.property(begun, steps, (talk, script) => {
      const said = script.filter(({ what }) => what !== 'show').map(({ who }) => who);
      expect(script.reduce(after, talk).respondents.map(({ accountId }) => accountId)).toEqual([...new Set(said)]);
    }),
  );
});
