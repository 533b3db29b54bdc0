import type { LosingItem, PolicyPreview, FlagPreview } from '../../contract-settings';
import { type Policy, type PolicyChoice, flaggableStates } from '../../domain/policy/policy';
import { startableStates } from '../../domain/readiness/follow-parent';
import type { Assessment } from '../../domain/readiness/finding';
import type { Refinement } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import { fieldIds } from '../../jira/read/issue-fields';
import { toReadIssue } from '../../jira/read/issue-reading';
import { parseIssue, type RawIssue } from '../../jira/read/issue-schema';
import * as jql from '../../jira/search/jql';
import { propertyKeys } from '../../jira/read/property-keys';
import { searchPageIfAny } from '../../jira/search/search';
import { judge } from '../../usecases/core/judge';
import type { ProjectCall } from '../call';
import { jiraAsUser } from '../jira-requests';
import { knownProject } from '../settings/known-project';
import { mustAdminister } from '../settings/rights';
import { judgePage, judgingOf, type Judging } from '../background/judge-page';
import { readRuleSubjects, nextPolicy } from '../settings/settings';
import { knownSite } from '../settings/site-fields';
import { readPolicy } from '../stores/policy-store';
import { readRefinements } from '../stores/refinement-store';
import { isToFlag, sprintSoonOf, sprintsToFlag } from '../../domain/backlog/to-flag';
import { judgeInPage } from '../../jira/search/judge-in-page';
import { type Look, readHorizon } from '../../jira/search/report-reading';
import { readProject } from '../stores/project-store';
import { openReport } from './report-setup';

type Input = { readonly policy: PolicyChoice; readonly token: string | null };

/**
 * Judges a page of the unfinished ready items that the administrator can see, under the stored policy and under the
 * chosen one. Stores nothing. Jira's search finds the items, so those that became ready seconds ago may be missing.
 */
export async function previewPolicy(call: ProjectCall, { policy, token }: Input): Promise<PolicyPreview> {
  await mustAdminister(call.projectId);
  const [before, there] = await Promise.all([readPolicy(call.projectId), readRuleSubjects(call.projectId)]);
  const after = nextPolicy(policy, { policy: before, broken: null }, there);
  const [project, site] = await Promise.all([knownProject(call.projectId, jiraAsUser), knownSite(jiraAsUser)]);
  const by = (one: Policy): Promise<Judging> =>
    judgingOf(call.projectId, { policyOf: async () => one, projectOf: async () => project, siteOf: async () => site });
  const [current, then] = await Promise.all([by(before), by(after)]);
  const scope = jql.all(jql.inProject(project.known.key), jql.notDone, jql.hasState(startableStates));
  const fields = [...new Set([...fieldIds(current.fields), ...fieldIds(then.fields)])];
  const search = { jql: jql.ordered(scope, 'rank'), fields, properties: [propertyKeys.readiness], token };
  const page = await searchPageIfAny(jiraAsUser, search, parseIssue);
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

type Readable = { readonly raw: RawIssue; readonly row: Refinement };

async function judged(items: readonly Readable[], by: Judging): Promise<readonly Assessment[]> {
  const page = items.map(({ raw, row }) => ({ read: toReadIssue(raw, by.fields), row }));
  return (await judgePage(jiraAsUser, page, by)).map(judge);
}

const isStanding = (assessment: Assessment | undefined): boolean =>
  assessment !== undefined && startableStates.includes(assessment.readiness.state);

function toLosing({ key, known: { summary } }: RawIssue, assessment: Assessment | undefined): readonly LosingItem[] {
  if (assessment === undefined || isStanding(assessment)) return [];
  const unmet = assessment.criteria.filter(({ need, finding }) => need === 'required' && isMissing(finding.outcome));
  return [{ key, title: summary, state: assessment.readiness.state, missing: unmet.map(({ id }) => id) }];
}

const isMissing = (outcome: string): boolean => outcome === 'unmet' || outcome === 'outdated';

/**
 * What would be flagged now among the first hundred items of the sprints, as the administrator sees them. Items that are not
 * stored yet are judged for this, as the report judges them.
 */
export async function previewFlags(call: ProjectCall): Promise<FlagPreview> {
  await mustAdminister(call.projectId);
  const [setup, project] = await Promise.all([openReport(call), readProject(call.projectId)]);
  const { judging } = setup;
  const judge: Look['judge'] = async (bodies) =>
    judging === null ? new Map() : judgeInPage(jiraAsUser, bodies, judging);
  const look = judging === null ? null : { reads: judging.reads, judge };
  const { sprints, inSprints, moreInSprints } = await readHorizon(jiraAsUser, { ...setup, look });
  const sprintSoon = sprintSoonOf(sprints, setup.today);
  const rules = { ...setup.policy.flags, states: flaggableStates };
  const items = inSprints.filter((item) => isToFlag(item, sprintSoon, rules));
  return {
    items: items.flatMap(({ key, summary, readiness, sprint }) => {
      const state = flaggableStates.find((one) => one === readiness?.state);
      return state === undefined ? [] : [{ key, title: summary, state, sprint: sprint?.name ?? '' }];
    }),
    sprints: sprintsToFlag(inSprints, sprintSoon),
    flagged: inSprints.filter(({ flag }) => flag === 'ours').length,
    isAll: !moreInSprints,
    isRejudging: setup.isRejudging,
    refused: project?.flagRefused ?? null,
  };
}
