import * as z from 'zod/mini';
import type { ContentEdit, EditedField } from '../domain/content-edit';
import type { Instant } from '../domain/issue';
import { toInstant } from './instant';
import { ask, checked, type JiraRequest } from './request';

const history = z.object({
  author: z.nullish(z.object({ accountId: z.string() })),
  created: z.union([z.string(), z.number()]),
  /** Read by hand: an item has a key `toString`, which every object has. */
  items: z.array(z.record(z.string(), z.unknown())),
});
const answer = z.object({
  issueChangeLogs: z.array(z.object({ changeHistories: z.array(history) })),
  nextPageToken: z.nullish(z.string()),
});

/** Far more than anybody edits one issue in; keeps a page that never ends from going on. */
const MOST_PAGES = 20;

export type EditsOf = {
  readonly since: Instant;
  readonly acceptanceField: string | null;
  /** Fields that an estimate may stand in. */
  readonly estimates: readonly string[];
};

/** Edits of the content, and of what stands around it, after `since`, oldest first, from the history of just these fields. */
export async function readContentEdits(
  request: JiraRequest,
  issueId: string,
  { since, acceptanceField, estimates }: EditsOf,
): Promise<readonly ContentEdit[]> {
  const fields = new Map<string, EditedField>([
    ['summary', 'summary'],
    ['description', 'description'],
    ...(acceptanceField === null ? [] : [[acceptanceField, 'acceptance'] as const]),
    ...estimates.map((id) => [id, 'estimate'] as const),
    ['parent', 'parent'],
    ['issuelinks', 'blockers'],
  ]);
  const edits: ContentEdit[] = [];
  let token: string | null | undefined = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const json = {
      issueIdsOrKeys: [issueId],
      fieldIds: [...fields.keys()],
      ...(token ? { nextPageToken: token } : {}),
    };
    const { body } = await ask(request, '/rest/api/3/changelog/bulkfetch', { method: 'POST', json });
    const read = checked((value) => answer.safeParse(value), body);
    edits.push(...read.issueChangeLogs.flatMap(({ changeHistories }) => changeHistories).flatMap(editsIn(fields)));
    token = read.nextPageToken;
    if (!token) break;
  }
  return edits.filter(({ at }) => at > since).sort((one, other) => (one.at < other.at ? -1 : 1));
}

const editsIn =
  (fields: ReadonlyMap<string, EditedField>) =>
  ({ author, created, items }: z.infer<typeof history>): readonly ContentEdit[] => {
    const at = toInstant(created);
    return items.flatMap((item) => {
      const field = fields.get(textIn(item, 'fieldId') || textIn(item, 'field'));
      if (field === undefined || at === null) return [];
      const sides = field === 'blockers' ? linkIn(item) : textsIn(item);
      return sides === null ? [] : [{ field, ...sides, by: author?.accountId ?? null, at }];
    });
  };

type Item = Readonly<Record<string, unknown>>;
type Sides = Pick<ContentEdit, 'before' | 'after'>;

function textsIn(item: Item): Sides {
  return { before: plain(textIn(item, 'fromString')), after: plain(textIn(item, 'toString')) };
}

/** The sentence of a link that says that this issue is the blocked one. */
const BLOCKED = /blocked by|wird blockiert|blockiert (?:durch|von)/iu;

/**
 * The issue that came to block this one, or went; null for every other link.
 * @NOTE unverified on a live site: that the sentence has the link type's own words, and how they are in German.
 */
function linkIn(item: Item): Sides | null {
  if (!BLOCKED.test(textIn(item, 'fromString') || textIn(item, 'toString'))) return null;
  return { before: textIn(item, 'from'), after: textIn(item, 'to') };
}

function textIn(item: Item, key: string): string {
  const value = Object.hasOwn(item, key) ? item[key] : null;
  return typeof value === 'string' ? value : '';
}

/**
 * The history keeps rich text in Jira's old notation; of that only what stands at the beginning of lines is taken away.
 * @NOTE unverified on a live site: how much of the notation there is, and whether long texts are kept whole.
 */
function plain(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^(?:h[1-6]\.|[*#]+|-)[ \t]+/gmu, '')
    .trim();
}
