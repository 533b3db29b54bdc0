import fc from 'fast-check';
import { facts } from '../../../../src/domain/backlog/facts';
import { lozengeStates } from '../../../../src/domain/refinement/lozenge-state';
import { ages, type Filter } from '../filter/filter';

const text = fc.string({ unit: 'grapheme' });
const value = fc.option(text);
const asked = fc.oneof(
  fc.constantFrom(null, ...(['open', 'blocking', 'overdue', 'unowned'] as const).map((kind) => ({ kind }))),
  fc.string({ minLength: 1 }).map((owner) => ({ kind: 'owner' as const, owner })),
);

/** Queries that Jira understands, as people type them. */
const own = fc.constantFrom(
  '',
  'assignee = currentUser() OR reporter = currentUser()',
  'labels in (web, "b c") AND (summary ~ "with (a) bracket" or priority = High)',
  'text ~ \'it "says" so)\' order by created DESC',
  'ORDER BY rank',
);

/** Any filter that a page can have. */
export const anyFilter: fc.Arbitrary<Filter> = fc.record({
  text,
  show: fc.constantFrom('all', 'agreed', 'open', ...lozengeStates),
  sprint: fc.oneof(fc.constantFrom('backlog' as const, 'next' as const, null), fc.nat()),
  asked,
  group: fc.constantFrom(null, 'runway' as const, 'to-flag' as const, ...facts),
  epic: value,
  assignee: value,
  type: fc.option(fc.string({ minLength: 1 })),
  component: value,
  priority: value,
  age: fc.constantFrom(null, ...ages),
  jql: own,
});
