import { answeredAlone, ofOneRespondent } from './one-respondent';
import { criterion, current, met, unmet, type Subject } from './criterion';
import { namedPresets } from './named-presets';

/** Enough people asked something, or said "nothing from me", on this content. */
export const asked = criterion({
  step: 'unknowns',
  by: 'people',
  place: 'ask',
  reads: [],
  requiredIn: namedPresets,
  find: findAsked,
});

function findAsked(subject: Subject<never>) {
  const { records, policy, fingerprint } = subject;
  const record = records.talks.asked;
  const content = { fingerprint, share: policy.materialChange };
  if (record === null) return findAlone(answeredAlone(records.talk, content) ? 1 : 0, policy);
  const { respondents, quorum } = record;
  const alone = ofOneRespondent({ count: respondents, quorum }, policy);
  if (alone === 'one-more') return unmet({ because: 'one-more-respondent' });
  if (alone === null && respondents < Math.max(1, quorum))
    return unmet({ because: 'too-few-respondents', respondents, quorum });
  return current(record, subject);
}

/** What is found where no quorum has been asked yet. `count`: how many people have answered. */
function findAlone(count: 0 | 1, policy: Subject['policy']) {
  const alone = ofOneRespondent({ count, quorum: 1 }, policy);
  if (alone === null) return unmet({ because: 'nobody-asked' });
  return alone === 'enough' ? met : unmet({ because: 'one-more-respondent' });
}

export function wasAsked(subject: Subject<never>): boolean {
  return findAsked(subject).outcome !== 'unmet';
}
