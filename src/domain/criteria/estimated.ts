import { keptSize } from '../ballot/size';
import { criterion, met, notApplicable, unmet } from './criterion';

/** Met by a number in the field, or by a settled card that has no number or that Jira did not take. */
export const estimated = criterion({
  step: 'confirm',
  by: 'field',
  place: 'size',
  reads: ['estimate'],
  requiredIn: ['scrum'],
  find: ({ issue: { estimate }, records }) => {
    if (estimate === null) return notApplicable;
    return estimate.value === null && keptSize(records.size) === null ? unmet({ because: 'no-estimate' }) : met;
  },
});
