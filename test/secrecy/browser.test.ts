import type { Browser } from 'playwright-core';
import { launchChromium } from '../journeys/support/chromium';
import type { Name } from '../real-app';
import { eavesdrop, expectSameHeard, type Overheard } from './eavesdropped';
import { askIn, aVotedTicket, inBoth, twoWorlds, vote, type Votes, type World, type Worlds } from './two-worlds';

let worlds: Worlds;
let browser: Browser;
beforeAll(async () => {
  [worlds, browser] = await Promise.all([twoWorlds(), launchChromium()]);
  for (const { running, teamId } of worlds) running.host.panels.pin('refinement-panel', String(teamId));
});
afterAll(async () => {
  await browser.close();
  await inBoth(worlds, (world) => world.running.stop());
});

type Scene = {
  readonly as: Name;
  readonly before: readonly [Votes, Votes];
  /** Events while a person looks on; each waits until the looker's browser knows of it. */
  readonly then: (world: World, issue: string, looker: Overheard, which: 0 | 1) => Promise<unknown>;
};

/** An issue with the same key in both worlds. */
async function anIssue(): Promise<string> {
  const [issue] = await inBoth(worlds, aVotedTicket);
  return issue;
}

/** What a person's browser is told in each world. */
async function overheard(issue: string, { as, before, then }: Scene): Promise<[Overheard, Overheard]> {
  return inBoth(worlds, async (world, which) => {
    await vote(world, issue, { round: 2, votes: before[which] });
    await world.settle();
    const looker = await eavesdrop(browser, world, { as, issue });
    await then(world, issue, looker, which);
    return looker;
  });
}

const voted = (names: string) => (text: string) => text.includes(`"voted":[${names}]`);
/** The whole panel after the reveal; answers to polls come before it. */
const revealed = (text: string) =>
  ['"assessment"', '"state":"revealed"'].every((part) => text.includes(part)) &&
  /"result":\{[^{}]*"round":2/u.test(text);
const reveal = { as: 'ben', functionKey: 'revealBallot', payload: { base: { round: 2 }, input: {} } } as const;
const doubters: readonly [Name, Name] = ['chiara', 'dinesh'];
const reason = (signed: boolean) => ({
  base: { round: 2 },
  input: { text: 'Nobody knows who pays the courier.', signed },
});

test('while a round is open a browser learns who voted, and nothing about how', async () => {
  const late = [{ gus: 2 }, { gus: 5 }] as const;
  // A person who may vote and one who may only view.
  const issues = { farah: await anIssue(), vera: await anIssue() };
  // One after the other: a vote moves its world's clock on, which a page that is opened meanwhile reads.
  for (const as of ['farah', 'vera'] as const) {
    const heard = await overheard(issues[as], {
      as,
      before: [
        { chiara: 1, dinesh: 2 },
        { chiara: 5, dinesh: 4 },
      ],
      async then(world, issue, looker, which) {
        await looker.until(voted('"id-chiara","id-dinesh"'));
        await vote(world, issue, { round: 2, votes: late[which], sized: true });
        await looker.until(voted('"id-chiara","id-dinesh","id-gus"'));
      },
    });
    await expectSameHeard(heard);
    await Promise.all(heard.map(({ close }) => close()));
  }
});

/** Reveals in front of the looker; then each world's low voter gives a reason. */
const revealAndReason = (signed: boolean): Scene['then'] => {
  return async (world, issue, looker, which) => {
    await askIn(world, issue, reveal);
    await looker.until(revealed);
    // An open page may be told of the reason before it is loaded anew, or not: that depends on speed.
    await looker.leave();
    await askIn(world, issue, { as: doubters[which], functionKey: 'giveReason', payload: reason(signed) });
    await world.settle();
    await looker.comeBack();
    await looker.until((text) => text.includes(reason(signed).input.text));
  };
};
const swapped: readonly [Votes, Votes] = [
  { chiara: 1, dinesh: 5, emma: 4 },
  { chiara: 5, dinesh: 1, emma: 4 },
];

test('after the reveal and an anonymous reason, a browser is told the same in both worlds', async () => {
  const heard = await overheard(await anIssue(), { as: 'farah', before: swapped, then: revealAndReason(false) });
  await expectSameHeard(heard);
  await Promise.all(heard.map(({ close }) => close()));
});

test('the comparison works: a browser is told the author of a signed reason', async () => {
  const heard = await overheard(await anIssue(), { as: 'farah', before: swapped, then: revealAndReason(true) });
  const [one, other] = await Promise.all(heard.map((looker) => looker.heard()));
  expect(one?.join()).toContain('"askedBy":"id-chiara"');
  expect(other?.join()).toContain('"askedBy":"id-dinesh"');
  await Promise.all(heard.map(({ close }) => close()));
});
