import { randomBytes } from 'node:crypto';
import type { Contract } from '../../src/calls';
import type { RealApp } from '../real-app';
import { aTeam, aUsedIssueToCopy, goodInput } from './a-used-issue';
import { outcomeOf, panelOf } from './typed';

/** The app whose calls are cut, and its copies of a used issue. */
export type Cut = { readonly app: RealApp; readonly aCopy: () => Promise<string> };

/** Each retry on a busy storage pauses for a second; `haste` shortens the pauses. */
export async function aCut(): Promise<Cut> {
  const app = await aTeam({ haste: 20 });
  return { app, aCopy: await aUsedIssueToCopy(app) };
}

/** More requests than any function sends. */
const MOST = 60;

type State = { readonly properties: Readonly<Record<string, unknown>>; readonly storage: string };

/** Jira's properties of the issue, and everything in the app's storage. */
async function stateOf(app: RealApp, issue: string): Promise<State> {
  const properties = await app.properties(issue);
  return { properties, storage: JSON.stringify(app.running.host.kvs.dump()) };
}

/** Does the work while Jira or storage fails after `calls` requests. */
export type Breaking = <T>(calls: number, work: () => Promise<T>) => Promise<{ value: T; failed: boolean }>;

/**
 * Fails the call at its first request, then at its second, until it succeeds; the issue is replaced once it changed. A
 * failed call that is repeated must answer like an undisturbed one.
 */
export async function cutEverywhere(
  { app, aCopy }: Cut,
  functionKey: keyof Contract,
  breaking: Breaking,
): Promise<void> {
  let issue = await aCopy();
  let before = await stateOf(app, issue);
  const again: string[] = [];
  for (let calls = 0; calls < MOST; calls += 1) {
    const payload = { ...goodInput(functionKey), requestId: randomBytes(16).toString('hex') };
    const call = { as: 'ben', functionKey, payload, at: { issueKey: issue } } as const;
    const { value, failed } = await breaking(calls, () => app.ask(call));
    const outcome = outcomeOf(value, { functionKey, calls });
    if (!failed) return expect([functionKey, ...again]).toEqual([functionKey, ...again.map(() => outcome)]);
    const after = await leftWhole(app, issue, before);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    if (outcome !== 'ok') again.push(outcomeOf(await app.ask(call), call));
    issue = await aCopy();
    before = await stateOf(app, issue);
  }
  throw new Error(`${functionKey} makes more than ${MOST} requests.`);
}

/** The panel opens, nothing is broken, and no property of others has changed. */
async function leftWhole(app: RealApp, issue: string, before: State): Promise<State> {
  await app.settle();
  const panel = panelOf(await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey: issue } }));
  expect(panel.broken).toEqual([]);
  const after = await stateOf(app, issue);
  expect(Object.keys(after.properties)).toEqual(expect.arrayContaining(Object.keys(before.properties)));
  expect(after.properties['theirs']).toEqual(before.properties['theirs']);
  return after;
}
