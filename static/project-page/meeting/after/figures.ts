import type { ResultView } from '../../../../src/contract-meeting';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { median } from '../../../../src/domain/shared/median';
import { isAgreed } from '../../../../src/domain/refinement/standing';
import type { AfterWords } from './words.en';

/** Items whose votes were shown before the meeting, and that are agreed without a talk. */
export const withoutTalk = (
  { revealed }: ResultView,
  items: ReadonlyMap<string, BacklogItem>,
): readonly BacklogItem[] =>
  revealed.flatMap((id) => {
    const item = items.get(id);
    return item !== undefined && isAgreed(item.readiness) ? [item] : [];
  });

/** What became of a meeting in a line, of the items that the viewer may see. */
export function figuresOf({ items, usual }: ResultView, without: number, words: AfterWords): readonly string[] {
  const sum = (of: (item: ResultView['items'][number]) => number): number =>
    items.reduce((all, item) => all + of(item), 0);
  const ended = items.filter(({ outcome }) => outcome !== null && outcome !== 'none').length;
  const each = median(items.flatMap(({ minutes }) => minutes ?? []));
  const [asked, answered] = [sum((item) => item.asked), sum((item) => item.answered)];
  const rounded = usual === null ? null : Math.round(usual);
  return [
    items.length === 0 ? words.none : words.ended(ended, items.length),
    ...(without === 0 ? [] : [words.without(without)]),
    ...(asked === 0
      ? []
      : [
          words.asked(
            asked,
            sum((item) => item.owned),
          ),
        ]),
    ...(answered === 0 ? [] : [words.answered(answered)]),
    ...(each === null ? [] : [words.each(Math.round(each), rounded)]),
  ];
}
