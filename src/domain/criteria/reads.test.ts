import { isReadByCriteria, readingLinkedIssues } from './reads';

test('an edit counts where a criterion reads the field, and not where only a team’s rule may', () => {
  expect(['description', 'issuelinks', 'sprint', 'estimate'].filter(isReadByCriteria)).toHaveLength(4);
  expect(['assignee', 'priority', 'labels', 'fixVersions', 'flagged', 'rank'].filter(isReadByCriteria)).toEqual([]);
});

test('parent and blockers can meet the why and "not blocked"', () => {
  expect([...readingLinkedIssues]).toEqual(['why', 'unblocked']);
});
