import type { FlagPreview } from '../../contract-settings';
import { isToFlag, nextSprintOf } from '../../domain/backlog/to-flag';
import { readHorizon } from '../../jira/search/report-reading';
import type { ProjectCall } from '../call';
import { jiraAsUser } from '../jira-requests';
import { mustAdminister } from '../settings/must-administer';
import { openReport } from './report-setup';

/** What a rule would flag now among the first hundred items of the sprints, as the administrator sees them. */
export async function previewFlags(call: ProjectCall): Promise<FlagPreview> {
  await mustAdminister(call.projectId);
  const setup = await openReport(call);
  const { sprints, inSprints, moreInSprints } = await readHorizon(jiraAsUser, setup);
  const nextSprint = nextSprintOf(sprints);
  const items = inSprints.filter((item) => isToFlag(item, nextSprint));
  return {
    items: items.map(({ key, summary }) => ({ key, title: summary })),
    sprints: [...new Set(items.flatMap(({ sprint }) => sprint?.name ?? []))],
    flagged: inSprints.filter(({ flag }) => flag === 'ours').length,
    isAll: !moreInSprints,
    isRejudging: setup.isRejudging,
  };
}
