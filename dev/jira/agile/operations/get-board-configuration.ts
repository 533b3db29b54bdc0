import { JiraError } from '../../error.ts';
import { operation } from '../../operation.ts';
import { mayAdminister } from '../../permissions.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { boardConfiguration } from '../board-bean.ts';
import { boardFor } from '../board.ts';

/**
 * Only for administrators of the project, by Atlassian's page on scopes.
 * @NOTE unverified on a live site: status and wording of the refusal.
 */
export const getBoardConfiguration = operation('GET', '/rest/agile/1.0/board/{boardId}/configuration', {
  scopes: AGILE_SCOPES.readConfiguration,
  answer({ site, viewer, params }) {
    const board = boardFor(site, viewer, params.boardId);
    if (!mayAdminister(site, viewer, board.project_id)) {
      throw new JiraError(403, 'You do not have permission to view the configuration of this board.');
    }
    return { status: 200, body: boardConfiguration(site, board) };
  },
});
