import { isBug } from '../issue/is-bug';
import { criterion, met, notApplicable, unmet } from './criterion';

/** A bug says how to see it. For bugs this replaces the why. */
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
