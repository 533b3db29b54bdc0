import { facts } from '../../../../src/domain/backlog/facts';
import { standings } from '../../../../src/domain/refinement/standing';
import { type Sort, sorts } from './sort';
import { type Asked, type Filter, type Group, NO_FILTER, type Show } from './filter';

/** What of the list an address keeps over a reload, and carries to others. */
export type Kept = { readonly filter: Filter; readonly sort: Sort };

const shows: readonly Show[] = ['all', 'agreed', 'open', ...standings];
const groups: readonly Group[] = ['runway', 'to-flag', 'started', 'unstarted', ...facts];
const kinds = ['open', 'blocking', 'overdue', 'unowned'] as const;
const OWNER = 'owner:';

/** As the query of an address, with its question mark; empty where nothing is filtered or sorted. */
export function toQuery({ filter: { text, show, sprint, asked, group }, sort }: Kept): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('state', show);
  if (sprint !== null) query.set('sprint', String(sprint));
  if (asked !== null) query.set('question', asked.kind === 'owner' ? `${OWNER}${asked.owner}` : asked.kind);
  if (group !== null) query.set('group', group);
  if (text !== '') query.set('text', text);
  if (sort !== 'rank') query.set('order', sort);
  return query.size === 0 ? '' : `?${query}`;
}

/** The filter of an address; what it does not know is left out. */
export function fromQuery(search: string): Kept {
  const query = new URLSearchParams(search);
  const one = <T extends string>(name: string, all: readonly T[]): T | null =>
    all.find((each) => each === query.get(name)) ?? null;
  return {
    filter: {
      text: query.get('text') ?? '',
      show: one('state', shows) ?? NO_FILTER.show,
      sprint: one('sprint', ['backlog', 'next'] as const) ?? idOf(query.get('sprint')),
      asked: askedOf(query.get('question') ?? '', one('question', kinds)),
      group: one('group', groups),
    },
    sort: one('order', sorts) ?? 'rank',
  };
}

function askedOf(text: string, kind: (typeof kinds)[number] | null): Asked | null {
  if (kind !== null) return { kind };
  const owner = text.startsWith(OWNER) ? text.slice(OWNER.length) : '';
  return owner === '' ? null : { kind: 'owner', owner };
}

function idOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/u.test(text) ? Number(text) : null;
}
