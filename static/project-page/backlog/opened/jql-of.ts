import type { ReportSetup } from '../../../../src/contract';
import * as jql from '../../../../src/jira/search/jql';
import { openItems } from '../../../../src/jira/search/report-reading';
import type { Asked, Filter, Show } from '../filter/filter';

/** The filter as JQL over the whole backlog; null where JQL cannot say the same. */
export function jqlOf(setup: ReportSetup, { text, show, sprint, asked, group }: Filter): jql.Clause | null {
  const ofGroup = groupClauses(group);
  if (text.trim() !== '' || sprint === 'next' || ofGroup === null) return null;
  const state = stateClauses(show);
  const question = asked === null ? [] : questionClauses(asked, setup.today);
  if (state === null || question === null) return null;
  // What the page has judged by itself is in no index.
  if (setup.judging !== null && (show !== 'all' || asked !== null || group === 'runway')) return null;
  const within = sprint === null ? [] : [sprint === 'backlog' ? jql.inBacklog : jql.inSprints([sprint])];
  return jql.ordered(jql.all(openItems(setup), ...within, ...ofGroup, ...state, ...question), 'rank');
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
      return [jql.hasStanding(show)];
  }
}

/** The summary counts questions and knows the first due day, no owners. */
function questionClauses({ kind }: Asked, today: string): readonly jql.Clause[] | null {
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
