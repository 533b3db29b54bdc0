import { type ReactElement, useContext } from 'react';
import type { SprintCases, SprintCase } from '../../../../src/domain/lookback/cases';
import { CopyButton } from '../../../ui/CopyButton';
import { SiteContext } from '../../../ui/site';
import { IssueLink } from '../../shared/IssueLink';
import type { Telling } from '../telling';
import styles from './Learning.module.css';
import { Part } from './Part';
import { useLearningWords } from './words';
import type { Formats } from '../../../ui/formats';
import type { LookBackFigures, Titled } from '../shown';
import type { LearningWords } from './words.en';

type Props = { readonly cases: SprintCases; readonly telling: Telling };

/** What went wrong in the last sprint, item by item, with what was known at its start; also as text. */
export function Cases({ cases, telling: { shown, formats } }: Props): ReactElement | null {
  const words = useLearningWords();
  const site = useContext(SiteContext);
  if (cases.outOf === 0 && cases.items.length === 0) return null;
  const title = words.cases.title(cases.sprint);
  const items = titledCases(cases, shown.titles, { words, formats });
  const note = noteOf(cases, words);
  return (
    <Part
      title={title}
      beside={
        items.length > 0 && (
          <CopyButton content={{ text: casesText(title, items, site) }}>{words.cases.copy}</CopyButton>
        )
      }
    >
      {items.length === 0 && <p className={styles['quiet']}>{words.cases.none(cases.sprint, cases.outOf)}</p>}
      <ul className={styles['items']}>
        {items.map(({ id: item, key, summary, told }) => (
          <li key={item}>
            <IssueLink issueKey={key} summary={summary} />
            <span dir="auto">{told}</span>
          </li>
        ))}
      </ul>
      {note !== null && <p className={styles['quiet']}>{note}</p>}
    </Part>
  );
}

type Speech = { readonly words: LearningWords; readonly formats: Formats };

/** What happened to the item, and what was known when its sprint started, each as a list of phrases. */
function toldOf(one: SprintCase, speech: Speech): string {
  return [happened(one, speech).join(', '), known(one, speech).join(', ')].filter((part) => part !== '').join(' · ');
}

function happened(one: SprintCase, { words: { cases }, formats }: Speech): readonly string[] {
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

function known({ atStart }: SprintCase, { words: { cases } }: Speech): readonly string[] {
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

function titledCases({ items }: SprintCases, titles: LookBackFigures['titles'], speech: Speech): readonly TitledCase[] {
  return items.flatMap((one) => {
    const titled = titles[one.issueId];
    if (titled === undefined) return [];
    return [{ id: one.issueId, key: titled.key, summary: titled.summary, told: toldOf(one, speech) }];
  });
}

/** All cases as text, with the address of each item. */
function casesText(title: string, cases: readonly TitledCase[], site: string): string {
  const lines = cases.map(({ key, summary, told }) => `${key} ${summary}: ${told}\n   ${site}/browse/${key}`);
  return [title, ...lines].join('\n');
}

/** What is said below the list: why what was known at the start is missing. */
function noteOf({ sprint, hoursLate, items }: SprintCases, { cases }: LearningWords): string | null {
  if (hoursLate !== null) return cases.late(sprint, hoursLate);
  return items.length > 0 && items.every(({ atStart }) => atStart === null) ? cases.notRecorded(sprint) : null;
}
