import { randomBytes } from 'node:crypto';
import type { Contract } from '../../src/calls';
import { functionKeys } from '../any-call';
import type { RealApp } from '../real-app';
import { aTeam, aUsedIssueToCopy, goodInput } from './a-used-issue';
import { failingAfter, faults, storageFailingAt, storageFaults, storageWantsAMoment } from './breaking';
import { outcomeOf, panelOf } from './typed';
import { seenOn } from '../seen-on-panel';

let app: RealApp;
let aCopy: () => Promise<string>;
/** Each retry on a busy storage pauses for a second; `haste` shortens the pauses. */
beforeAll(async () => {
  app = await aTeam({ haste: 20 });
  aCopy = await aUsedIssueToCopy(app);
}, 60_000);
afterAll(() => app.running.stop());

/** More requests than any function sends. */
const MOST = 60;

type State = { readonly properties: Readonly<Record<string, unknown>>; readonly storage: string };

/** Jira's properties of the issue, and everything in the app's storage. */
async function stateOf(issue: string): Promise<State> {
  const properties = await app.properties(issue);
  return { properties, storage: JSON.stringify(app.running.host.kvs.dump()) };
}

/** Does the work while Jira or storage fails after `calls` requests. */
type Breaking = <T>(calls: number, work: () => Promise<T>) => Promise<{ value: T; failed: boolean }>;

/**
 * Fails the call at its first request, then at its second, until it succeeds; the issue is replaced once it changed. A
 * failed call that is repeated must answer like an undisturbed one.
 */
async function cutEverywhere(functionKey: keyof Contract, breaking: Breaking): Promise<void> {
  let issue = await aCopy();
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
    issue = await aCopy();
    before = await stateOf(issue);
  }
  throw new Error(`${functionKey} makes more than ${MOST} requests.`);
}

/** The panel opens, nothing is broken, and no property of others has changed. */
async function leftWhole(issue: string, before: State): Promise<State> {
  await app.settle();
  const panel = panelOf(await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey: issue } }));
  expect(panel.broken).toEqual([]);
  const after = await stateOf(issue);
  expect(Object.keys(after.properties)).toEqual(expect.arrayContaining(Object.keys(before.properties)));
  expect(after.properties['theirs']).toEqual(before.properties['theirs']);
  return after;
}

/** A few functions of each kind meet every fault; all functions meet one. */
const kinds: readonly (keyof Contract)[] = ['openPanel', 'askQuestion', 'revealBallot', 'openReport', 'repair'];
const thorough = ['is down'];
test.each(Object.entries(faults))(
  'when Jira %s at any request, the failure is a known one and nothing is half done',
  async (how, fault) => {
    for (const functionKey of thorough.includes(how) ? functionKeys : kinds) {
      await cutEverywhere(functionKey, (calls, work) => failingAfter(app, { calls, fault }, work));
    }
  },
  120_000,
);

test.each(Object.entries(storageFaults))(
  'when storage %s at any call, the failure is a known one and nothing is half done',
  async (how, fault) => {
    for (const functionKey of thorough.includes(how) ? functionKeys : kinds) {
      await cutEverywhere(functionKey, (calls, work) => storageFailingAt(app, { calls, fault }, work));
    }
  },
  120_000,
);

test.each(['openPanel', 'askQuestion'] as const)(
  'a busy storage is asked again, at any call of %s',
  async (functionKey) => {
    for (let calls = 0, failed = true; failed; calls += 1) {
      const issueKey = await aCopy();
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

/** Ben has the low one of three votes, and Chiara has nothing to ask: a question of Ben's completes the quorum. */
async function aDoubtedIssue(): Promise<string> {
  const issue = await app.ticket();
  const at = { issueKey: issue };
  await app.ask({ as: 'chiara', functionKey: 'nothingFromMe', at });
  const { content } = seenOn(await app.ask({ as: 'ben', functionKey: 'openPanel', at }));
  for (const [as, confidence] of [
    ['ben', 1],
    ['chiara', 4],
    ['ana', 4],
  ] as const)
    await app.ask({ as, functionKey: 'castVote', payload: { base: { round: 1, content }, input: { confidence } }, at });
  await app.ask({
    as: 'ben',
    functionKey: 'revealBallot',
    payload: { base: { round: 1 }, input: { anyway: true } },
    at,
  });
  await app.settle();
  return issue;
}

test.each(['askQuestion', 'giveReason'] as const)(
  'repeating a failed %s asks once',
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
