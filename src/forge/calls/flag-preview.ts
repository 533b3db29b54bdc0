import type { FlagPreview } from '../../contract-settings';
import { isToFlag, sprintSoonOf, sprintsToFlag } from '../../domain/backlog/to-flag';
import { flaggableStates } from '../../domain/policy/policy';
import { judgeInPage } from '../../jira/search/judge-in-page';
import { type Look, readHorizon } from '../../jira/search/report-reading';
import type { ProjectCall } from '../call';
import { jiraAsUser } from '../jira-requests';
import { mustAdminister } from '../settings/must-administer';
import { readProject } from '../stores/project-store';
import { openReport } from './report-setup';

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
