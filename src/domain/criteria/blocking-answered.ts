import { isBlocking } from '../question/question-count';
import { wasAsked } from './asked';
import { criterion, met, notApplicable, unmet, type AssessedRecords } from './criterion';
import { namedPresets } from './named-presets';

/**
 * Not applicable before anybody was asked, so that an empty ticket scores nothing by it. A blocking question always
 * counts.
 */
export const blockingAnswered = criterion({
  step: 'unknowns',
  by: 'record',
  place: 'ask',
  reads: [],
  requiredIn: namedPresets,
  mustHold: ({ records }) => mayBlock(records),
  find: (subject) => {
    const { questions, broken, hasHidden } = subject.records;
    const blocking = questions.filter(isBlocking);
    const open = blocking.filter(({ state }) => state === 'open').length;
    if (open > 0) return unmet({ because: 'blocking-open', count: open });
    // All of them are answered, and their askers have not accepted it yet.
    if (blocking.length > 0) return unmet({ because: 'blocking-waiting', count: blocking.length });
    if (broken.length > 0) return unmet({ because: 'questions-unreadable', count: broken.length });
    if (hasHidden === true) return unmet({ because: 'still-hidden' });
    return wasAsked(subject) ? met : notApplicable;
  },
});

/** A question blocks, or may block because it is hidden or cannot be read. */
function mayBlock({ questions, broken, hasHidden }: AssessedRecords): boolean {
  return hasHidden === true || broken.length > 0 || questions.some(isBlocking);
}
