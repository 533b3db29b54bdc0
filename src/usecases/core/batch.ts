import { atBatchMoment, type BatchMoment } from '../../domain/refinement/anonymous';
import { isPresent } from '../../domain/shared/presence';
import type { Refinement } from '../../domain/refinement/refinement';
import { goingOn } from '../../domain/talk/running-talk';
import type { IssueContext } from './issue-context';
import { withDefaults } from '../new-question';
import { owing } from './notices';

type Shown = Pick<IssueContext, 'issue' | 'policy' | 'refinement' | 'now'>;

/**
 * The row after a batch moment: private and anonymous questions are shown. Their owners are owed a notice, unless they
 * are in the talk.
 */
export function shownTogether(context: Shown, is: BatchMoment['is']): Refinement {
  const { refinement, now } = context;
  const talk = goingOn(refinement.talk, now);
  return refinement.hidden.reduce(
    (row, { id, told }) => {
      const to = told.at(-1) ?? null;
      const isHere = to !== null && talk !== null && isPresent(talk, to);
      return to === null || isHere ? row : owing(row, { what: 'notice', question: id, to });
    },
    atBatchMoment(refinement, { now, is }, (question) => withDefaults(question, context)),
  );
}
