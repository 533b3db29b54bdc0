import { criterion, met, unmet } from './criterion';

export const who = criterion({
  step: 'scope',
  by: 'field',
  place: 'who',
  reads: ['description'],
  requiredIn: [],
  find: ({ content }) => (content.who === null ? unmet({ because: 'no-who' }) : met),
});
