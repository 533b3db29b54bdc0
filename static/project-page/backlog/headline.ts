import type { AccountId } from '../../../src/domain/shared/person';
import type { Day } from '../../../src/domain/shared/instant';
import { type Filter, NO_FILTER } from './filter/filter';
import type { StretchFigures } from './figures';
import { type Reading, whenWords } from './when';

/** A part of the headline; parts that count items say which. */
export type Clause = { readonly text: string; readonly filter: Filter };
export type Headline = { readonly lead: string; readonly clauses: readonly Clause[] };

/** Most clauses in the sentence; more would read like a table. */
const CLAUSES = 4;

type Speaker = Reading & { readonly today: Day; readonly nameOf: (accountId: AccountId) => string };

/** The headline, made from the figures of the next sprint or part of the backlog. */
export function headline(figures: StretchFigures, speaker: Speaker): Headline {
  const { words } = speaker;
  const here: Filter = { ...NO_FILTER, sprint: figures.sprint?.id ?? null };
  const { total, standings, drafts, notLookedAt, changed } = figures;
  const clause = (count: number, text: (n: number) => string, filter: Partial<Filter>): readonly Clause[] =>
    count === 0 ? [] : [{ text: text(count), filter: { ...here, ...filter } }];
  const clauses = [
    { text: words.agreedOf(standings.agreed, total), filter: { ...here, show: 'ready' as const } },
    ...clause(standings['on-paper'], words.onlyOnPaper, { show: 'on-paper' }),
    ...waitingClause(figures, speaker, here),
    ...clause(changed, words.changed, { show: 'recheck' }),
    ...clause(drafts, words.drafts, { show: 'draft' }),
    ...clause(notLookedAt, words.notLookedAt, { show: 'unknown' }),
  ];
  return { lead: lead(figures, speaker), clauses: total === 0 ? [] : clauses.slice(0, CLAUSES) };
}

function lead({ sprint, total }: StretchFigures, speaker: Speaker): string {
  const { words, today } = speaker;
  if (sprint === null) return words.nextItems(total);
  if (sprint.state === 'active') return words.running(sprint.name);
  const when = sprint.startDate === null ? null : whenWords(sprint.startDate, today, speaker);
  return when === null ? words.planned(sprint.name) : words.starts(sprint.name, when);
}

/** Names one owner; several are counted. */
function waitingClause(figures: StretchFigures, { words, nameOf }: Speaker, here: Filter): readonly Clause[] {
  const [only, ...others] = figures.waiting.keys();
  if (figures.waitingItems === 0) return [];
  if (others.length > 0 || only === undefined || only === null)
    return [{ text: words.waitingForAnswers(figures.waitingItems), filter: { ...here, asked: { kind: 'blocking' } } }];
  const filter: Filter = { ...here, asked: { kind: 'blocking' } };
  return [{ text: words.waitingFor(figures.waitingItems, nameOf(only)), filter }];
}
