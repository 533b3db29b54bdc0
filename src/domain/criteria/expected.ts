import { isBug } from '../issue/is-bug';
import { criterion, met, notApplicable, unmet } from './criterion';

/** A bug says what should happen. For bugs this replaces the acceptance criteria. */
export const expected = criterion({
  step: 'scope',
  by: 'field',
  place: 'done-when',
  reads: ['description', 'issuetype'],
  requiredIn: [],
  find: ({ content, issue }) => {
    if (!isBug(issue.type)) return notApplicable;
    return content.expected.length === 0 ? unmet({ because: 'no-expected' }) : met;
  },
});
