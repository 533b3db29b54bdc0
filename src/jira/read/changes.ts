import type { ContentEdit, EditedField } from '../../domain/content/content-edit';
import type { Instant } from '../../domain/shared/instant';
import { CHANGELOG_FIELDS, type ChangedField, type History, readChangelogs } from './changelog';
import type { JiraRequest } from '../request';

type EditsOf = {
  readonly since: Instant;
  readonly acceptanceField: string | null;
  /** Fields that an estimate may stand in, the likelier first: as many as one request has room for are looked at. */
  readonly estimates: readonly string[];
};

/** Entries of one page. Entries with long texts make larger pages too big. */
export const TEXTS_PER_PAGE = 1_000;

/**
 * Edits after `since` of the content, parent, links and estimates, oldest first. Only these fields' history is read.
 */
export async function readContentEdits(
  request: JiraRequest,
  issueId: string,
  { since, acceptanceField, estimates }: EditsOf,
): Promise<readonly ContentEdit[]> {
  const others = new Map<string, EditedField>([
    ...contentFieldsOf(acceptanceField),
    ['parent', 'parent'],
    ['issuelinks', 'blockers'],
  ]);
  const likely = estimates.slice(0, CHANGELOG_FIELDS - others.size);
  const fields = new Map([...others, ...likely.map((id): [string, EditedField] => [id, 'estimate'])]);
  const edits: ContentEdit[] = [];
  const query = { ids: [issueId], fieldIds: [...fields.keys()], perPage: TEXTS_PER_PAGE };
  for await (const page of readChangelogs(request, query)) edits.push(...page.flatMap(editsIn(fields)));
  return edits.filter(({ at }) => at > since).sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The fields of the content by id. */
export function contentFieldsOf(acceptanceField: string | null): ReadonlyMap<string, EditedField> {
  return new Map<string, EditedField>([
    ['summary', 'summary'],
    ['description', 'description'],
    ...(acceptanceField === null ? [] : [[acceptanceField, 'acceptance'] as const]),
  ]);
}

/** Edits of these fields in one history entry. `text` converts a text from Jira's wiki notation. */
export const editsIn =
  (fields: ReadonlyMap<string, EditedField>, text: (notation: string) => string = plain) =>
  ({ by, at, items }: History): readonly ContentEdit[] =>
    items.flatMap((item) => {
      const field = fields.get(item.field);
      if (field === undefined) return [];
      const sides = field === 'blockers' ? linkIn(item) : { before: text(item.fromText), after: text(item.toText) };
      return sides === null ? [] : [{ field, ...sides, by, at }];
    });

type Sides = Pick<ContentEdit, 'before' | 'after'>;

/** The link sentence that names this issue as the blocked one. */
const BLOCKED = /blocked by|wird blockiert|blockiert (?:durch|von)/iu;

/**
 * The blocker that was added or removed; null for every other link.
 * @NOTE unverified on a live site: that the sentence has the link type's own words, and how they are in German.
 */
function linkIn({ from, to, fromText, toText }: ChangedField): Sides | null {
  return BLOCKED.test(fromText || toText) ? { before: from ?? '', after: to ?? '' } : null;
}

/**
 * The history keeps rich text in Jira's wiki notation; only the marks at the beginning of lines are removed.
 * @NOTE unverified on a live site: how much of the notation there is, and whether long texts are kept whole.
 */
function plain(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^(?:h[1-6]\.|[*#]+|-)[ \t]+/gmu, '')
    .trim();
}
