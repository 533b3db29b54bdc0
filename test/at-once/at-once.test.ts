import { z } from 'zod';
import { aTeamOfEight, eight, owner, type Answer, type Team } from './eight-people';

/** Rounds per race. Each is eight people or more in the same instant, through the real resolvers. */
const TIMES = 100;
/** Issues that are raced on at the same time. */
const TABLES = 4;

let team: Team;
beforeAll(async () => {
  team = await aTeamOfEight();
}, 60_000);
afterAll(() => team.running.stop());

/** Plays `race` on fresh tickets, TIMES times. */
async function race(play: (issue: string, at: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < TIMES; at += TABLES) {
    const tables = Array.from({ length: TABLES }, async (_, table) =>
      play(await team.ticket(`Race ${at + table}`), at + table),
    );
    await Promise.all(tables);
  }
}

const vote = (who: string, issue: string, confidence: number) =>
  team.ask(who, issue, { functionKey: 'castVote', payload: { round: 1, confidence } });
const reveal = (who: string, issue: string) =>
  team.ask(who, issue, { functionKey: 'revealBallot', payload: { round: 1, anyway: true } });
const result = z.looseObject({ counts: z.array(z.number()) });
const countsOf = async (issue: string) => result.parse(await team.property(issue, 'commonGroundConfidence')).counts;
const accepted = (results: readonly Answer[]) => results.filter(({ ok }) => ok).length;
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

test('eight people vote in the same instant, and two reveal at once: every vote counts, and counts once', async () => {
  await race(async (issue, at) => {
    const votes = eight.map((_, person) => 1 + ((person + at) % 5));
    const cast = await Promise.all(eight.map((who, person) => vote(who, issue, votes[person] ?? 3)));
    expect(accepted(cast)).toBe(8);
    const revealed = await Promise.all([reveal(owner, issue), reveal(eight[0] ?? owner, issue)]);
    expect(accepted(revealed)).toBe(2);
    const expected = [1, 2, 3, 4, 5].map((answer) => votes.filter((given) => given === answer).length);
    expect(await countsOf(issue)).toEqual(expected);
  });
}, 300_000);

test('who votes while another reveals is either counted or told that it was too late', async () => {
  await race(async (issue) => {
    const [late = owner, ...others] = eight;
    expect(accepted(await Promise.all(others.map((who) => vote(who, issue, 4))))).toBe(7);
    const [lateVote, shown] = await Promise.all([vote(late, issue, 5), reveal(owner, issue)]);
    expect(shown.ok).toBe(true);
    if (!lateVote.ok) expect(lateVote.failure.code).toBe('ballot-closed');
    const counts = await countsOf(issue);
    expect(sum(counts)).toBe(lateVote.ok ? 8 : 7);
    expect(counts[4]).toBe(lateVote.ok ? 1 : 0);
  });
}, 300_000);

test('one person voting from two tabs has one vote', async () => {
  await race(async (issue) => {
    const [who = owner] = eight;
    expect(accepted(await Promise.all([vote(who, issue, 2), vote(who, issue, 5)]))).toBe(2);
    await reveal(owner, issue);
    expect(sum(await countsOf(issue))).toBe(1);
  });
}, 300_000);

test('two people asking at once have both asked, and both are counted', async () => {
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
        return team.ask(who, issue, { functionKey: 'askQuestion', payload: question });
      }),
    );
    expect(accepted(asked)).toBe(2);
    const kept = (await team.properties(issue)).filter((key) => key.startsWith('commonGroundQuestion_'));
    expect(kept).toHaveLength(2);
  });
  await team.running.host.clock.settle(60_000);
  expect(await team.property('TEAM-1', 'commonGroundReadiness')).toMatchObject({ schema: 1 });
}, 300_000);
