import { isBug } from '../issue/is-bug';
import { criterion, met, notApplicable, unmet } from './criterion';

/** A bug says what one does to see it; in the place of a why. */
export const steps = criterion({
  step: 'scope',
  by: 'field',
  place: 'done-when',
  reads: ['description', 'issuetype'],
  requiredIn: [],
  find: ({ content, issue }) => {
    if (!isBug(issue.type)) return notApplicable;
    return content.steps.length === 0 ? unmet({ because: 'no-steps' }) : met;
  },
});
