import type { LookBackSetup } from '../../contract-look-back';
import type { Change } from '../../domain/lookback/past';
import { type ChangedField, type History, readChangelogs } from '../read/changelog';
import type { JiraRequest } from '../request';
import { oldestFirst } from './oldest-first';

type Fields = LookBackSetup['fields'];

/** Jira's limit for a page. */
const ENTRIES = 10_000;

/**
 * Changes of sprint, status and estimate by issue id, oldest first. Hidden issues and those without changes are
 * missing.
 */
export async function readChanges(
  request: JiraRequest,
  ids: readonly string[],
  fields: Fields,
): Promise<ReadonlyMap<string, readonly Change[]>> {
  const fieldIds = ['status', fields.sprint, fields.estimate].filter((id) => id !== null);
  const found = new Map<string, Change[]>();
  for await (const page of readChangelogs(request, { ids, fieldIds, perPage: ENTRIES })) {
    for (const history of page) {
      const changes = found.get(history.issueId) ?? [];
      changes.push(...changesIn(history, fields));
      found.set(history.issueId, changes);
    }
  }
  return new Map([...found].map(([id, changes]) => [id, oldestFirst(changes)]));
}

/** A history without field ids calls the sprint field by its name, which Jira does not translate. */
const SPRINT = 'Sprint';

/** Changes of sprint, status and estimate in one history entry; malformed ones are left out. */
function changesIn({ at, items }: History, { sprint, estimate }: Fields): readonly Change[] {
  return items.flatMap((item): readonly Change[] => {
    if (item.field === 'status') return [{ what: 'status', at, from: item.from || null, to: item.to || null }];
    if (item.field === sprint || item.field === SPRINT) {
      return [{ what: 'sprints', at, from: idsIn(item.from), to: idsIn(item.to) }];
    }
    return item.field === estimate ? estimateIn(item).map((sides) => ({ what: 'estimate', at, ...sides })) : [];
  });
}

/** Sprint ids of `2781, 2807`. */
function idsIn(list: string | null): readonly number[] {
  return (list ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => /^\d+$/u.test(id))
    .map(Number);
}

/** Custom number fields have their value only as text; Jira's own time fields have it as a value too. */
function estimateIn(item: ChangedField): readonly { readonly from: number | null; readonly to: number | null }[] {
  const [from, to] = [numberIn(item.from || item.fromText), numberIn(item.to || item.toText)];
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

/** null: empty; undefined: not a number. */
function numberIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
