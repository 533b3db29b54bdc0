import { criterion, met, unmet } from './criterion';

export const why = criterion({
  step: 'scope',
  by: 'field',
  place: 'brief',
  requiredIn: ['scrum', 'kanban'],
  find: ({ content }) => (content.why === null ? unmet({ because: 'no-why' }) : met),
});
