import type { Contract } from '../../src/calls';
import type { RealApp } from '../real-app';
import { goodInput } from './a-used-issue';
import { failingAfter, faults, storageFailingAt, storageFaults, storageWantsAMoment } from './breaking';
import { aCut, cutEverywhere, type Cut } from './cut-everywhere';
import { outcomeOf, panelOf } from './typed';

let cut: Cut;
let app: RealApp;
beforeAll(async () => {
  cut = await aCut();
  ({ app } = cut);
});
afterAll(() => app.running.stop());

/** One function of each kind; every function is cut in `broken.long.test.ts`, and every verb in `src/usecases/cut-off.test.ts`. */
const kinds: readonly (keyof Contract)[] = ['openPanel', 'askQuestion', 'revealBallot', 'openReport', 'repair'];

test.each(Object.entries(faults))(
  'when Jira %s at any request, the failure is a known one and nothing is half done',
  async (_how, fault) => {
    for (const functionKey of kinds)
      await cutEverywhere(cut, functionKey, (calls, work) => failingAfter(app, { calls, fault }, work));
  },
  120_000,
);

test.each(Object.entries(storageFaults))(
  'when storage %s at any call, the failure is a known one and nothing is half done',
  async (_how, fault) => {
    for (const functionKey of kinds)
      await cutEverywhere(cut, functionKey, (calls, work) => storageFailingAt(app, { calls, fault }, work));
  },
  120_000,
);

test.each(['openPanel', 'askQuestion'] as const)(
  'a busy storage is asked again, at any call of %s',
  async (functionKey) => {
    for (let calls = 0, failed = true; failed; calls += 1) {
      const issueKey = await cut.aCopy();
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

const DOWN = 'is down';
const questionsOf = async (issueKey: string) =>
  panelOf(await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey } })).questions.length;

/** Ben has the low one of three votes, and Chiara has nothing to ask: a question of Ben's completes the quorum. */
async function aDoubtedIssue(): Promise<string> {
  const issue = await app.ticket();
  const at = { issueKey: issue };
  await app.ask({ as: 'chiara', functionKey: 'nothingFromMe', at });
  await app.ask({ as: 'ben', functionKey: 'openPanel', at });
  for (const [as, confidence] of [
    ['ben', 1],
    ['chiara', 4],
    ['ana', 4],
  ] as const)
    await app.ask({ as, functionKey: 'castVote', payload: { base: { round: 1 }, input: { confidence } }, at });
  await app.ask({ as: 'ben', functionKey: 'revealBallot', payload: { base: { round: 1 }, input: {} }, at });
  await app.settle();
  return issue;
}

test.each(['askQuestion', 'giveReason'] as const)(
  'repeating a failed %s asks once',
  async (functionKey) => {
    for (const [how, fault] of Object.entries(faults).filter(([name]) => name === DOWN)) {
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
