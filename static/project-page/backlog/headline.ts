import { lozengeStates } from '../../../src/domain/refinement/lozenge-state';
import { standings } from '../../../src/domain/shared/standing';
import type { AccountId } from '../../../src/domain/shared/person';
import type { Day } from '../../../src/domain/shared/instant';
import { pastFacts } from '../../../src/words/standing';
import type { Filter } from './filter/filter';
import type { StretchFigures, Waiting } from './figures';
import type { NamedRule } from './own-rules';
import type { ReportWords } from './report.en';
import { type Reading, whenWords } from './when';

/** A count in words, and the filter that shows what it counts. */
export type Counted = { readonly count: number; readonly text: string; readonly filter: Filter };
/** A part of the headline, and how many of its items wait for an answer, or are incomplete, where that is not all it says. */
type Clause = Counted & { readonly among: Counted | null };
type Headline = { readonly lead: string; readonly clauses: readonly Clause[] };

type Speaker = Reading & {
  readonly today: Day;
  readonly nameOf: (accountId: AccountId) => string;
  readonly own: readonly NamedRule[];
};

/**
 * The headline, made from the figures of the next sprint or part of the backlog. Each item is counted in exactly one
 * clause, so that the clauses add up.
 */
export function headline(figures: StretchFigures, speaker: Speaker): Headline {
  const { items, standings: counts } = figures;
  const present = others.filter((standing) => counts[standing] > 0);
  const open =
    items.length === 0
      ? []
      : [agreedClause(figures, speaker), ...present.map((one) => clauseOf(one, figures, speaker))];
  const started = startedIn(figures, speaker.words);
  return {
    lead: lead(figures, speaker),
    clauses: [...open, ...(started === null ? [] : [{ ...started, among: null }])],
  };
}

/** What was started neither agreed nor as an exception, as the table of standings tells it; null if nothing was. */
export function startedIn({ started: { items, filter } }: StretchFigures, words: ReportWords): Counted | null {
  if (items.length === 0) return null;
  const told = items.map(({ readiness }) =>
    readiness === null ? words.started : words.standing.past[readiness.standing](pastFacts(readiness, () => null)),
  );
  const parts = [...new Set(told)].map((one) => `${told.filter((other) => other === one).length} ${one}`);
  return { count: items.length, text: words.list(parts), filter };
}

/** All but what is agreed. */
const others = lozengeStates.filter((standing) => standing !== 'ready' && standing !== 'incomplete');

/** "5 of 10 items agreed (2 of them without an estimate)". */
function agreedClause(figures: StretchFigures, speaker: Speaker): Clause {
  const { sprint, items, within, agreedWithout, filterOf, standings: counts } = figures;
  const { words, own } = speaker;
  const { ready, incomplete } = counts;
  const rule = own.find(({ id }) => id === agreedWithout)?.name ?? null;
  const among: Counted = {
    count: incomplete,
    text: rule === null ? words.incompleteOf(incomplete, agreedWithout) : words.incompleteByRule(incomplete, rule),
    filter: filterOf('incomplete'),
  };
  const count = ready + incomplete;
  // Without a sprint the lead names the number of items.
  const text = sprint === null ? words.standing.count.agreed(count) : words.agreedOf(count, items.length);
  return {
    count,
    text,
    filter: incomplete === 0 ? filterOf('ready') : { ...within, show: 'agreed' },
    among: incomplete === 0 ? null : among,
  };
}

function lead({ sprint, items }: StretchFigures, speaker: Speaker): string {
  const { words, today } = speaker;
  if (sprint === null) return words.nextItems(items.length);
  if (sprint.state === 'active') return words.running(sprint.name);
  const when = sprint.startDate === null ? null : whenWords(sprint.startDate, today, speaker);
  return when === null ? words.planned(sprint.name) : words.starts(sprint.name, when);
}

function clauseOf(
  standing: (typeof others)[number],
  { filterOf, standings: counts, waiting, items }: StretchFigures,
  speaker: Speaker,
): Clause {
  const { words } = speaker;
  const count = counts[standing];
  const filter = filterOf(standing);
  const waits: Counted = {
    count: waiting[standing].items,
    text: waitingWords(waiting[standing], speaker),
    filter: { ...filter, asked: { kind: 'blocking' } },
  };
  // Where all that is to refine waits, that says more than "to refine".
  if (standing === 'refine' && waits.count === count) return { ...waits, among: null };
  const text = standing === 'recheck' ? changedWords(items, speaker) : words.headline[standing](count);
  return { count, text, filter, among: waits.count === 0 ? null : waits };
}

/** An exception on changed content is counted apart from an agreement. */
function changedWords(items: StretchFigures['items'], { words }: Speaker): string {
  const changed = items.flatMap(({ progress, readiness }) =>
    progress === 'new' && readiness?.state === 'recheck' ? [readiness.standing] : [],
  );
  const counts = standings.map((one) => ({ one, n: changed.filter((standing) => standing === one).length }));
  return words.list(counts.flatMap(({ one, n }) => (n === 0 ? [] : [words.standing.count[one](n)])));
}

/** Names one owner; several are counted. */
function waitingWords({ items, owners: [only, ...others] }: Waiting, { words, nameOf }: Speaker): string {
  if (others.length > 0 || only === undefined || only === null) return words.waitingForAnswers(items);
  return words.waitingFor(items, nameOf(only));
}
