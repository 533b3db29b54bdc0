import { whatIsAsked } from '../content/asking';
import type { AssessedRecords, Subject } from '../criteria/criterion';
import type { Issue } from '../issue/issue';
import { hash } from '../shared/hash';
import type { AssessedCriterion } from './finding';

/** The description asks something that was neither dismissed nor made a question. */
export const TEXT_ASKS = 'text-asks';

/**
 * What an item lacks beyond the required criteria: ids of unmet advice, and `text-asks`. The report tells items apart by
 * it before their first talk. Space separated, to stay a scalar.
 */
export function remarks(
  { issue, records }: Pick<Subject, 'issue' | 'records'>,
  assessed: readonly AssessedCriterion[],
): string {
  const unmet = assessed.filter(({ need, finding }) => need === 'advice' && finding.outcome === 'unmet');
  return [...unmet.map(({ id }) => id), ...(asks(issue, records) ? [TEXT_ASKS] : [])].join(' ');
}

/** A hint in the description has the id that the panel gives it, so that a dismissal holds here too. */
function asks({ description }: Issue, { brief, questions }: AssessedRecords): boolean {
  const asked = whatIsAsked(description.map(({ text }) => text).join('\n'));
  return asked.split('\n').some((text) => {
    const id = `text:${hash(text)}`;
    return text !== '' && !brief.dismissed.includes(id) && !questions.some(({ fromHint }) => fromHint === id);
  });
}
