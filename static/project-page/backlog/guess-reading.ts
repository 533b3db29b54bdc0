import { askProject } from '../../../src/jira/read/project';
import { boardsInSight, readBoard } from '../../../src/jira/read/boards';
import { discoverFields } from '../../../src/jira/read/fields';
import { criteriaFieldOf, estimatesOf, fieldIds } from '../../../src/jira/read/issue-fields';
import { asViewer } from '../shared/request';
import type { Reading } from './reading';

/**
 * What a report without kept settings is likely to read its items by, as Jira tells the viewer: three requests at once. `board`:
 * on which the page was opened. Fails as Jira does.
 */
export async function guessReading(project: string, board: number | null): Promise<Reading> {
  const [site, { key, issueTypes }, own] = await Promise.all([
    discoverFields(asViewer),
    askProject(asViewer, project),
    board === null ? firstBoard(project) : readBoard(asViewer, board),
  ]);
  const { sprint, flagged } = site;
  const estimates = estimatesOf(site, project);
  const judged = { sprint, flagged, estimates, acceptance: criteriaFieldOf(site, project), own: [], refinement: null };
  return {
    projectKey: key,
    board: own,
    fields: { estimate: estimates[0] ?? null, sprint, flagged },
    issueTypes,
    // Whether the page is to judge what it reads is not known yet.
    reads: fieldIds(judged),
  };
}

const firstBoard = async (project: string) => (await boardsInSight(asViewer, project))[0] ?? null;
