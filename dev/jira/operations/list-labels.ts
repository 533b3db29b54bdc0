import { text } from '../columns.ts';
import { objectsIn, operation } from '../operation.ts';
import { paging } from '../query.ts';
import { SCOPES } from '../scopes.ts';

/** Every label of the site, of issues that the viewer may not see too: as in Jira, for whoever chooses one. */
export const listLabels = operation('GET', '/rest/api/3/label', {
  scopes: SCOPES.readLabel,
  points: objectsIn('values'),
  answer({ site, query }) {
    const { startAt, maxResults } = paging(query, 1_000, 1_000);
    const sql = 'select distinct l.value label from issues i, json_each(i.labels) l order by l.value';
    const labels = site.db.all({ label: text }, sql).map(({ label }) => label);
    const values = labels.slice(startAt, startAt + maxResults);
    const isLast = startAt + values.length >= labels.length;
    return { status: 200, body: { maxResults, startAt, total: labels.length, isLast, values } };
  },
});
