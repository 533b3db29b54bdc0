import { takesOneMore } from './one-voice';
import { criterion, current, namedPresets, unmet, type Subject } from './criterion';

/** Enough people asked something, or said "nothing from me", on this content. */
export const asked = criterion({
  step: 'unknowns',
  by: 'people',
  place: 'ask',
  requiredIn: namedPresets,
  find: findAsked,
});

function findAsked(subject: Subject) {
  const record = subject.records.talks.asked;
  if (record === null) return unmet({ because: 'nobody-asked' });
  const { respondents, quorum } = record;
  if (respondents < Math.max(1, quorum)) return unmet({ because: 'too-few-respondents', respondents, quorum });
  return takesOneMore(subject, record) ? unmet({ because: 'one-more-respondent' }) : current(record, subject);
}

export function wasAsked(subject: Subject): boolean {
  return findAsked(subject).outcome !== 'unmet';
}
