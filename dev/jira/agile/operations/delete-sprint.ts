import { integer } from '../../columns.ts';
import { operation } from '../../operation.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { moveToSprint } from '../change-sprint.ts';
import { emitSprint, requireManageSprints, sprintFor } from '../sprint.ts';

/** Its open issues go to the backlog. */
export const deleteSprint = operation('DELETE', '/rest/agile/1.0/sprint/{sprintId}', {
  scopes: AGILE_SCOPES.deleteSprint,
  answer({ site, viewer, params }) {
    const { sprint, board } = sprintFor(site, viewer, params.sprintId);
    requireManageSprints(site, viewer, board);
    site.write(() => {
      const rows = site.db.all(
        { issue_id: integer },
        'select issue_id from issue_sprints where sprint_id = ?',
        sprint.id,
      );
      const issueIds = rows.map(({ issue_id }) => issue_id);
      if (sprint.state !== 'closed') moveToSprint(site, viewer, { issueIds, to: null });
      site.db.run('delete from issue_sprints where sprint_id = ?', sprint.id);
      site.db.run('delete from sprints where id = ?', sprint.id);
      for (const issueId of issueIds) site.changed(issueId);
      emitSprint(site, 'deleted', { sprint, by: viewer });
    });
    return { status: 204 };
  },
});
