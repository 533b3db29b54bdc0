import { criterion, met, unmet } from './criterion';

export const acceptanceCriteria = criterion({
  step: 'scope',
  by: 'field',
  place: 'done-when',
  reads: ['description', 'acceptance'],
  requiredIn: ['scrum', 'kanban'],
  find: ({ content, policy: { acceptanceAtLeast: least } }) => {
    const count = content.acceptanceCriteria.length;
    if (count === 0) return unmet({ because: 'no-acceptance-criteria' });
    return count < least ? unmet({ because: 'too-few-acceptance-criteria', count, least }) : met;
  },
});
