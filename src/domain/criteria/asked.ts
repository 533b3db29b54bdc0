import { answeredAlone, ofOneVoice } from './one-voice';
import { criterion, current, met, namedPresets, unmet, type Subject } from './criterion';

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
  const voice = ofOneVoice({ count: respondents, quorum }, policy);
  if (voice === 'one-more') return unmet({ because: 'one-more-respondent' });
  if (voice === null && respondents < Math.max(1, quorum))
    return unmet({ because: 'too-few-respondents', respondents, quorum });
  return current(record, subject);
}

/** Before a quorum was asked: nobody, or one person alone. */
function findAlone(count: 0 | 1, policy: Subject['policy']) {
  const voice = ofOneVoice({ count, quorum: 1 }, policy);
  if (voice === null) return unmet({ because: 'nobody-asked' });
  return voice === 'enough' ? met : unmet({ because: 'one-more-respondent' });
}

export function wasAsked(subject: Subject<never>): boolean {
  return findAsked(subject).outcome !== 'unmet';
}
