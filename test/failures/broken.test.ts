import { randomBytes } from 'node:crypto';
import type { Contract } from '../../src/calls';
import { functionKeys } from '../any-call';
import type { RealApp } from '../real-app';
import { aTeam, aUsedIssue, goodInput } from './a-used-issue';
import { failingAfter, faults, storageFailingAt, storageFaults, storageWantsAMoment } from './breaking';
import { outcomeOf, panelOf } from './typed';

let app: RealApp;
/** The app's patience with a busy storage takes a second each time; that it has any is seen without waiting for it. */
beforeAll(async () => {
  app = await aTeam({ haste: 20 });
}, 60_000);
afterAll(() => app.running.stop());

/** More requests than any function makes. */
const MOST = 60;

type State = { readonly properties: Readonly<Record<string, unknown>>; readonly storage: string };

/** Jira's properties of the issue, and everything in the app's storage. */
async function stateOf(issue: string): Promise<State> {
  const properties = await app.properties(issue);
  return { properties, storage: JSON.stringify(app.running.host.kvs.dump()) };
}

/** Does the work with Jira or storage breaking after so many requests. */
type Breaking = <T>(calls: number, work: () => Promise<T>) => Promise<{ value: T; failed: boolean }>;

/**
 * It breaks at the first request, at the second …, until the function gets through; an issue serves until it changes.
 * Whoever was told that it failed does it again, and is answered as if nothing had been.
 */
async function cutEverywhere(functionKey: keyof Contract, breaking: Breaking): Promise<void> {
  let issue = await aUsedIssue(app);
  let before = await stateOf(issue);
  const again: string[] = [];
  for (let calls = 0; calls < MOST; calls += 1) {
    const payload = { ...goodInput(functionKey), requestId: randomBytes(16).toString('hex') };
    const call = { as: 'ben', functionKey, payload, at: { issueKey: issue } } as const;
    const { value, failed } = await breaking(calls, () => app.ask(call));
    const outcome = outcomeOf(value, { functionKey, calls });
    if (!failed) return expect([functionKey, ...again]).toEqual([functionKey, ...again.map(() => outcome)]);
    const after = await leftWhole(issue, before);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    if (outcome !== 'ok') again.push(outcomeOf(await app.ask(call), call));
    issue = await aUsedIssue(app);
    before = await stateOf(issue);
  }
  throw new Error(`${functionKey} makes more than ${MOST} requests.`);
}

/** The panel opens, nothing is broken, and what the call was not about is still there. */
async function leftWhole(issue: string, before: State): Promise<State> {
  await app.settle();
  const panel = panelOf(await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey: issue } }));
  expect(panel.broken).toEqual([]);
  const after = await stateOf(issue);
  expect(Object.keys(after.properties)).toEqual(expect.arrayContaining(Object.keys(before.properties)));
  expect(after.properties['theirs']).toEqual(before.properties['theirs']);
  return after;
}

/** Every way of failing for some functions of each kind, and one of them for all. */
const kinds: readonly (keyof Contract)[] = ['openPanel', 'askQuestion', 'revealBallot', 'openReport', 'repair'];
const thorough = ['is down'];
test.each(Object.entries(faults))(
  'when Jira %s, wherever in a call, the failure is a foreseen one and nothing is half done',
  async (how, fault) => {
    for (const functionKey of thorough.includes(how) ? functionKeys : kinds) {
      await cutEverywhere(functionKey, (calls, work) => failingAfter(app, { calls, fault }, work));
    }
  },
  120_000,
);

test.each(Object.entries(storageFaults))(
  'when storage %s, wherever in a call, the failure is a foreseen one and nothing is half done',
  async (how, fault) => {
    for (const functionKey of thorough.includes(how) ? functionKeys : kinds) {
      await cutEverywhere(functionKey, (calls, work) => storageFailingAt(app, { calls, fault }, work));
    }
  },
  120_000,
);

test.each(['openPanel', 'askQuestion'] as const)(
  'a storage that wants a moment, wherever in %s, is asked again',
  async (functionKey) => {
    for (let calls = 0, failed = true; failed; calls += 1) {
      const issueKey = await aUsedIssue(app);
      const call = { as: 'ben', functionKey, payload: goodInput(functionKey), at: { issueKey } } as const;
      const { value, ...tried } = await storageFailingAt(app, { calls, fault: storageWantsAMoment }, () =>
        app.ask(call),
      );
      failed = tried.failed;
      expect([calls, outcomeOf(value, call)]).toEqual([calls, 'ok']);
    }
  },
  120_000,
);

const questionsOf = async (issueKey: string) =>
  panelOf(await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey } })).questions.length;

/** Ben doubts, and Chiara has said that she sees nothing: whatever Ben asks makes a quorum. */
async function aDoubtedIssue(): Promise<string> {
  const issue = await app.ticket();
  const at = { issueKey: issue };
  await app.ask({ as: 'chiara', functionKey: 'nothingFromMe', at });
  await app.ask({ as: 'ben', functionKey: 'castVote', payload: { round: 1, confidence: 1 }, at });
  await app.ask({ as: 'ben', functionKey: 'revealBallot', payload: { round: 1, anyway: true }, at });
  await app.settle();
  return issue;
}

test.each(['askQuestion', 'giveReason'] as const)(
  'who is told that %s failed, and does it again, has asked once',
  async (functionKey) => {
    for (const [how, fault] of Object.entries(faults).filter(([name]) => thorough.includes(name))) {
      for (let calls = 0, failed = true; failed; calls += 1) {
        const issue = await aDoubtedIssue();
        const payload = { ...goodInput(functionKey), requestId: 'd'.repeat(32) };
        const call = { as: 'ben', functionKey, payload, at: { issueKey: issue } } as const;
        const tried = await failingAfter(app, { calls, fault }, () => app.ask(call));
        failed = tried.failed;
        if (outcomeOf(tried.value, call) !== 'ok') await app.ask(call);
        await app.settle();
        expect([how, calls, await questionsOf(issue)]).toEqual([how, calls, 1]);
      }
    }
  },
  60_000,
);
