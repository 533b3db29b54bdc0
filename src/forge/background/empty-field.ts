import { numberOf, readOwnField } from '../../jira/read/fields';
import { metered } from '../../jira/read/metered';
import type { JiraRequest } from '../../jira/request';
import * as jql from '../../jira/search/jql';
import { PAGE, searchIdPage } from '../../jira/search/search';
import { writeFieldValues } from '../../jira/write/field-values';
import { jiraAsApp } from '../jira-requests';
import { type BackgroundEvent, queueBackground } from '../queues';
import { now } from '../stores/clock';
import { readFilling } from '../stores/site-store';
import { settle, take } from '../stores/spending-store';

/** Points: the list of fields, a page of ids, and one request that empties them. */
const POINTS = PAGE + 5;
/** Seconds until points are available again, and until the index knows what was emptied. */
const LATER = 900;
const SETTLE = 30;

type Piece = Extract<BackgroundEvent, { work: 'empty' }>;

/**
 * Empties a page of the app's field on all items that the app sees, and queues the next one. It ends when the search finds no
 * value, when it finds the items of the page before (Jira keeps their values), and when the field is filled again.
 */
export async function emptyPage(piece: Piece): Promise<void> {
  const taken = await take(POINTS, 'record', now());
  if (taken === null) return queueBackground(piece, LATER);
  const meter = metered(jiraAsApp);
  const next = await emptySome(meter.request, piece);
  await settle(taken, meter.points(), now());
  if (next !== null) await queueBackground(next, SETTLE);
}

async function emptySome(jira: JiraRequest, { before }: Piece): Promise<Piece | null> {
  const [field, filling] = await Promise.all([readOwnField(jira), readFilling()]);
  if (field === null || filling !== null) return null;
  const ids = await idsWithValue(jira, field.id, PAGE);
  if (ids.length === 0 || ids.join() === before) return null;
  const values = ids.map((issueId) => ({ issueId, value: null }));
  await writeFieldValues(jira, { field: field.id, isSilent: true }, values);
  return { work: 'empty', before: ids.join() };
}

/** Ids of items with a value in this field, at most so many. */
export async function idsWithValue(jira: JiraRequest, field: string, maxResults: number): Promise<readonly string[]> {
  const page = await searchIdPage(jira, { jql: jql.ordered(jql.hasField(numberOf(field)), 'key'), maxResults });
  return page?.found.map(({ id }) => id) ?? [];
}
