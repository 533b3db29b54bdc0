import type { Policy } from '../../domain/policy/policy';
import type { Assessment, AssessedCriterion } from '../../domain/readiness/finding';
import { inWords } from '../../words/reasons';
import { flagWords } from '../words/by-language';
import type { FlagWords } from '../words/flag-words';

/** More than three reasons at once read as a reproach. */
const REASONS = 3;

/** What keeps the issue from being agreed, in words, the first three. */
export function reasonsOf({ readiness, criteria }: Assessment, { language, own }: Worded): readonly string[] {
  const words = flagWords[language];
  const reasons = criteria
    .filter(({ need }) => need === 'required')
    .flatMap((criterion) => reasonOf(criterion, words, own));
  const all = readiness.state === 'draft' ? [words.draft, ...reasons] : reasons;
  return [...new Set(all)].slice(0, REASONS);
}

/** "Not agreed yet: no vote has been revealed.", in the policy's language. */
export function flagText(assessment: Assessment, policy: Worded): string {
  return flagWords[policy.language].notAgreed(reasonsOf(assessment, policy));
}

type Worded = Pick<Policy, 'language' | 'own'>;

function reasonOf({ id, finding }: AssessedCriterion, words: FlagWords, own: Worded['own']): readonly string[] {
  const ticked = own.find((one) => one.id === id);
  if (finding.outcome === 'outdated') return [ticked === undefined ? words.changed : words.changedOwn(ticked.name)];
  if (finding.outcome !== 'unmet') return [];
  return [inWords(words.because, finding.because, finding) ?? ''];
}
