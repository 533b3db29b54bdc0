import { allFields } from './field-row.ts';
import type { Site } from './site.ts';

/**
 * The field ids of a `fields` parameter: ids, `*all`, `*navigable`, and `-id` to exclude one. Unknown ids are silently
 * left out, as in Jira.
 */
export function selectedFields(site: Site, asked: readonly string[], usual: '*all' | '*navigable' | 'id'): string[] {
  const fields = allFields(site).filter(({ id }) => id !== 'issuekey');
  const wanted = asked.filter((id) => !id.startsWith('-'));
  const unwanted = new Set(asked.filter((id) => id.startsWith('-')).map((id) => id.slice(1)));
  const effective = wanted.length > 0 ? wanted : [asked.length > 0 ? '*all' : usual];
  const named = new Set(effective);
  return fields
    .filter(({ id, navigable }) => named.has('*all') || (named.has('*navigable') && navigable) || named.has(id))
    .map(({ id }) => id)
    .filter((id) => !unwanted.has(id));
}
