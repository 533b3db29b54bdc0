import { criterion, met, unmet } from './criterion';

export const outOfScope = criterion({
  step: 'scope',
  by: 'field',
  place: 'outOfScope',
  reads: ['description'],
  requiredIn: [],
  find: ({ content }) => (content.outOfScope.length === 0 ? unmet({ because: 'no-out-of-scope' }) : met),
});
