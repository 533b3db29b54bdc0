import { fullProjectBean, listedProjectBean } from '../beans/full-project-bean.ts';
import { projectColumns } from '../beans/project-bean.ts';
import { objectsIn, operation } from '../operation.ts';
import { listed, paging } from '../query.ts';
import { SCOPES } from '../scopes.ts';

const ACTIONS: Readonly<Record<string, string>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

/** How grants in hidden projects begin. @NOTE unverified on a live site: who sees which of them. */
const PLACES: Readonly<Record<string, string>> = { archived: 'archive ', deleted: 'bin ' };

export const searchProjects = operation('GET', '/rest/api/3/project/search', {
  scopes: SCOPES.readProject,
  points: objectsIn('values'),
  answer({ site, viewer, query }) {
    const { startAt, maxResults } = paging(query, 100);
    const permission = `${PLACES[query.get('status') ?? 'live'] ?? ''}${ACTIONS[query.get('action') ?? 'view'] ?? 'BROWSE_PROJECTS'}`;
    const sql =
      'select p.* from projects p join grants g on g.project_id = p.id where g.account_id = ? and g.permission = ? order by p.key';
    const words = (query.get('query') ?? '').toLowerCase();
    const [ids, keys, types] = [listed(query, 'id'), listed(query, 'keys'), listed(query, 'typeKey')];
    const projects = site.db
      .all(projectColumns, sql, viewer, permission)
      .filter(({ key, name }) => key.toLowerCase().includes(words) || name.toLowerCase().includes(words))
      .filter(({ id, key, type_key }) => accepts(ids, String(id)) && accepts(keys, key) && accepts(types, type_key));
    const bean = listed(query, 'expand').length > 0 ? fullProjectBean : listedProjectBean;
    const isLast = startAt + maxResults >= projects.length;
    const address = (from: number) =>
      `${site.baseUrl}/rest/api/3/project/search?maxResults=${maxResults}&startAt=${from}`;
    return {
      status: 200,
      body: {
        self: address(startAt),
        ...(isLast ? {} : { nextPage: address(startAt + maxResults) }),
        maxResults,
        startAt,
        total: projects.length,
        isLast,
        values: projects.slice(startAt, startAt + maxResults).map((project) => bean(site, project)),
      },
    };
  },
});

const accepts = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value);
