import { atOnce, partsOf } from '../../../../src/jira/read/at-once';
import { type Choosable, readChoosable } from '../../../../src/jira/read/choices';
import type { JiraRequest } from '../../../../src/jira/request';
import { AGAIN } from '../../../../src/jira/search/report-reading';

export type ChoiceField = 'epic' | 'assignee' | 'type' | 'component' | 'priority';
type Named = { readonly value: string; readonly label: string };
type Counted = Named & { readonly count: number };

/** The values that items have, each with how many have it, the most frequent first; the empty one stands for none. */
export type Offered = Readonly<Record<ChoiceField, readonly Counted[]>>;

const NONE: Named = { value: '', label: '' };

const valuesOf: Readonly<Record<ChoiceField, (item: Choosable) => readonly Named[]>> = {
  epic: ({ parent }) => [parent ? { value: parent.key, label: `${parent.fields.summary} · ${parent.key}` } : NONE],
  assignee: ({ assignee }) => [assignee ? { value: assignee.accountId, label: assignee.displayName } : NONE],
  type: ({ issuetype: { id, name } }) => [{ value: id, label: name }],
  component: ({ components }) =>
    components.length === 0 ? [NONE] : components.map(({ name }) => ({ value: name, label: name })),
  priority: ({ priority }) => [priority ? { value: priority.name, label: priority.name } : NONE],
};

/** What these items offer. */
export function offeredBy(items: readonly Choosable[]): Offered {
  const count = (field: ChoiceField): readonly Counted[] => {
    const counts = new Map<string, Counted>();
    for (const named of items.flatMap(valuesOf[field]))
      counts.set(named.value, { ...named, count: (counts.get(named.value)?.count ?? 0) + 1 });
    return [...counts.values()].sort(
      (a, b) => Number(a.value === '') - Number(b.value === '') || b.count - a.count || a.label.localeCompare(b.label),
    );
  };
  return {
    epic: count('epic'),
    assignee: count('assignee'),
    type: count('type'),
    component: count('component'),
    priority: count('priority'),
  };
}

/** Reads the fields of these items, a hundred at a time. */
export async function readAllChoosable(request: JiraRequest, ids: readonly string[]): Promise<readonly Choosable[]> {
  const items: Choosable[] = [];
  for await (const part of atOnce(partsOf(ids, AGAIN).map((page) => () => readChoosable(request, page))))
    items.push(...part);
  return items;
}
