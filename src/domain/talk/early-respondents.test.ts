import fc from 'fast-check';
import { aRound } from '../../../test/builders/records';
import { earlyRespondents } from './early-respondents';
import type { Round } from '../ballot/round';
import { K_ANONYMITY } from './anonymity';
import { join, newEarlyWriting, say, takeUp } from './running-talk';
import type { TalkRow, RunningTalk, Respondent } from './talk';
import { participantsOf } from './respondents';

const NOW = '2025-11-24T10:00:00.000Z';
const start = { now: NOW, fingerprint: 'f', share: 0.1, wasReady: false };
const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana'] as const;
const who = fc.constantFrom(...people);
const what = fc.constantFrom<Respondent['what']>('wrote', 'nothing');

type Word = { readonly who: string; readonly what: Respondent['what']; readonly on: string };
type Act = { readonly who: string; readonly what: Respondent['what'] | 'join' | 'vote' };
type Played = { readonly before: readonly Word[]; readonly during: readonly Act[] };

const played = fc.record<Played>({
  before: fc.array(fc.record({ who, what, on: fc.constantFrom('f', 'other') }), { maxLength: 10 }),
  during: fc.array(fc.record({ who, what: fc.oneof(what, fc.constantFrom('join' as const, 'vote' as const)) })),
});

/** Goran starts the talk after all early respondents. */
function play({ before, during }: Played): { readonly talk: RunningTalk; readonly round: Round } {
  const gathered = before.reduce<TalkRow>(
    (talk, one) => say(talk, { accountId: one.who, what: one.what, on: one.on }),
    newEarlyWriting('10041', NOW),
  );
  const talk = during.reduce(
    (running, act) => {
      if (act.what === 'vote' || act.what === 'join') return join(running, act.who);
      const next = say(running, { accountId: act.who, what: act.what, on: 'f' });
      return next.startedAt === null ? running : next;
    },
    takeUp(gathered, 'goran', start),
  );
  const voters = during.filter((act) => act.what === 'vote').map((act) => act.who);
  const votes = [...new Set(voters)].map((voter) => ({ voter, confidence: 4 as const, size: null, at: NOW, on: null }));
  return { talk, round: aRound({ votes }) };
}
const told = (all: Played) => {
  const { talk, round } = play(all);
  return [...earlyRespondents(talk, round)].sort();
};

test('property: a named early respondent was not seen in the talk, and is a participant', () => {
  fc.assert(
    fc.property(played, (all) => {
      const { talk, round } = play(all);
      const seen = all.during.filter((act) => ['join', 'vote', 'wrote'].includes(act.what)).map((act) => act.who);
      for (const one of earlyRespondents(talk, round)) {
        expect(all.before.map((word) => word.who)).toContain(one);
        expect(participantsOf(talk, round)).toContain(one);
        expect([...seen, talk.facilitator]).not.toContain(one);
      }
    }),
  );
});

test('property: unsigned responses of early respondents in the talk change nothing', () => {
  fc.assert(
    fc.property(played, (all) => {
      const spoke = all.before.map((word) => word.who);
      const isQuiet = (act: Act) => spoke.includes(act.who) && act.what === 'nothing';
      expect(told(all)).toEqual(told({ ...all, during: all.during.filter((act) => !isQuiet(act)) }));
    }),
  );
});

test('property: unsigned early respondents are named only if three are, and three are not', () => {
  fc.assert(
    fc.property(played, (all) => {
      const { talk, round } = play(all);
      const acts: readonly Act[] = [...all.before, ...all.during];
      const signed = acts.filter((act) => act.what === 'wrote').map((act) => act.who);
      const quiet = participantsOf(talk, round).filter((one) => !signed.includes(one));
      const named = earlyRespondents(talk, round);
      const away = quiet.filter((one) => named.includes(one)).length;
      if (away === 0) return;
      expect(away).toBeGreaterThanOrEqual(K_ANONYMITY);
      expect(quiet.length - away).toBeGreaterThanOrEqual(K_ANONYMITY);
    }),
  );
});

test('three early respondents without a signed question are named beside three others only', () => {
  const word = (one: string): Word => ({ who: one, what: 'nothing', on: 'f' });
  const join = (one: string): Act => ({ who: one, what: 'join' });
  const three = ['ana', 'ben', 'chiara'];
  expect(told({ before: three.map(word), during: ['dinesh', 'emma'].map(join) })).toEqual(three);
  expect(told({ before: three.map(word), during: ['dinesh'].map(join) })).toEqual([]);
  expect(told({ before: ['ana', 'ben'].map(word), during: ['dinesh', 'emma'].map(join) })).toEqual([]);
});
