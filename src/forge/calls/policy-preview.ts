import type { LosingItem, PolicyChoice, PolicyPreview } from '../../contract-settings';
import type { Policy } from '../../domain/policy/policy';
import { standing } from '../../domain/readiness/follow-parent';
import type { Assessment } from '../../domain/readiness/finding';
import type { Refinement } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import { fieldIds } from '../../jira/read/issue-fields';
import { type ReadIssue, toReadIssue } from '../../jira/read/issue-reading';
import type { RawIssue } from '../../jira/read/issue-schema';
import * as jql from '../../jira/search/jql';
import { propertyKeys } from '../../jira/read/property-keys';
import { searchIssues } from '../../jira/search/search';
import { judge } from '../../usecases/core/judge';
import { settled } from '../../usecases/core/settle';
import type { ProjectCall } from '../call';
import { now } from '../stores/clock';
import { readEffectivePolicy } from '../settings/effective-policy';
import { jiraAsUser } from '../jira-requests';
import { knownProject } from '../settings/known-project';
import { mustAdminister } from '../settings/must-administer';
import { type Judging, withAllLinkedIssues } from '../background/page-linked-issues';
import { known, nextPolicy } from '../settings/settings';
import { issueFields, knownSite, type Sources } from '../settings/site-fields';
import { readPolicy } from '../stores/policy-store';
import { readRefinements } from '../stores/refinement-store';

type Input = { readonly policy: PolicyChoice; readonly token: string | null };

/**
 * Judges a page of the unfinished ready items that the administrator can see, under the stored policy and under the
 * chosen one. Stores nothing. Jira's search finds the items, so those that became ready seconds ago may be missing.
 */
export async function previewPolicy(call: ProjectCall, { policy, token }: Input): Promise<PolicyPreview> {
  await mustAdminister(call.projectId);
  const [before, there] = await Promise.all([readPolicy(call.projectId), known(call.projectId)]);
  const after = nextPolicy(policy, before, there);
  const [project, site] = await Promise.all([knownProject(call.projectId, jiraAsUser), knownSite(jiraAsUser)]);
  const by = (one: Policy): Promise<Judging> =>
    judging(call.projectId, { policyOf: async () => one, projectOf: async () => project, siteOf: async () => site });
  const [current, then] = await Promise.all([by(before), by(after)]);
  const scope = jql.all(jql.inProject(project.known.key), jql.notDone, jql.hasState(standing));
  const fields = [...new Set([...fieldIds(current.fields), ...fieldIds(then.fields)])];
  const search = { jql: jql.ordered(scope, 'rank'), fields, properties: [propertyKeys.readiness], token };
  const page = await searchIssues(jiraAsUser, search);
  if (page === null)
    throw new AppError('bad-request', 'The search knows its place no more.', { because: 'invalid', at: 'token' });
  const rows = await readRefinements(page.found.map(({ id }) => id));
  const readable = page.found.flatMap((raw, index) => {
    const row = rows[index] ?? null;
    return row === null ? [] : [{ raw, row }];
  });
  const stored = await judged(readable, current);
  const ready = readable.filter((_one, index) => isStanding(stored[index]));
  const chosen = await judged(ready, then);
  const losing = ready.flatMap(({ raw }, index) => toLosing(raw, chosen[index]));
  return { looked: ready.length, losing, next: page.next };
}

async function judging(projectId: string, sources: Sources): Promise<Judging> {
  const policy = await readEffectivePolicy(projectId, sources);
  return { policy, fields: await issueFields(projectId, Promise.resolve(policy), sources) };
}

type Readable = { readonly raw: RawIssue; readonly row: Refinement };

async function judged(items: readonly Readable[], by: Judging): Promise<readonly Assessment[]> {
  const read: readonly ReadIssue[] = items.map(({ raw }) => toReadIssue(raw, by.fields));
  const all = await withAllLinkedIssues(jiraAsUser, read, by);
  return all.flatMap((one, index) => {
    const row = items[index]?.row;
    if (row === undefined) return [];
    const context = { ...one, policy: by.policy, refinement: row, now: now() };
    return [judge({ ...context, refinement: settled(context) })];
  });
}

const isStanding = (assessment: Assessment | undefined): boolean =>
  assessment !== undefined && standing.includes(assessment.readiness.state);

function toLosing({ key, known: { summary } }: RawIssue, assessment: Assessment | undefined): readonly LosingItem[] {
  if (assessment === undefined || isStanding(assessment)) return [];
  const unmet = assessment.criteria.filter(({ need, finding }) => need === 'required' && isMissing(finding.outcome));
  return [{ key, title: summary, state: assessment.readiness.state, missing: unmet.map(({ id }) => id) }];
}

const isMissing = (outcome: string): boolean => outcome === 'unmet' || outcome === 'outdated';
