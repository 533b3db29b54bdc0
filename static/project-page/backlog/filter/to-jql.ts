import type { ReportSetup } from '../../../../src/contract';
import type { Day } from '../../../../src/domain/shared/instant';
import * as jql from '../../../../src/jira/search/jql';
import { readOwnQuery } from '../../../../src/jira/search/own-query';
import { openItems } from '../../../../src/jira/search/report-reading';
import type { Age, QuestionFilter, Filter, Show, Value } from './filter';

/** The filter as JQL over the whole backlog; null where JQL cannot say the same. */
export function jqlOf(setup: ReportSetup, filter: Filter): jql.Clause | null {
  const { text, show, sprint, asked, group } = filter;
  const ofGroup = groupClauses(group);
  const inJira = clausesInJira(filter, setup.today);
  if (text.trim() !== '' || sprint === 'next' || ofGroup === null || inJira === null) return null;
  const state = stateClauses(show);
  const question = asked === null ? [] : questionClauses(asked, setup.today);
  if (state === null || question === null) return null;
  // What the page has judged by itself is in no index.
  if (setup.judging !== null && (show !== 'all' || asked !== null || group === 'runway')) return null;
  const within = sprint === null ? [] : [sprint === 'backlog' ? jql.inBacklog : jql.inSprints([sprint])];
  return jql.ordered(jql.all(...inJira, openItems(setup), ...within, ...ofGroup, ...state, ...question), 'rank');
}

/** The part of a filter that is asked of Jira's search; null where the query of one's own could reach beyond its brackets. */
export function askedOf(setup: ReportSetup, part: Filter): jql.Clause | null {
  const clauses = clausesInJira(part, setup.today);
  return clauses && jql.ordered(jql.all(...clauses, openItems(setup), ...(stateClauses(part.show) ?? [])), 'rank');
}

/** What Jira's search decides; null where the query of one's own could reach beyond its brackets. */
function clausesInJira(filter: Filter, today: Day): readonly jql.Clause[] | null {
  const { epic, assignee, type, component, priority, age, jql: typed } = filter;
  const { condition } = readOwnQuery(typed);
  if (condition === null) return null;
  const own = condition === '' ? [] : [jql.bracketed(condition)];
  const values: Readonly<Record<jql.ValueField, Value>> = {
    parent: epic,
    assignee,
    issuetype: type,
    component,
    priority,
  };
  return [
    ...own,
    ...valueFields.flatMap((field) => (values[field] === null ? [] : [jql.hasValue(field, values[field])])),
    ...(age === null ? [] : [jql.createdBefore(monthsBefore(today, MONTHS[age]))]),
  ];
}

const valueFields = ['parent', 'assignee', 'issuetype', 'component', 'priority'] as const;
const MONTHS: Readonly<Record<Age, number>> = { '3-months': 3, '6-months': 6, '1-year': 12 };

/** The same day so many months earlier, or the last one of its month. */
function monthsBefore(today: Day, months: number): Day {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10);
}

function groupClauses(group: Filter['group']): readonly jql.Clause[] | null {
  switch (group) {
    case null:
      return [];
    case 'runway':
      return [jql.any(jql.agreed, jql.hasState(['exception'])), jql.notRunning];
    case 'started':
      return [jql.notToDo];
    case 'unstarted':
      return [jql.toDo];
    default:
      return null;
  }
}

/** Items without an assessment have no property, so no clause finds them. */
function stateClauses(show: Show): readonly jql.Clause[] | null {
  switch (show) {
    case 'all':
      return [];
    case 'open':
    case 'unknown':
      return null;
    case 'agreed':
      return [jql.agreed];
    default:
      return [jql.hasLozenge(show)];
  }
}

/** The summary counts questions and knows the first due day, no owners. */
function questionClauses({ kind }: QuestionFilter, today: string): readonly jql.Clause[] | null {
  switch (kind) {
    case 'open':
      return [jql.withOpenQuestions];
    case 'blocking':
      return [jql.withBlockingQuestions];
    case 'overdue':
      return [jql.dueBefore(today)];
    case 'owner':
    case 'unowned':
      return null;
  }
}
