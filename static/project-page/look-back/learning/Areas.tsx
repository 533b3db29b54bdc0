import { type ReactElement, useCallback } from 'react';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import {
  mostReestimated,
  minutesUnstarted,
  mostQuestions,
  type Reestimated,
  type TalkedItem,
  widestVotes,
} from '../../../../src/domain/lookback/areas';
import { isBuilderMissing } from '../../../../src/domain/lookback/compared';
import { readTalkedItems } from '../../../../src/jira/look-back/talked-items';
import { useRead } from '../../../ui/use-read';
import { Figure } from '../../shared/Figure';
import { asViewer } from '../../shared/request';
import type { OpenControl } from '../use-opened';
import type { OpenedItems } from './group';
import styles from './Learning.module.css';
import { Part } from './Part';
import type { Outcomes } from './read-outcomes';
import { readTitles } from './read-titles';
import { useLearningWords } from './words';
import type { ClosedSprint } from '../../../../src/domain/lookback/past';
import { questionCategories } from '../../../../src/domain/question/question';
import type { LearningWords } from './words.en';

type Found = {
  /** null until it is read. */
  readonly sentences: readonly Sentence[] | null;
  readonly isFailed: boolean;
};

/** Where most questions come from, where sizes lie apart, and time and people that were missing. */
export function useAreas(
  { projectId, now }: Pick<LookBackSetup, 'projectId' | 'now'>,
  { closed, recorded }: Pick<Outcomes, 'closed' | 'recorded'>,
): Found {
  const words = useLearningWords();
  const read = useCallback((project: string) => readTalkedItems(asViewer, project), []);
  const talked = useRead(projectId, read);
  const outcomes = recorded.flatMap((one) => one.outcomes);
  const resized = useReestimated(mostReestimated(outcomes));
  const missing = outcomes.filter(isBuilderMissing).map((one) => one.id);
  if (talked === null) return { sentences: null, isFailed: false };
  const items = talked === 'failed' ? [] : talked.value;
  const builder = words.areas.builder(missing.length, outcomes.length);
  return {
    isFailed: talked === 'failed',
    sentences: [
      ...areasTold(items, now, words),
      ...resized,
      ...minutesTold(items, { closed, now }, words),
      ...(missing.length === 0 ? [] : [{ id: 'builder', text: builder, items: missing }]),
    ],
  };
}

type Props = { readonly areas: Found; readonly figure: OpenControl<OpenedItems> };

/** The sentences, each with its items; nothing while there are none. */
export function Areas({ areas: { sentences, isFailed }, figure }: Props): ReactElement | null {
  const words = useLearningWords();
  if (!isFailed && (sentences ?? []).length === 0) return null;
  const opening = ({ id, text, items }: Sentence): ReactElement => {
    const list = { id, title: text, items: items.map((item) => ({ id: item, told: '' })) };
    return (
      <Figure expanded={figure.isOpen(list)} label={words.areas.showOf(text)} onOpen={() => figure.open(list)}>
        {words.areas.show(items.length)}
      </Figure>
    );
  };
  return (
    <Part title={words.areas.title}>
      {isFailed && <p role="alert">{words.areas.failed}</p>}
      <ul className={styles['sentences']}>
        {(sentences ?? []).map((one) => (
          <li key={one.id}>
            <span dir="auto">{one.text}</span> {opening(one)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The sentence on re-estimates, once the title of the epic is read; empty without one, or where it cannot be seen. */
function useReestimated(most: ReturnType<typeof mostReestimated>): readonly Sentence[] {
  const words = useLearningWords();
  const read = useCallback((epic: string) => readTitles(epic === '' ? [] : [epic]), []);
  const titles = useRead(most?.epic ?? '', read);
  const title = titles === null || titles === 'failed' || most === null ? undefined : titles.value.get(most.epic);
  return most === null || title === undefined ? [] : [reestimatedTold(most, title.summary, words)];
}

/** A sentence with the ids of the items that it is about. */
type Sentence = { readonly id: string; readonly text: string; readonly items: readonly string[] };

const DAY = 24 * 60 * 60_000;
const SIX_WEEKS = 42;
const SIX_MONTHS = 182;

const daysBefore = (now: string, days: number): string => new Date(Date.parse(now) - days * DAY).toISOString();

/** Where most questions come from, and where first votes lie apart. */
function areasTold(items: readonly TalkedItem[], now: string, { areas: words }: LearningWords): readonly Sentence[] {
  const source = mostQuestions(items, daysBefore(now, SIX_WEEKS));
  const votes = widestVotes(items);
  const category = questionCategories.find((one) => one === source?.category) ?? null;
  return [
    ...(source === null
      ? []
      : [{ id: 'questions', text: words.questions(source, category && words.about[category]), items: source.items }]),
    ...(votes === null ? [] : [{ id: 'votes', text: words.votes(votes), items: votes.items }]),
  ];
}

/** `epic`: its title, as the viewer may see it. */
function reestimatedTold(most: Reestimated, epic: string, { areas: words }: LearningWords): Sentence {
  return { id: 'reestimated', text: words.reestimated(epic, most.many, most.of), items: most.items };
}

/** Minutes of the last half year that went into items that were not started within three sprints. */
function minutesTold(
  items: readonly TalkedItem[],
  { closed, now }: { readonly closed: readonly ClosedSprint[]; readonly now: string },
  { areas: words }: LearningWords,
): readonly Sentence[] {
  const third = closed.at(-3);
  const before = third === undefined ? daysBefore(now, SIX_WEEKS) : (third.start ?? third.completed);
  const { minutes, items: ids } = minutesUnstarted(items, { from: daysBefore(now, SIX_MONTHS), before });
  return ids.length === 0 ? [] : [{ id: 'minutes', text: words.minutes(Math.round(minutes), ids.length), items: ids }];
}
