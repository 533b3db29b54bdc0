import fc from 'fast-check';
import { parseJql } from '../../../../dev/jira/search/parse-jql.ts';
import { anyFilter } from '../test/any-filter';
import { aSetup } from '../test/a-setup';
import { type Filter, NO_FILTER } from './filter';
import { askedOf, jqlOf } from './to-jql';

const scope = 'project = "TIF" AND statusCategory != Done AND issuetype in ("10001", "10002")';
const agreed =
  '(commonGroundStanding = "agreed" OR commonGroundStanding = "agreed-incomplete" OR commonGroundStanding = "agreed-in-the-way")';
const jql = (filter: Partial<Filter>) => jqlOf(aSetup(), { ...NO_FILTER, ...filter });

test.each<[string, Partial<Filter>, string]>([
  ['a state of a sprint', { show: 'ready', sprint: 12 }, 'sprint in (12) AND commonGroundState = "ready"'],
  ['all that is agreed', { show: 'agreed' }, agreed],
  ['complete on paper', { show: 'on-paper' }, 'commonGroundState = "refine" AND commonGroundLacks = "agreement"'],
  [
    'to refine',
    { show: 'refine' },
    'commonGroundState = "refine" AND (commonGroundLacks = "both" OR commonGroundStanding = "not-agreed")',
  ],
  ['open questions', { asked: { kind: 'open' } }, 'commonGroundOpenQuestions > 0'],
  ['blocking questions', { asked: { kind: 'blocking' } }, 'commonGroundBlocking > 0'],
  ['overdue questions', { asked: { kind: 'overdue' } }, 'commonGroundNextDue < "2026-11-24"'],
  [
    'the runway',
    { group: 'runway' },
    `(${agreed} OR commonGroundState = "exception") AND (sprint = EMPTY OR sprint not in openSprints())`,
  ],
])('%s is a query that Jira’s parser accepts', (_what, filter, clauses) => {
  const query = jql(filter) ?? '';
  expect(query).toBe(`${scope} AND ${clauses} ORDER BY rank ASC`);
  expect(parseJql(query)).toHaveProperty('query');
});

test.each<[string, Partial<Filter>]>([
  ['text', { text: 'lunch' }],
  ['unassessed items', { show: 'unknown' }],
  ['all that is not agreed', { show: 'open' }],
  ['questions of one owner', { asked: { kind: 'owner', owner: 'ben' } }],
  ['facts', { group: 'why' }],
])('%s has no JQL', (_what, filter) => {
  expect(jql(filter)).toBeNull();
});

test.each<[string, Partial<Filter>, string]>([
  ['two values', { epic: 'TIF-7', assignee: 'ana' }, 'parent = "TIF-7" AND assignee = "ana"'],
  ['nobody', { assignee: '' }, 'assignee is EMPTY'],
  ['a name with quotes', { component: 'The "big" one' }, String.raw`component = "The \"big\" one"`],
  ['an age, to the last day of a shorter month', { age: '3-months' }, 'created < "2026-08-24"'],
  ['a query of one’s own', { jql: 'labels = web OR labels = kiosk ORDER BY key' }, '(labels = web OR labels = kiosk)'],
])('%s is asked of Jira’s search', (_what, filter, clauses) => {
  const query = `${clauses} AND ${scope} ORDER BY rank ASC`;
  expect(askedOf(aSetup(), { ...NO_FILTER, ...filter })).toBe(query);
  expect(parseJql(query)).toHaveProperty('query');
});

test('of an order alone nothing is asked', () => {
  expect(askedOf(aSetup(), { ...NO_FILTER, jql: 'order by key' })).toBe(`${scope} ORDER BY rank ASC`);
});

test('Jira’s parser accepts what is asked for any filter', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(parseJql(askedOf(aSetup(), filter) ?? '')).toHaveProperty('query');
      const whole = jqlOf(aSetup(), filter);
      if (whole !== null) expect(parseJql(whole)).toHaveProperty('query');
    }),
  );
});

test('the page asks nothing where a query could reach beyond its brackets', () => {
  expect(askedOf(aSetup(), { ...NO_FILTER, jql: 'labels = web) OR (labels = kiosk' })).toBeNull();
});
