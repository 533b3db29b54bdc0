import { isBug } from '../issue/is-bug';
import { criterion, met, notApplicable, unmet } from './criterion';

export const acceptanceCriteria = criterion({
  step: 'scope',
  by: 'field',
  place: 'doneWhen',
  reads: ['description', 'acceptance', 'issuetype'],
  requiredIn: ['scrum', 'kanban'],
  find: ({ content, issue, policy: { acceptanceAtLeast: least } }) => {
    const count = content.acceptanceCriteria.length;
    if (count < least && isBug(issue.type)) return notApplicable;
    if (count === 0) return unmet({ because: 'no-acceptance-criteria' });
    return count < least ? unmet({ because: 'too-few-acceptance-criteria', count, least }) : met;
  },
});
