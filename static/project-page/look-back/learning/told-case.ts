import type { SprintCase, SprintCases } from '../../../../src/domain/lookback/cases';
import type { Formats } from '../../../ui/formats';
import type { LookBackFigures, Titled } from '../shown';
import type { LearningWords } from './words.en';

type Telling = { readonly words: LearningWords; readonly formats: Formats };

/** What happened to the item, and what was known when its sprint started, each as a list of phrases. */
export function toldOf(one: SprintCase, telling: Telling): string {
  return [happened(one, telling).join(', '), known(one, telling).join(', ')].filter((part) => part !== '').join(' · ');
}

function happened(one: SprintCase, { words: { cases }, formats }: Telling): readonly string[] {
  const { isUnfinished, isStarted, waited, changed, isBack, asked, times } = one;
  return [
    ...(isUnfinished ? [cases.unfinished(times)] : []),
    ...(isUnfinished && !isStarted ? [cases.neverStarted] : []),
    ...(waited === null ? [] : [cases.waited(waited.status, waited.days)]),
    ...(changed === null ? [] : [changedAs(changed, { words: { cases }, formats })]),
    ...(isBack ? [cases.isBack] : []),
    ...(asked === 0 ? [] : [cases.asked(asked)]),
  ];
}

function changedAs(
  { at, parts }: NonNullable<SprintCase['changed']>,
  { words: { cases }, formats }: { readonly words: Pick<LearningWords, 'cases'>; readonly formats: Formats },
): string {
  const what = parts.length === 0 ? cases.content : formats.list(parts.map((part) => cases.parts[part]));
  return cases.changed(what, at === null ? null : formats.dayOf(at));
}

function known({ atStart }: SprintCase, { words: { cases } }: Telling): readonly string[] {
  if (atStart === null) return [];
  const { standing, openQuestions, lowestConfidence } = atStart;
  return [
    cases.was[standing],
    ...((openQuestions ?? 0) === 0 ? [] : [cases.open(openQuestions ?? 0)]),
    ...((lowestConfidence ?? 0) === 0 ? [] : [cases.lowest(lowestConfidence ?? 0)]),
  ].filter((part) => part !== '');
}

/** A case with the title of its item; items without one are left out. */
type TitledCase = Titled & { readonly id: string; readonly told: string };

export function titledCases(
  { items }: SprintCases,
  titles: LookBackFigures['titles'],
  telling: Telling,
): readonly TitledCase[] {
  return items.flatMap((one) => {
    const titled = titles[one.issueId];
    if (titled === undefined) return [];
    return [{ id: one.issueId, key: titled.key, summary: titled.summary, told: toldOf(one, telling) }];
  });
}

/** All cases as text, with the address of each item. */
export function casesText(title: string, cases: readonly TitledCase[], site: string): string {
  const lines = cases.map(({ key, summary, told }) => `${key} ${summary}: ${told}\n   ${site}/browse/${key}`);
  return [title, ...lines].join('\n');
}

/** What is said below the list: why what was known at the start is missing. */
export function noteOf({ sprint, hoursLate, items }: SprintCases, { cases }: LearningWords): string | null {
  if (hoursLate !== null) return cases.late(sprint, hoursLate);
  return items.length > 0 && items.every(({ atStart }) => atStart === null) ? cases.notRecorded(sprint) : null;
}
