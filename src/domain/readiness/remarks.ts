import { whatIsAsked } from '../content/asking';
import type { AssessedRecords, Subject } from '../criteria/criterion';
import type { Issue } from '../issue/issue';
import { hasSize } from '../ballot/size';
import type { Policy } from '../policy/policy';
import { NO_SIZE, TEXT_ASKS } from '../refinement/standing';
import { hash } from '../shared/hash';
import type { AssessedCriterion } from './finding';
import { needOf } from './need-of';

type Looked = Pick<Subject, 'issue' | 'records'> & { readonly policy: Policy };

/**
 * What an item lacks beyond the required criteria: ids of unmet advice, `text-asks` and `no-size`. The report tells items
 * apart by it before their first talk. Space separated, to stay a scalar.
 */
export function remarks(looked: Looked, assessed: readonly AssessedCriterion[]): string {
  const { issue, records } = looked;
  const unmet = assessed.filter(({ need, finding }) => need === 'advice' && finding.outcome === 'unmet');
  return [
    ...unmet.map(({ id }) => id),
    ...(asks(issue, records) ? [TEXT_ASKS] : []),
    ...(isSizeAsked(looked, assessed) && !hasSize(records.size, issue.estimate) ? [NO_SIZE] : []),
  ].join(' ');
}

/** Whether the policy asks for a size, in Jira's field or by its cards. A sub-task that follows its parent needs none. */
function isSizeAsked({ issue, records, policy }: Looked, assessed: readonly AssessedCriterion[]): boolean {
  if (assessed.some(({ id }) => id === 'parent-ready')) return false;
  const hasPlace = issue.estimate !== null || policy.cards.length > 0;
  return hasPlace && needOf('estimated', { issue, records, policy }) !== 'off';
}

/** A hint in the description has the id that the panel gives it, so that a dismissal holds here too. */
function asks({ description }: Issue, { dismissed, questions }: AssessedRecords): boolean {
  const sentences = whatIsAsked(description.map(({ text }) => text).join('\n'));
  return sentences.split('\n').some((text) => {
    const id = `text:${hash(text)}`;
    return text !== '' && !dismissed.includes(id) && !questions.some(({ fromHint }) => fromHint === id);
  });
}
