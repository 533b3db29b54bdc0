import fc from 'fast-check';
import { aRound } from '../../../test/builders/records';
import { othersIn } from './early-respondents';
import type { Round } from '../ballot/round';
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
const early = (all: Played) => play(all).talk.earlyRespondents.toSorted();

test('property: an early respondent was not seen in the talk, and is a participant', () => {
  fc.assert(
    fc.property(played, (all) => {
      const { talk, round } = play(all);
      const seen = all.during.filter((act) => ['join', 'vote', 'wrote'].includes(act.what)).map((act) => act.who);
      for (const one of talk.earlyRespondents) {
        expect(all.before.map((word) => word.who)).toContain(one);
        expect(participantsOf(talk, round)).toContain(one);
        expect(othersIn(talk, round)).not.toContain(one);
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
      expect(early(all)).toEqual(early({ ...all, during: all.during.filter((act) => !isQuiet(act)) }));
    }),
  );
});
