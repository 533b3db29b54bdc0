import { type Standing, standings } from '../../../src/domain/refinement/standing';
import type { AccountId } from '../../../src/domain/shared/person';
import type { Day } from '../../../src/domain/shared/instant';
import type { Filter } from './filter/filter';
import type { StretchFigures, Waiting } from './figures';
import { type Reading, whenWords } from './when';

/** A count in words, and the filter that shows what it counts. */
export type Counted = { readonly count: number; readonly text: string; readonly filter: Filter };
/** A part of the headline, and how many of its items wait for an answer where that is not all it says. */
type Clause = Counted & { readonly waiting: Counted | null };
type Headline = { readonly lead: string; readonly clauses: readonly Clause[] };

type Speaker = Reading & { readonly today: Day; readonly nameOf: (accountId: AccountId) => string };

/**
 * The headline, made from the figures of the next sprint or part of the backlog. Each item is counted in exactly one
 * clause, so that the clauses add up.
 */
export function headline(figures: StretchFigures, speaker: Speaker): Headline {
  const present = standings.filter((standing) => standing === 'ready' || figures.standings[standing] > 0);
  const clauses = figures.total === 0 ? [] : present.map((standing) => clauseOf(standing, figures, speaker));
  return { lead: lead(figures, speaker), clauses };
}

function lead({ sprint, total }: StretchFigures, speaker: Speaker): string {
  const { words, today } = speaker;
  if (sprint === null) return words.nextItems(total);
  if (sprint.state === 'active') return words.running(sprint.name);
  const when = sprint.startDate === null ? null : whenWords(sprint.startDate, today, speaker);
  return when === null ? words.planned(sprint.name) : words.starts(sprint.name, when);
}

function clauseOf(
  standing: Standing,
  { within, total, standings: counts, waiting }: StretchFigures,
  speaker: Speaker,
): Clause {
  const { words } = speaker;
  const count = counts[standing];
  const filter: Filter = { ...within, show: standing };
  const waits: Counted = {
    count: waiting[standing].items,
    text: waitingWords(waiting[standing], speaker),
    filter: { ...filter, asked: { kind: 'blocking' } },
  };
  // Where all that is to refine waits, that says more than "to refine".
  if (standing === 'refine' && waits.count === count) return { ...waits, waiting: null };
  const text = standing === 'ready' ? words.agreedOf(count, total) : words.headline[standing](count);
  return { count, text, filter, waiting: waits.count === 0 ? null : waits };
}

/** Names one owner; several are counted. */
function waitingWords({ items, owners: [only, ...others] }: Waiting, { words, nameOf }: Speaker): string {
  if (others.length > 0 || only === undefined || only === null) return words.waitingForAnswers(items);
  return words.waitingFor(items, nameOf(only));
}
