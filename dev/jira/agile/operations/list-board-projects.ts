import { projectBean } from '../../beans/project-bean.ts';
import { operation } from '../../operation.ts';
import { paging } from '../../query.ts';
import { scopeOf } from '../../search/viewer-scope.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { boardProjects } from '../board-projects.ts';
import { boardFor } from '../board.ts';
import { pageOf } from '../page-of.ts';

/** @NOTE unverified on a live site: that people who do not administer the board's project get an answer. */
export const listBoardProjects = operation('GET', '/rest/agile/1.0/board/{boardId}/project', {
  scopes: AGILE_SCOPES.readBoardProjects,
  answer({ site, viewer, params, query }) {
    const board = boardFor(site, viewer, params.boardId);
    const projects = boardProjects(site, scopeOf(site, viewer), board);
    return { status: 200, body: pageOf(projects, paging(query, 50), (project) => projectBean(site, project)) };
  },
});
