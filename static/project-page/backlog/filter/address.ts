import * as z from 'zod/mini';
import { facts } from '../../../../src/domain/backlog/facts';
import { lozengeStates } from '../../../../src/domain/refinement/lozenge-state';
import { type Sort, sorts } from './sort';
import { ages, type QuestionFilter, type Filter } from './filter';

/** What of the list an address keeps over a reload, and carries to others. */
export type ListQuery = { readonly filter: Filter; readonly sort: Sort };

const kinds = ['open', 'blocking', 'overdue', 'unowned'] as const;
const OWNER = 'owner:';

const value = z.catch(z.nullable(z.string()), null);
const typed = z.catch(z.string(), '');
/** The parameters of an address by their names; what one does not say rightly is not filtered. */
const query = z.object({
  text: typed,
  state: z.catch(z.enum(['all', 'agreed', 'open', ...lozengeStates]), 'all'),
  sprint: z.catch(z.nullable(z.string().check(z.regex(/^(?:backlog|next|\d{1,15})$/u))), null),
  question: typed,
  group: z.catch(z.nullable(z.enum(['runway', 'to-flag', 'started', 'unstarted', ...facts])), null),
  epic: value,
  assignee: value,
  type: value,
  component: value,
  priority: value,
  age: z.catch(z.nullable(z.enum(ages)), null),
  jql: typed,
  order: z.catch(z.enum(sorts), 'rank'),
});

/** As the query of an address, with its question mark; empty where nothing is filtered or sorted. */
export function toQuery({ filter, sort }: ListQuery): string {
  const { text, show, sprint, asked, group, jql, ...values } = filter;
  const parameters = {
    state: show === 'all' ? null : show,
    sprint: sprint === null ? null : String(sprint),
    question: asked?.kind === 'owner' ? `${OWNER}${asked.owner}` : (asked?.kind ?? null),
    group,
    ...values,
    jql: jql === '' ? null : jql,
    text: text === '' ? null : text,
    order: sort === 'rank' ? null : sort,
  };
  const all = new URLSearchParams();
  for (const [name, one] of Object.entries(parameters)) if (one !== null) all.set(name, one);
  return all.size === 0 ? '' : `?${all}`;
}

/** The filter of an address; what it does not know is left out. */
export function fromQuery(search: string): ListQuery {
  const { state, sprint, question, order, ...rest } = query.parse(Object.fromEntries(new URLSearchParams(search)));
  return {
    filter: {
      ...rest,
      show: state,
      sprint: sprint === 'backlog' || sprint === 'next' || sprint === null ? sprint : Number(sprint),
      asked: askedOf(question),
    },
    sort: order,
  };
}

function askedOf(text: string): QuestionFilter | null {
  const kind = kinds.find((one) => one === text);
  if (kind !== undefined) return { kind };
  const owner = text.startsWith(OWNER) ? text.slice(OWNER.length) : '';
  return owner === '' ? null : { kind: 'owner', owner };
}
