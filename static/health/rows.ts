import type { Check, CheckId, CheckOf, CheckState, SiteCheck, Unanswered } from '../../src/contract-health';
import type { Formats } from '../ui/formats';
import type { Facts, HealthWords, TitledText, Troubles } from './words.en';

/** One line of the table. `projectKey`: the project that it is about; null for the site. */
export type Row = TitledText & { readonly key: string; readonly state: CheckState; readonly projectKey: string | null };

type Language = { readonly words: HealthWords; readonly formats: Formats };

/** A check in words; where projects are not in order, each has a line. */
export function rowsOf(check: Check, { words, formats }: Language): readonly Row[] {
  const row = ({ title, text }: TitledText, projectKey: string | null = null): Row => ({
    key: `${check.id} ${projectKey ?? ''}`,
    state: check.state,
    title,
    text,
    projectKey,
  });
  if (check.state === 'passed')
    return [row({ title: words.names[check.id], text: factOf(words.fact, check, formats) })];
  if (check.state === 'untried') return [row({ title: words.names[check.id], text: words.toTry[check.id] ?? '' })];
  switch (check.id) {
    case 'shut-out':
      return check.projects
        .filter(({ because }) => because === 'refused')
        .map((one) => row(words.shutOut(one, formats), one.projectKey));
    case 'rights':
      return check.projects.map((one) => row(words.mayNot(one, formats), one.projectKey));
    default:
      return [row(troubleOf(words.trouble, check, formats))];
  }
}

/** How many of the checks failed or warn. */
export const troublesIn = (checks: readonly Check[]): number =>
  checks.filter(({ state }) => state === 'failed' || state === 'warning').length;

/** The fact of a check, whatever came of it. */
export const factIn = (check: Check, { words, formats }: Language): string => factOf(words.fact, check, formats);

/** What its own entry says of a check. */
const factOf = <Id extends CheckId>(facts: Facts, check: CheckOf<Id>, formats: Formats): string =>
  facts[check.id]?.(check, formats) ?? '';
const troubleOf = <Id extends SiteCheck['id']>(troubles: Troubles, check: CheckOf<Id>, formats: Formats): TitledText =>
  troubles[check.id](check, formats);

/** Of a check that got no answer: who did not give one, and what came instead, as it came. */
export function rowWithout({ id, by, said }: Unanswered, words: HealthWords): Row {
  const title = words.unanswered(words.names[id]);
  const text = `${words.whoFailed[by]} ${words.inDetail(said)}`;
  return { key: `${id} unanswered`, state: 'failed', title, text, projectKey: null };
}
