import type { BacklogItem, Demand } from '../../src/domain/backlog/backlog-item';
import type { Block, Issue, Sprint } from '../../src/domain/issue/issue';

/** A complete story of the sample backlog, with every field filled. */
export function anIssue(spoilt: Partial<Issue> = {}): Issue {
  return {
    id: '10041',
    key: 'TIF-41',
    projectId: '10000',
    projectKey: 'TIF',
    type: { id: '10001', name: 'Story', subtask: false },
    summary: 'Warn about allergens',
    description: aDescription(),
    acceptanceField: null,
    fields: {},
    progress: 'new',
    reporter: 'ana',
    reporterIsGone: false,
    assignee: null,
    parent: null,
    estimate: { value: 5 },
    sprint: null,
    blockers: [],
    subtasks: [],
    visuals: 1,
    flagged: false,
    ...spoilt,
  };
}

/** Nobody has voted for it, follows it or linked it, and its priority is the usual one. */
export const NO_DEMAND: Demand = { priority: 3, votes: 0, watchers: 0, links: 0 };

/** The same story as the report reads it, of which nothing is known but what Jira says. */
export function aBacklogItem(spoilt: Partial<BacklogItem> = {}): BacklogItem {
  return {
    ...anIssue(),
    readiness: null,
    questions: [],
    awaitsOk: false,
    confidence: null,
    clusters: null,
    stepsApart: null,
    exception: null,
    leaver: null,
    demand: NO_DEMAND,
    lastTalkAt: null,
    flag: null,
    ...spoilt,
  };
}

export function aDescription(): readonly Block[] {
  return [
    heading('Why'),
    paragraph('No child finds out at the table: parents see the allergens of a lunch before they order it.'),
    heading('Acceptance criteria'),
    item('The order page shows the allergens of every dish'),
    item('A saved allergy marks the dishes that contain it'),
    heading('Out of scope'),
    item('Cross-contamination in the kitchen'),
  ];
}

export const heading = (text: string, level = 2): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const bold = (text: string): Block => ({ kind: 'bold', text });
export const item = (text: string): Block => ({ kind: 'item', text });
export const task = (text: string): Block => ({ kind: 'task', text });

export function aSprint(spoilt: Partial<Sprint> = {}): Sprint {
  return { id: 12, name: 'Sprint 12', state: 'future', startDate: '2025-11-27T08:00:00.000Z', ...spoilt };
}
