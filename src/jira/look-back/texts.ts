import type { ContentEdit } from '../../domain/content/content-edit';
import type { Instant } from '../../domain/shared/instant';
import { readChangelogs } from '../read/changelog';
import { contentFieldsOf, editsIn, TEXTS_PER_PAGE } from '../read/changes';
import type { JiraRequest } from '../request';
import { oldestFirst } from './oldest-first';

/** Issues per request: few, since every entry carries its texts. */
export const TEXTS_AT_ONCE = 200;

/**
 * Edits of summary, description and acceptance criteria by issue id, oldest first, in Jira's wiki notation: all after
 * `since`, and the last earlier one of each field. Issues without edits are missing.
 */
export async function readEdits(
  request: JiraRequest,
  ids: readonly string[],
  { since, acceptance }: { readonly since: Instant; readonly acceptance: string | null },
): Promise<ReadonlyMap<string, readonly ContentEdit[]>> {
  const fields = contentFieldsOf(acceptance);
  const toEdits = editsIn(fields, (notation) => notation);
  const found = new Map<string, readonly ContentEdit[]>();
  const query = { ids, fieldIds: [...fields.keys()], perPage: TEXTS_PER_PAGE };
  for await (const page of readChangelogs(request, query)) {
    for (const history of page) {
      const edits = [...(found.get(history.issueId) ?? []), ...toEdits(history)];
      if (edits.length > 0) found.set(history.issueId, history.at < since ? lastOfEach(edits) : edits);
    }
  }
  return new Map([...found].map(([id, edits]) => [id, oldestFirst(edits)]));
}

/** The last edit of each field: pages are oldest first, so a later edit replaces an earlier one. */
function lastOfEach(edits: readonly ContentEdit[]): readonly ContentEdit[] {
  return [...new Map(edits.map((edit) => [edit.field, edit])).values()];
}
