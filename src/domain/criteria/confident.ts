import type { ConfidenceResult } from '../ballot/round';
import { tally } from '../ballot/tally';
import type { Talk, TalkRecord } from '../talk/talk';
import { criterion, current, namedPresets, unmet } from './criterion';

/** Most would start on this content, and every doubt was heard. */
export const confident = criterion({
  step: 'confirm',
  by: 'people',
  place: 'vote',
  requiredIn: namedPresets,
  find: (subject) => {
    const { records, policy } = subject;
    const result = records.confidence;
    if (result === null || records.votesHidden === true) return unmet({ because: 'nobody-voted' });
    const { votes, would, quorum, majority, unheard } = tally(result, records.questions, policy.confidentAt);
    if (votes === 0) return unmet({ because: 'nobody-voted' });
    if (!quorum) return unmet({ because: 'too-few-votes', votes: result.voters, quorum: result.quorum });
    // Of two votes the number would tell each voter the other's vote.
    if (!majority && votes === 2) return unmet({ because: 'not-both' });
    if (!majority) return unmet({ because: 'too-few-would-start', would, of: votes });
    if (unheard > 0) return unmet({ because: 'doubt-unheard', count: unheard });
    return isPutOff(result, records.talks) ? unmet({ because: 'another-talk' }) : current(result, subject);
  },
});

/**
 * Who ends a talk with another one though nothing else is left says that it is not agreed yet, whatever they have voted. A talk
 * after it that ends so for something that came since takes nothing of that back; nor does one that everybody left.
 */
function isPutOff({ round }: ConfidenceResult, { talks }: TalkRecord): boolean {
  const saysNothing = ({ outcome, putOff }: Talk) =>
    outcome === 'none' || (outcome === 'another-talk' && putOff === undefined);
  return talks.findLast((talk) => !saysNothing(talk))?.putOff === round;
}
