import { isBug } from '../issue/is-bug';
import { criterion, met, notApplicable, unmet } from './criterion';

export const why = criterion({
  step: 'scope',
  by: 'field',
  place: 'why',
  reads: ['description', 'parent', 'issuetype'],
  requiredIn: ['scrum', 'kanban'],
  find: ({ content, issue }) => {
    if (content.why !== null) return met;
    return isBug(issue.type) ? notApplicable : unmet({ because: 'no-why' });
  },
});
