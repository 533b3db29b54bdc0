import { integer } from '../../columns.ts';
import { operation } from '../../operation.ts';
import { paging } from '../../query.ts';
import { projectRow } from '../../beans/project-bean.ts';
import type { Site } from '../../site.ts';
import { JiraError } from '../../error.ts';
import { mayInProject } from '../../permissions.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { boardBean } from '../board-bean.ts';
import { visibleBoards, type BoardRow } from '../board.ts';
import { pageOf } from '../page-of.ts';

export const listBoards = operation('GET', '/rest/agile/1.0/board', {
  scopes: AGILE_SCOPES.readBoards,
  answer({ site, viewer, query }) {
    const boards = visibleBoards(site, viewer).filter(matching(site, viewer, query));
    return { status: 200, body: pageOf(boards, paging(query, 50), (board) => boardBean(site, board)) };
  },
});

function matching(site: Site, viewer: string, query: URLSearchParams): (board: BoardRow) => boolean {
  const [project, name] = [query.get('projectKeyOrId'), query.get('name')?.toLowerCase()];
  const types = query.getAll('type').flatMap((type) => type.split(','));
  if (project) requireProject(site, viewer, project);
  return (board) => {
    const { id, key } = projectRow(site, board.project_id);
    return (
      (!project || project === String(id) || project.toUpperCase() === key) &&
      (name === undefined || board.name.toLowerCase().includes(name)) &&
      (types.length === 0 || types.includes(board.type))
    );
  };
}

function requireProject(site: Site, viewer: string, idOrKey: string): void {
  const row = site.db.get(
    { id: integer },
    'select id from projects where key = ? or id = ?',
    idOrKey.toUpperCase(),
    Number(idOrKey) || -1,
  );
  if (row && mayInProject(site, viewer, 'BROWSE_PROJECTS', row.id)) return;
  throw new JiraError(400, `No project could be found with key or id '${idOrKey}'.`);
}
