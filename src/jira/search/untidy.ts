import * as z from 'zod/mini';
import type { BacklogItem } from '../../domain/backlog/backlog-item';
import { daysAfter } from '../../domain/shared/day';
import type { Day, Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import { toInstant } from '../instant';
import { fieldsIn } from '../read/fields-in';
import type { JiraRequest } from '../request';
import * as jql from './jql';
import { openItems } from './report-reading';
import { approximateCount, type Page, searchPage } from './search';

/** What Jira's own search finds to tidy up. */
export const untidy = ['untouched', 'without-words', 'to-do'] as const;
export type Untidy = (typeof untidy)[number];

type Setup = Parameters<typeof openItems>[0] & { readonly today: Day };

/** An item that is not touched for so many days is untouched. What the app writes touches it, too, so that too few are found, never too many. */
export const A_YEAR = 365;

/** The open items of one kind. */
export function untidyItems(setup: Setup, kind: Untidy): jql.Clause {
  const clauses: Readonly<Record<Untidy, jql.Clause>> = {
    untouched: jql.updatedBefore(daysAfter(setup.today, -A_YEAR)),
    'without-words': jql.withoutDescription,
    'to-do': jql.saying(['TODO', 'TBD']),
  };
  return jql.all(openItems(setup), clauses[kind]);
}

/** The open items whose reporters are the leavers of these. Fails without a leaver. */
export function jqlOfLeavers(setup: Setup, items: readonly Pick<BacklogItem, 'leaver'>[]): jql.Clause {
  const leavers = new Set(items.flatMap(({ leaver }) => leaver ?? []));
  return jql.all(openItems(setup), jql.reportedBy([...leavers]));
}

/** How many there are of these kinds, without those that Jira does not count. */
export async function countUntidy(
  request: JiraRequest,
  setup: Setup,
  kinds: readonly Untidy[],
): Promise<Readonly<Partial<Record<Untidy, number>>>> {
  const counted = kinds.map(async (kind) => {
    const count = await approximateCount(request, untidyItems(setup, kind)).catch(() => null);
    return count === null ? [] : [[kind, count] as const];
  });
  return Object.fromEntries((await Promise.all(counted)).flat());
}

/** An item to tidy up, and who would hear of a change. */
export type UntidyItem = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly updated: Instant | null;
  /** Its assignee and its reporter, without those who have left. */
  readonly people: readonly AccountId[];
  /** How many watch it besides the viewer. */
  readonly watchers: number;
};

const person = z.catch(z.nullish(z.object({ accountId: z.string(), active: z.boolean() })), null);
const fields = z.object({
  summary: z.string(),
  updated: z.catch(z.string(), ''),
  assignee: person,
  reporter: person,
  watches: z.catch(z.object({ watchCount: z.number(), isWatching: z.boolean() }), { watchCount: 0, isWatching: false }),
});
const issue = z.object({ id: z.string(), key: z.string(), fields });

/** The first items that nobody has touched for a year, those touched longest ago first. */
export function readUntouched(request: JiraRequest, setup: Setup): Promise<Page<UntidyItem>> {
  const search = {
    jql: jql.ordered(untidyItems(setup, 'untouched'), 'stalest'),
    fields: fieldsIn(fields),
    properties: [],
    token: null,
  };
  return searchPage(request, { ...search, maxResults: UNTIDY_AT_ONCE }, (body) => {
    const parsed = issue.safeParse(body);
    return parsed.success ? { success: true, data: toItem(parsed.data) } : { success: false };
  });
}
/** Most items that are read, and changed, at once. */
const UNTIDY_AT_ONCE = 50;

function toItem({
  id,
  key,
  fields: { summary, updated, assignee, reporter, watches },
}: z.infer<typeof issue>): UntidyItem {
  return {
    id,
    key,
    summary,
    updated: toInstant(updated),
    people: [assignee, reporter].flatMap((one) => (one?.active === true ? [one.accountId] : [])),
    watchers: watches.watchCount - (watches.isWatching ? 1 : 0),
  };
}

/** At most so many people get a mail from Jira when `me` changes all these items: who watches is known as a number alone. */
export function mostMails(items: readonly Pick<UntidyItem, 'people' | 'watchers'>[], me: AccountId | null): number {
  const people = new Set(items.flatMap((item) => item.people).filter((one) => one !== me));
  return people.size + items.reduce((sum, { watchers }) => sum + watchers, 0);
}
