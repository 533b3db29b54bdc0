import { JiraError } from '../../error.ts';
import { operation, type Answer, type Ask } from '../../operation.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { changeSprint, incompleteIssues, moveToSprint, reopenSprint } from '../change-sprint.ts';
import { requireManageSprints, sprintBean, sprintFor, type Sprint } from '../sprint.ts';

/**
 * Closing moves incomplete issues to the backlog. Jira's dialog can move them to another sprint, and its sprint report
 * has *Reopen sprint*; those requests are not public, so this site adds `?moveIncompleteTo=<sprint id>` and
 * `?reopen=true`.
 */
function update(ask: Ask<{ readonly sprintId: string }>, full: boolean): Answer {
  const { site, viewer, body, query } = ask;
  const of = sprintFor(site, viewer, ask.params.sprintId);
  requireManageSprints(site, viewer, of.board);
  if (query.get('reopen') === 'true') {
    return { status: 200, body: sprintBean(site, reopenSprint(site, viewer, of.sprint)) };
  }
  const changed = site.write(() => {
    const target = query.get('moveIncompleteTo');
    const issueIds = target === null ? [] : incompleteIssues(site, of);
    const after = changeSprint(site, viewer, { of, body, full });
    if (target !== null && after.state === 'closed')
      moveToSprint(site, viewer, { issueIds, to: openSprintId(ask, target, of) });
    return after;
  });
  return { status: 200, body: sprintBean(site, changed) };
}

function openSprintId({ site, viewer }: Ask<unknown>, id: string, closed: Sprint): number {
  const { sprint } = sprintFor(site, viewer, id);
  if (sprint.state === 'closed' || sprint.id === closed.sprint.id) {
    throw new JiraError(400, 'Issues can only be moved to open or active sprints.');
  }
  return sprint.id;
}

/** Clears everything that the body omits. */
export const putSprint = operation('PUT', '/rest/agile/1.0/sprint/{sprintId}', {
  scopes: AGILE_SCOPES.writeSprint,
  answer: (ask) => update(ask, true),
});

/** Keeps everything that the body omits. */
export const patchSprint = operation('POST', '/rest/agile/1.0/sprint/{sprintId}', {
  scopes: AGILE_SCOPES.writeSprint,
  answer: (ask) => update(ask, false),
});
