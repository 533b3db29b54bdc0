import type { Age } from './filter';

const count = (n: number): string => new Intl.NumberFormat('en').format(n);

/** English words of the report's filters; the type makes German have every key. */
export const filterEn = {
  search: 'Search in key and summary, or JQL',
  /** Beside a query that is typed and not asked yet. */
  pressEnter: 'This is JQL: Enter asks Jira.',
  state: 'State',
  shows: { all: 'Every state', agreed: 'Agreed', open: 'Not agreed yet' },
  filters: 'Filters',
  readingChoices: 'Reading what can be chosen…',
  /** `isAll`: the whole backlog was read. */
  counted: (n: number, isAll: boolean) =>
    `Counted in ${isAll ? 'all' : 'the'} ${count(n)} items${isAll ? '' : ' that were read'}.`,
  withCount: (name: string, n: number) => `${name} (${count(n)})`,
  fields: {
    epic: 'Epic',
    assignee: 'Assignee',
    type: 'Type',
    component: 'Component',
    priority: 'Priority',
    age: 'Age',
  },
  any: {
    epic: 'Every epic',
    assignee: 'Everybody',
    type: 'Every type',
    component: 'Every component',
    priority: 'Every priority',
    age: 'Every age',
  },
  none: {
    epic: 'Without an epic',
    assignee: 'Nobody',
    component: 'Without a component',
    priority: 'Without a priority',
  },
  me: 'Me',
  ages: {
    '3-months': 'Created over 3 months ago',
    '6-months': 'Created over 6 months ago',
    '1-year': 'Created over a year ago',
  } satisfies Record<Age, string>,
  asking: 'Asking Jira…',
  reading: 'Reading what Jira found…',
  /** `all`: null where Jira could not count. */
  filtered: (n: number, all: number | null) => `filtered: ${count(n)}${all === null ? '' : ` of ${count(all)}`}`,
  filteredRead: (n: number, read: number) => `filtered: ${count(n)} of the ${count(read)} items that were read`,
  boards: 'The sentence, the runway, the sprints and what to tidy up stay those of the whole board.',
  orderLeftOut: 'The ORDER BY of your query is left out: the list has an order of its own.',
  unclosed: 'A bracket or a quote in your query has no other end, so Jira was not asked.',
  refused: (inJirasWords: string) =>
    inJirasWords === '' ? 'Jira refused this filter.' : `Jira refused this filter: ${inJirasWords}`,
  clear: 'Clear',
  remove: (filter: string) => `Remove filter: ${filter}`,
  is: (field: string, value: string) => `${field}: ${value}`,
  sprint: (name: string) => `In ${name}`,
  backlog: 'In the backlog',
  next: 'Comes next',
  questions: {
    open: 'Open question',
    blocking: 'Question to answer first',
    overdue: 'Overdue question',
    unowned: 'Question without an owner',
  },
  questionFor: (name: string) => `Question for ${name}`,
  groups: {
    runway: 'Counts for the runway',
    'to-flag': 'Would be flagged',
    started: 'Started',
    unstarted: 'Not started',
    'text-asks': 'Asks something in its text',
    unblocked: 'Blocked, not talked about',
    'small-enough': 'Too big, not talked about',
    why: 'No why, not talked about',
    'acceptance-criteria': 'No criteria, not talked about',
  },
};
export type FilterWords = typeof filterEn;
