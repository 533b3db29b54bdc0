import { criterion, met, unmet } from './criterion';

export const visual = criterion({
  step: 'scope',
  by: 'field',
  place: 'done-when',
  reads: ['description', 'attachment'],
  requiredIn: [],
  find: ({ content }) => (content.visuals === 0 ? unmet({ because: 'no-visual' }) : met),
});
