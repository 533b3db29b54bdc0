import type { ContentEdit } from '../../domain/content/content-edit';
import type { Instant } from '../../domain/shared/instant';
import type { AskingComment, TextHistory } from '../../domain/lookback/past';
import type { JiraRequest } from '../request';
import { COMMENTS_AT_ONCE, readAsking } from './asking';
import { atOnce, partsOf } from '../read/at-once';
import type { ReadIssue } from './past-issues';
import { readChangelogs } from '../read/changelog';
import { contentFieldsOf, editsIn, TEXTS_PER_PAGE } from '../read/changes';
import { oldestFirst } from './oldest-first';

type Of = { readonly past: readonly ReadIssue[]; readonly since: Instant; readonly acceptance: string | null };

const idsOf = (past: readonly ReadIssue[]) => past.map(({ issue }) => issue.id);

/** Yields how many issues more are read; returns edits by issue id. Issues without edits are missing. */
export async function* readTexts(
  request: JiraRequest,
  { past, ...of }: Of,
): AsyncGenerator<number, ReadonlyMap<string, TextHistory>> {
  const edits = new Map<string, readonly ContentEdit[]>();
  const jobs = partsOf(idsOf(past), TEXTS_AT_ONCE).map((ids) => async () => {
    for (const [id, own] of await readEdits(request, ids, of)) edits.set(id, own);
    return ids.length;
  });
  yield* atOnce(jobs);
  return new Map(
    past.flatMap(({ issue: { id } }) => {
      const own = edits.get(id);
      return own === undefined ? [] : [[id, { edits: own }] as const];
    }),
  );
}

/** Yields how many issues more are read; returns the unanswered questions in them, oldest first. */
export async function* readAskingOf(
  request: JiraRequest,
  { past, since }: Omit<Of, 'acceptance'>,
): AsyncGenerator<number, readonly AskingComment[]> {
  const asking: AskingComment[] = [];
  const jobs = partsOf(idsOf(past), COMMENTS_AT_ONCE).map((ids) => async () => {
    asking.push(...(await readAsking(request, ids, since)));
    return ids.length;
  });
  yield* atOnce(jobs);
  return asking.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Issues per request: few, since every entry carries its texts. */
const TEXTS_AT_ONCE = 200;

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
