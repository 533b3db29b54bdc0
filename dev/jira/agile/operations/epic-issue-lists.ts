import { JiraError } from '../../error.ts';
import { issueTypeRow } from '../../beans/issue-type-bean.ts';
import { seenIssue } from '../../issue-row.ts';
import { operation } from '../../operation.ts';
import { pointsOfPage } from '../../search/search-page.ts';
import { sql } from '../../search/sql.ts';
import type { Site } from '../../site.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { pageByOffset, pageByToken, type IssueList } from '../issue-list.ts';

function children({
  site,
  viewer,
  params,
}: {
  site: Site;
  viewer: string;
  params: { readonly epicIdOrKey: string };
}): IssueList {
  const epic = seenIssue(site, viewer, params.epicIdOrKey);
  if (!epic || issueTypeRow(site, epic.type_id).level < 1) {
    throw new JiraError(404, 'The requested epic does not exist or you do not have permission to view it.');
  }
  return { place: `epic ${epic.id}`, where: () => sql('i.parent_id = ?', epic.id) };
}

const terms = { scopes: AGILE_SCOPES.readEpicIssues, points: pointsOfPage };

export const listEpicIssues = operation('GET', '/rest/software/1.0/epic/{epicIdOrKey}/issue', {
  ...terms,
  answer: (ask) => pageByToken(ask, children(ask)),
});
export const listEpicIssuesByOffset = operation('GET', '/rest/agile/1.0/epic/{epicIdOrKey}/issue', {
  ...terms,
  answer: (ask) => pageByOffset(ask, children(ask)),
});
