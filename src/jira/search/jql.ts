import type { Day } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import type { Lacks } from '../../domain/refinement/readiness';
import type { LozengeState } from '../../domain/refinement/lozenge-state';
import { agreedStandings } from '../../domain/refinement/standing';
import type { ReadinessState } from '../../domain/shared/readiness-state';
import type { Standing } from '../../domain/shared/standing';
import type { FlagMarker } from '../../domain/issue/flag-marker';
import { flagIndex, readinessIndex } from '../read/property-keys';

/** A piece of JQL that only this builder makes, so that foreign text is always quoted. */
export type Clause = string & { readonly brand: 'jql' };

// The one place where text becomes a clause.
const clause = (text: string): Clause => text as Clause;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text as a JQL string. Escapes quotes, backslashes, control characters and the code points that JQL refuses. */
export function quoted(value: string): string {
  const escaped = value.replace(/[\\"\p{Cc}\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return escapes[character] ?? `\\u${code}`;
  });
  return `"${escaped}"`;
}

const numbers = (values: readonly number[]) => values.map((value) => String(Math.trunc(value))).join(', ');

export const notDone = clause('statusCategory != Done');
/** Every issue that the caller may see: each has a project. */
export const anyIssue = clause('project is not EMPTY');
export const done = clause('statusCategory = Done');

export function inProject(key: string): Clause {
  return clause(`project = ${quoted(key)}`);
}

/** By id or key. Fails on an empty list. */
export function inProjects(projects: readonly string[]): Clause {
  if (projects.length === 0) throw new RangeError('At least one project is needed.');
  return clause(`project in (${projects.map(quoted).join(', ')})`);
}

/** Since the beginning of a day, `YYYY-MM-DD`, in the time zone of the person who searches. */
export function updatedSince(day: Day): Clause {
  return clause(`updated >= ${quoted(day)}`);
}

/** Not touched since the beginning of a day, in the time zone of the person who searches. */
export function updatedBefore(day: Day): Clause {
  return clause(`updated < ${quoted(day)}`);
}

/** Within the last hours, whatever the time zone of the person who searches. */
export function updatedWithin(hours: number): Clause {
  return clause(`updated >= "-${Math.trunc(hours)}h"`);
}

/** Moved to another status category within the last hours. */
export function changedCategoryWithin(hours: number): Clause {
  return clause(`statusCategoryChangedDate >= "-${Math.trunc(hours)}h"`);
}

/** Fails on an empty list: JQL has no way to say "none". */
export function inSprints(ids: readonly number[]): Clause {
  if (ids.length === 0) throw new RangeError('At least one sprint is needed.');
  return clause(`sprint in (${numbers(ids)})`);
}

/** Outside every running or planned sprint. JQL's `not in` skips issues without any sprint, hence the two parts. */
export const inBacklog = clause('(sprint = EMPTY OR sprint not in (openSprints(), futureSprints()))');
export const inComingSprints = clause('sprint in (openSprints(), futureSprints())');
/** Outside every running sprint and the planned one with this id. */
export function outside(planned: number | null): Clause {
  const next = planned === null ? '' : ` AND sprint != ${Math.trunc(planned)}`;
  return clause(`(sprint = EMPTY OR sprint not in openSprints()${next})`);
}

/** Outside every running sprint. */
export const notRunning = clause('(sprint = EMPTY OR sprint not in openSprints())');

/** Whose summary has words that begin with all of these. Fails on an empty list. */
export function titled(words: readonly string[]): Clause {
  if (words.length === 0) throw new RangeError('At least one word is needed.');
  return clause(`summary ~ ${quoted(words.map((word) => `${word}*`).join(' '))}`);
}

export const withoutDescription = clause('description is EMPTY');

/** With one of these words in the title or the description. Fails on an empty list. */
export function saying(words: readonly string[]): Clause {
  return any(
    ...['summary', 'description'].flatMap((field) => words.map((word) => clause(`${field} ~ ${quoted(word)}`))),
  );
}

/** Reported by one of these people. Fails on an empty list. */
export function reportedBy(accounts: readonly AccountId[]): Clause {
  if (accounts.length === 0) throw new RangeError('At least one person is needed.');
  return clause(`reporter in (${accounts.map(quoted).join(', ')})`);
}

/** A whole query as the person who searches has typed it. It is asked with their rights alone. */
export const typed = (query: string): Clause => clause(query);

/** A condition as a person typed it, in brackets that it does not reach beyond, as `readOwnQuery` makes sure of. */
export const bracketed = (condition: string): Clause => clause(`(${condition})`);

/** Fields of Jira whose values have a key, an id or a name that its search takes. */
export type ValueField = 'parent' | 'assignee' | 'component' | 'priority' | 'issuetype';

/** With this value; the empty text stands for none at all. */
export function hasValue(field: ValueField, value: string): Clause {
  return clause(value === '' ? `${field} is EMPTY` : `${field} = ${quoted(value)}`);
}

/** Before the beginning of a day, in the time zone of the person who searches. */
export function createdBefore(day: Day): Clause {
  return clause(`created < ${quoted(day)}`);
}

/** Issue types by id: their names are the site's own. */
export function ofTypes(ids: readonly string[]): Clause {
  if (ids.length === 0) throw new RangeError('At least one type is needed.');
  return clause(`issuetype in (${ids.map(quoted).join(', ')})`);
}

/** In one of these states. Fails on an empty list. */
export function hasState(states: readonly ReadinessState[]): Clause {
  return isAnyOf(readinessIndex.state.searchAlias, states);
}

/** For aliases of type `string` Jira's documentation knows only `=` and `!=`, not `in`. Fails on an empty list. */
function isAnyOf(alias: string, values: readonly string[]): Clause {
  if (values.length === 0) throw new RangeError('At least one value is needed.');
  const each = values.map((value) => `${alias} = ${quoted(value)}`);
  return clause(each.length === 1 ? each.join('') : `(${each.join(' OR ')})`);
}

/** Returns the issues that are counted under this state: `countedStateOf` in JQL. */
export function hasLozenge(state: LozengeState): Clause {
  switch (state) {
    case 'incomplete':
      return all(hasState(['refine']), any(lacks(['form']), stands(['agreed-in-the-way'])));
    case 'on-paper':
      return all(hasState(['refine']), lacks(['agreement']));
    case 'refine':
      return all(hasState(['refine']), any(lacks(['both']), stands(['not-agreed'])));
    default:
      return hasState([state]);
  }
}

function lacks(ones: readonly Lacks[]): Clause {
  return isAnyOf(readinessIndex.lacks.searchAlias, ones);
}

function stands(ones: readonly Standing[]): Clause {
  return isAnyOf(readinessIndex.standing.searchAlias, ones);
}

/** Issues that the team agreed to start: `isAgreed` in JQL. */
export const agreed = stands(agreedStandings);
export const withOpenQuestions = clause(`${readinessIndex.openQuestions.searchAlias} > 0`);
export const withBlockingQuestions = clause(`${readinessIndex.blockingQuestions.searchAlias} > 0`);

/** Issues with a closed talk. */
export const talked = clause(`${readinessIndex.talks.searchAlias} > 0`);

/** The first due day of an open question lies before this one. */
export function dueBefore(day: Day): Clause {
  return clause(`${readinessIndex.nextDue.searchAlias} < ${quoted(day)}`);
}

export const inOpenSprints = clause('sprint in openSprints()');
export const notToDo = clause('statusCategory != "To Do"');
export const toDo = clause('statusCategory = "To Do"');
/** By the name that Jira gives the field on every site, as in its own boards' filters. */
export const flagged = clause('Flagged = Impediment');

/** Issues without a value in a custom field, by the number in its id. */
export function hasNoField(number: number): Clause {
  return clause(`cf[${Math.trunc(number)}] is EMPTY`);
}

/** Issues with any value in a custom field, by the number in its id. */
export function hasField(number: number): Clause {
  return clause(`${fieldName(number)} is not EMPTY`);
}

/** The certain name of a custom field, by the number in its id. */
export const fieldName = (number: number): string => `cf[${Math.trunc(number)}]`;

/** Issues of closed sprints with this value in a custom field, by the number in its id. */
export const ofClosedSprints = (number: number, value: number): Clause =>
  clause(`sprint in closedSprints() AND cf[${Math.trunc(number)}] = ${value}`);

/** Issues whose marker says that the app set their flag, asked by one of these. The row alone proves it. */
export function flaggedBy(ones: readonly FlagMarker['by'][]): Clause {
  return isAnyOf(flagIndex.by.searchAlias, ones);
}

export function all(...clauses: readonly Clause[]): Clause {
  return clause(clauses.join(' AND '));
}

/** In brackets, so that it can stand within {@link all}; its own parts keep to the precedence of AND. */
export function any(...clauses: readonly Clause[]): Clause {
  return clause(`(${clauses.join(' OR ')})`);
}

type Order = 'rank' | 'key' | 'newest' | 'latest' | 'stalest' | 'due';
const orders: Readonly<Record<Order, string>> = {
  rank: 'rank ASC',
  key: 'key ASC',
  newest: 'created DESC, key DESC',
  latest: 'updated DESC, key DESC',
  stalest: 'updated ASC, key ASC',
  due: `${readinessIndex.nextDue.searchAlias} ASC`,
};

/** The query by age, where it is by rank; null for any other. A site without Jira Software has no rank. */
export function withoutRank(query: Clause): Clause | null {
  const byRank = ` ORDER BY ${orders.rank}`;
  return query.endsWith(byRank) ? clause(`${query.slice(0, -byRank.length)} ORDER BY ${orders.newest}`) : null;
}

/** The clause with an order, ready to search with. */
export function ordered(what: Clause, by: Order): Clause {
  return clause(`${what} ORDER BY ${orders[by]}`);
}
