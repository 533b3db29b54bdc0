import type { ConfidenceResult } from '../ballot/round';
import { tally } from '../ballot/tally';
import type { TalkRecord } from '../talk/talk';
import { ofOneRespondent } from './one-respondent';
import { criterion, current, unmet } from './criterion';
import { namedPresets } from './named-presets';

/** A quorum voted, most would start on this content, and every doubt was heard. */
export const confident = criterion({
  step: 'confirm',
  by: 'people',
  place: 'vote',
  reads: [],
  requiredIn: namedPresets,
  find: (subject) => {
    const { records, policy } = subject;
    const result = records.confidence;
    if (result === null || records.votesHidden === true) return unmet({ because: 'nobody-voted' });
    const { votes, would, quorum, majority, unheard } = tally(result, records.questions, policy.confidentAt);
    if (votes === 0) return unmet({ because: 'nobody-voted' });
    const alone = ofOneRespondent({ count: result.voters, quorum: result.quorum }, policy);
    if (alone === 'one-more') return unmet({ because: 'one-more-respondent' });
    if (!quorum && alone === null)
      return unmet({ because: 'too-few-votes', votes: result.voters, quorum: result.quorum });
    // Of two votes the number would tell each voter the other's vote.
    if (!majority && votes === 2) return unmet({ because: 'not-both' });
    if (!majority) return unmet({ because: 'too-few-would-start', would, of: votes });
    if (unheard > 0) return unmet({ because: 'low-vote-unheard', count: unheard });
    return isPutOff(result, records.talks) ? unmet({ because: 'another-talk' }) : current(result, subject);
  },
});

/** Whether this round was put off: a talk ended with "another talk" though nothing else was missing, see `recordTalk`. */
function isPutOff({ round }: Pick<ConfidenceResult, 'round'>, { talks }: TalkRecord): boolean {
  return talks.at(-1)?.putOff === round;
}
