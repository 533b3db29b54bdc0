import { criterion, met, unmet } from './criterion';

export const visual = criterion({
  step: 'scope',
  by: 'field',
  place: 'done-when',
  requiredIn: [],
  find: ({ content }) => (content.visuals === 0 ? unmet({ because: 'no-visual' }) : met),
});
