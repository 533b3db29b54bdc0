import {
  minutesUnstarted,
  mostQuestions,
  type Reestimated,
  type TalkedItem,
  widestVotes,
} from '../../../../src/domain/lookback/areas';
import type { ClosedSprint } from '../../../../src/domain/lookback/past';
import { questionCategories } from '../../../../src/domain/question/question';
import type { LearningWords } from './words.en';

/** A sentence with the ids of the items that it is about. */
export type Sentence = { readonly id: string; readonly text: string; readonly items: readonly string[] };

const DAY = 24 * 60 * 60_000;
const SIX_WEEKS = 42;
const SIX_MONTHS = 182;

const daysBefore = (now: string, days: number): string => new Date(Date.parse(now) - days * DAY).toISOString();

/** Where most questions come from, and where first votes lie apart. */
export function areasTold(
  items: readonly TalkedItem[],
  now: string,
  { areas: words }: LearningWords,
): readonly Sentence[] {
  const source = mostQuestions(items, daysBefore(now, SIX_WEEKS));
  const votes = widestVotes(items);
  const category = questionCategories.find((one) => one === source?.category) ?? null;
  return [
    ...(source === null
      ? []
      : [
          {
            id: 'questions',
            text: words.questions(source, category && words.about[category]),
            items: source.items,
          },
        ]),
    ...(votes === null ? [] : [{ id: 'votes', text: words.votes(votes), items: votes.items }]),
  ];
}

/** `epic`: its title, as the viewer may see it. */
export function reestimatedTold(most: Reestimated, epic: string, { areas: words }: LearningWords): Sentence {
  return { id: 'reestimated', text: words.reestimated(epic, most.many, most.of), items: most.items };
}

/** Minutes of the last half year that went into items that were not started within three sprints. */
export function minutesTold(
  items: readonly TalkedItem[],
  { closed, now }: { readonly closed: readonly ClosedSprint[]; readonly now: string },
  { areas: words }: LearningWords,
): readonly Sentence[] {
  const third = closed.at(-3);
  const before = third === undefined ? daysBefore(now, SIX_WEEKS) : (third.start ?? third.completed);
  const { minutes, items: ids } = minutesUnstarted(items, { from: daysBefore(now, SIX_MONTHS), before });
  return ids.length === 0 ? [] : [{ id: 'minutes', text: words.minutes(Math.round(minutes), ids.length), items: ids }];
}
