import { z } from 'zod';
import { aTeamOfEight, eight, owner, type Answer, type Team } from './eight-people';

type Rounds = {
  /** Rounds per race. In each, eight or more people call the real resolvers at the same instant. */
  readonly times: number;
  /** Rounds of a race in which all eight write: each changes the same record eight times. */
  readonly fewer: number;
};
/** Issues that are raced on in parallel; one works while another pauses before a retry. */
const TABLES = 10;

let team: Team;

/** Runs `race` on new tickets. */
async function race(play: (issue: string, at: number) => Promise<void>, times: number): Promise<void> {
  for (let at = 0; at < times; at += TABLES) {
    const tables = Array.from({ length: Math.min(TABLES, times - at) }, async (_, table) =>
      play(await team.ticket(`Race ${at + table}`), at + table),
    );
    await Promise.all(tables);
  }
}

const vote = (who: string, issue: string, confidence: number) => {
  const base = { round: 1 };
  return team.ask(who, issue, { functionKey: 'castVote', payload: { base, input: { confidence } } });
};
const reveal = (who: string, issue: string) =>
  team.ask(who, issue, { functionKey: 'revealBallot', payload: { base: { round: 1 }, input: {} } });
const result = z.looseObject({ confidence: z.looseObject({ counts: z.array(z.number()) }) });
const few = z.looseObject({ ballot: z.looseObject({ result: z.looseObject({ votes: z.number() }) }) });
const countsOf = async (issue: string) =>
  result.parse(await team.property(issue, 'commonGroundConfidence')).confidence.counts;
const accepted = (results: readonly Answer[]) => results.filter(({ ok }) => ok).length;
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

const aQuestion = { kind: 'question', blocking: false, category: null, owner: null, due: null };
const question = z.looseObject({
  id: z.string(),
  text: z.string(),
  version: z.number(),
  answer: z.string().nullable(),
});
const shown = z.looseObject({ questions: z.array(question) });
const questionsOf = async (issue: string) => shown.parse(await team.panel(owner, issue)).questions;

const talking = z.looseObject({ talk: z.looseObject({ present: z.array(z.string()) }) });

/** Declares the races, each so many times. */
export function races({ times, fewer }: Rounds): void {
  beforeAll(async () => {
    team = await aTeamOfEight();
  });
  afterAll(() => team.running.stop());

  test('votes of eight people and two reveals at one instant: every vote counts once', async () => {
    await race(async (issue, at) => {
      const votes = eight.map((_, person) => 1 + ((person + at) % 5));
      const cast = await Promise.all(eight.map((who, person) => vote(who, issue, votes[person] ?? 3)));
      expect(accepted(cast)).toBe(8);
      const revealed = await Promise.all([reveal(owner, issue), reveal(eight[0] ?? owner, issue)]);
      expect(accepted(revealed)).toBe(2);
      const expected = [1, 2, 3, 4, 5].map((answer) => votes.filter((given) => given === answer).length);
      expect(await countsOf(issue)).toEqual(expected);
    }, times);
  });

  test('the same counts where storage refuses in words that no document names', async () => {
    const { guesses } = team.running.host.kvs;
    const documented = { ...guesses };
    const refusal = { status: 400, code: 'VERSION_MISMATCH' };
    Object.assign(guesses, { missingRow: 'ROW_NOT_FOUND', refusedCondition: refusal, existingKey: refusal });
    try {
      await race(async (issue) => {
        expect(accepted(await Promise.all(eight.map((who) => vote(who, issue, 4))))).toBe(8);
        expect((await reveal(owner, issue)).ok).toBe(true);
        expect(await countsOf(issue)).toEqual([0, 0, 0, 8, 0]);
      }, fewer);
    } finally {
      Object.assign(guesses, documented);
    }
  });

  test('a vote during a reveal is counted, or said to be too late', async () => {
    await race(async (issue) => {
      const [late = owner, ...others] = eight;
      expect(accepted(await Promise.all(others.map((who) => vote(who, issue, 4))))).toBe(7);
      const [lateVote, shown] = await Promise.all([vote(late, issue, 5), reveal(owner, issue)]);
      expect(shown.ok).toBe(true);
      const isCounted = Object(lateVote.ok && lateVote.value).over === null;
      const counts = await countsOf(issue);
      expect(lateVote.ok).toBe(true);
      expect(sum(counts)).toBe(isCounted ? 8 : 7);
      expect(counts[4]).toBe(isCounted ? 1 : 0);
    }, times);
  });

  test('two votes of one person from two tabs count once', async () => {
    await race(async (issue) => {
      const [who = owner] = eight;
      await team.ask(who, issue, { functionKey: 'startTalk' });
      expect(accepted(await Promise.all([vote(who, issue, 2), vote(who, issue, 5)]))).toBe(2);
      await reveal(who, issue);
      expect(few.parse(await team.panel(who, issue)).ballot.result.votes).toBe(1);
    }, times);
  });

  test('two questions at one instant are both stored and counted', async () => {
    await race(async (issue) => {
      const asked = await Promise.all(
        eight.slice(0, 2).map((who) => {
          const question = {
            kind: 'question',
            text: `What of ${who}?`,
            blocking: true,
            category: null,
            owner: null,
            due: null,
          };
          return team.ask(who, issue, { functionKey: 'askQuestion', payload: { input: question } });
        }),
      );
      expect(accepted(asked)).toBe(2);
      expect(await questionsOf(issue)).toHaveLength(2);
    }, times);
    await team.running.host.clock.settle(60_000);
    expect(await team.property('TEAM-1', 'commonGroundReadiness')).toMatchObject({ schema: 1 });
  });

  test('of eight answers to one question at one instant one stands; the rest are conflicts', async () => {
    await race(async (issue) => {
      await team.ask(owner, issue, {
        functionKey: 'askQuestion',
        payload: { input: { ...aQuestion, text: 'Who pays?' } },
      });
      const [seen] = await questionsOf(issue);
      const answers = await Promise.all(
        eight.map((who) => {
          const payload = { base: seen, input: { id: seen?.id, answer: `${who} does` } };
          return team.ask(who, issue, { functionKey: 'answerQuestion', payload });
        }),
      );
      expect(accepted(answers)).toBe(1);
      const [{ answer } = { answer: null }] = await questionsOf(issue);
      expect(answer).toBe(`${eight[answers.findIndex(({ ok }) => ok)]} does`);
      for (const [person, told] of answers.entries())
        if (!told.ok)
          expect(told.failure).toMatchObject({
            code: 'conflict',
            details: { fields: [{ mine: `${eight[person]} does`, theirs: answer }] },
          });
    }, fewer);
  });

  test('a call that its page sends twice at once is done once and answered twice', async () => {
    await race(async (issue) => {
      const asked = eight.flatMap((who, person) => {
        const requestId = String(person).padStart(32, '0');
        const payload = { requestId, input: { ...aQuestion, text: `From ${who}` } };
        const once = () => team.ask(who, issue, { functionKey: 'askQuestion', payload });
        return [once(), once()];
      });
      expect(accepted(await Promise.all(asked))).toBe(16);
      const texts = (await questionsOf(issue)).map(({ text }) => text).sort();
      expect(texts).toEqual(eight.map((who) => `From ${who}`).sort());
    }, fewer);
  });

  test('eight people write privately during a reveal: every question is there once', async () => {
    await race(async (issue) => {
      await team.ask(owner, issue, { functionKey: 'startTalk', payload: undefined });
      const written = eight.map((who) =>
        team.ask(who, issue, { functionKey: 'askQuestion', payload: { input: { ...aQuestion, text: `From ${who}` } } }),
      );
      const shown = team.ask(owner, issue, { functionKey: 'showWritten', payload: undefined });
      expect(accepted(await Promise.all([...written, shown]))).toBe(9);
      const texts = (await questionsOf(issue)).map(({ text }) => text).sort();
      expect(texts).toEqual(eight.map((who) => `From ${who}`).sort());
    }, fewer);
  });

  test('eight people open the panel of a running talk at one instant: all are present', async () => {
    await race(async (issue) => {
      await team.ask(owner, issue, { functionKey: 'startTalk', payload: undefined });
      await Promise.all(eight.map((who) => team.panel(who, issue)));
      const { present } = talking.parse(await team.panel(owner, issue)).talk;
      expect(present.toSorted()).toEqual([owner, ...eight].toSorted());
    }, fewer);
  });
}
