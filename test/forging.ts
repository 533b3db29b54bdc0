import { z } from 'zod';
import type { PanelView } from '../src/contract';
import { flagUnready, getReadiness } from '../src/forge/automation/actions';
import { assessConsumer, backfillConsumer } from '../src/forge/consumers';
import { dailySweep } from '../src/forge/background/daily-sweep';
import type { Policy } from '../src/domain/policy/policy';
import { savePolicyVersion } from '../src/forge/stores/policy-store';
import { dropRow } from '../src/forge/stores/rows';
import { onIssue } from '../src/forge/background/triggers';
import { projectionNames } from '../src/domain/refinement/projection';
import { propertyKeys } from '../src/jira/read/property-keys';
import { aLine } from './builders/a-question';
import { askQuestion, callPanel, talkItThrough } from './call-panel';
import type { ForgeApp, QueuedEvent } from './forge-app';
import { startingSoon } from './a-sprint';

/** Keys of the five properties that show the record. */
export const faceKeys = projectionNames.map((name) => propertyKeys[name]);
export type Properties = Readonly<Record<string, unknown>>;

export const deliver = (event: QueuedEvent): Promise<unknown> =>
  (event.queueName === 'assess' ? assessConsumer : backfillConsumer)({ ...event, jobId: 'job', eventId: 'event' });

/** Handles every queued event and those that they queue; after it Jira processes its bulk writes. */
export async function drain(app: ForgeApp): Promise<void> {
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift()) await deliver(event);
  await app.site.clock.advance(60_000);
}

/** The same, where Jira processes its bulk writes between two events. */
export async function drainSlowly(app: ForgeApp): Promise<void> {
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift()) {
    await deliver(event);
    await app.site.clock.advance(60_000);
  }
}

const at = (issue: string, key: string) => `/rest/api/3/issue/${issue}/properties/${key}`;

/** Overwrites a property as Ben, an editor, with his own token. */
export async function forge(app: ForgeApp, issue: string, key: string, value: unknown): Promise<number> {
  return (await app.rest('PUT', at(issue, key), value, 'ben')).status;
}

export async function remove(app: ForgeApp, issue: string, key: string): Promise<void> {
  await app.rest('DELETE', at(issue, key), undefined, 'ben');
}

/** The summary that JQL finds the issue by. */
export async function summaryOf(app: ForgeApp, issue: string) {
  return Object((await app.rest('GET', at(issue, propertyKeys.readiness))).body)['value'];
}

/** Ana has saved these rules, and nothing follows of it. */
export const keepPolicy = (app: ForgeApp, policy: Policy) =>
  savePolicyVersion(String(app.projectId), policy, { by: 'ana', at: '2026-11-24T08:00:00.000Z', request: 'saved' });

const read = z.object({ properties: z.record(z.string(), z.unknown()) });

/** The stored properties of the app on the issue. */
export async function propertiesOf(app: ForgeApp, issue: string): Promise<Properties> {
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}?fields=summary&properties=*all`);
  const { properties } = read.parse(body);
  return Object.fromEntries(Object.entries(properties).filter(([key]) => faceKeys.some((one) => one === key)));
}

/** Ways in which forged properties are repaired. */
export const repairs = {
  'the next opening': async (app: ForgeApp, issue: string) => {
    await callPanel(app, 'vic', { name: 'openPanel', issue });
    await drain(app);
  },
  'the next event': async (app: ForgeApp, issue: string) => {
    const fields = { project: { id: String(app.projectId) } };
    await onIssue({ issue: { id: issue, fields }, changelog: { items: [{ field: 'description' }] } });
    await drain(app);
  },
  'the next sweep': async (app: ForgeApp) => {
    // A day has passed, so the rate budget is full again.
    await dropRow({ entity: 'spending', key: 'hour' });
    await dailySweep();
    await drain(app);
  },
} as const;

const created = z.object({ id: z.number() });

/** Puts the issue into a planned sprint. */
export async function plan(app: ForgeApp, issue: string): Promise<void> {
  const sql = "insert into boards (name, type, project_id, filter_jql) values ('Board', 'scrum', ?, 'project = TIF')";
  const { id } = app.site.db.run(sql, app.projectId);
  const { body } = await app.rest('POST', '/rest/agile/1.0/sprint', {
    name: 'Sprint 12',
    originBoardId: id,
    ...startingSoon(),
  });
  await app.rest('POST', `/rest/agile/1.0/sprint/${created.parse(body).id}/issue`, { issues: [issue] });
}

export async function begin(app: ForgeApp, issue: string): Promise<void> {
  const sql = "update issues set status_id = (select id from statuses where category_key = 'indeterminate' limit 1)";
  app.site.db.run(`${sql} where id = ?`, Number(issue));
}

export const text = (words: string) => [{ type: 'text', text: words }];
const why = 'No child finds out at the table what is in the dish that was ordered for it.';
export const described = {
  description: {
    type: 'doc',
    version: 1,
    content: [
      { type: 'heading', attrs: { level: 2 }, content: text('Why') },
      { type: 'paragraph', content: text(why) },
    ],
  },
};
export const aRisk = aLine('Late?', { kind: 'risk', blocking: true, owner: 'cem' });

/** TIF-1 with all five properties: planned, flagged, with an open question, a result and a talk. */
export async function aUsedIssue(app: ForgeApp): Promise<string> {
  const issue = await app.anIssue('Warn about allergens', described);
  await plan(app, issue);
  await talkItThrough(app, issue, 2);
  await askQuestion(app, 'cem', issue, aRisk);
  app.actAs('ana');
  await flagUnready({ issueKey: 'TIF-1' });
  await drain(app);
  return issue;
}

/** What a person sees, apart from the clock and their pass, which is another one each time. */
export async function seenBy(
  app: ForgeApp,
  as: string,
  issue: string,
): Promise<Omit<PanelView, 'now' | 'pass' | 'access'>> {
  const { now: _now, pass: _pass, access: _access, ...view } = await callPanel(app, as, { name: 'openPanel', issue });
  return view;
}

export async function readiness(app: ForgeApp): Promise<unknown> {
  app.actAs('cem');
  return getReadiness({ issueKey: 'TIF-1' });
}

/** Forges the summary of an issue to say ready. */
export async function claimReady(app: ForgeApp, issue: string): Promise<void> {
  const { fingerprint } = (await seenBy(app, 'ben', issue)).assessment.readiness;
  const at = '2026-11-24T09:00:00.000Z';
  const stamp = { fingerprint, at };
  const five = { round: 1, counts: [0, 0, 0, 0, 5], lowerMedian: 5, lowest: 5, lowVotes: 0, lowHeard: 0, reasons: 0 };
  const confidence = { ...stamp, ...five, voters: 5, quorum: 1 };
  const talk = { ...stamp, id: at, minutes: 5, facilitator: 'ana', participants: ['ana', 'cem'], outcome: 'ready' };
  const talks = [{ ...talk, agreed: 'We all agreed.', nextSteps: [] }];
  const asked = { ...stamp, respondents: 5, quorum: 1 };
  const more = { folded: 0, exception: null, renewals: [], manualChecks: [], agreedFacts: null, version: 1_000 };
  const summary = { state: 'ready', score: 100, gaps: 0, missing: '', lacks: 'nothing', nextStep: 'none' };
  const counts = { openQuestions: 0, blockingQuestions: 0, confidence: 5, lowestConfidence: 5, talks: 1 };
  const rest = { outcome: 'ready', changedSinceTalk: 'no', answeredSinceTalk: 'no', policyVersion: 0, schema: 1 };
  await forge(app, issue, 'commonGroundConfidence', { confidence, size: null });
  await forge(app, issue, 'commonGroundTalks', { talks, asked, ...more });
  const others = { remarks: '', votesWait: 'no', respondents: 5, respondentsNeeded: 1 };
  await forge(app, issue, 'commonGroundReadiness', {
    ...summary,
    ...counts,
    ...others,
    ...rest,
    fingerprint,
    agreedAt: at,
  });
}
