import { isOwnId } from '../../../../src/domain/shared/own-id';
import type { NamedRule } from '../own-rules';
import type { ReportWords } from '../report.en';
import type { Shared } from './tally';
import type { Truth } from './truths';

/** What a rule of the team's own lacks. */
export function ruleWords(id: string, words: Pick<ReportWords, 'ownRule' | 'ownMissing'>, own: readonly NamedRule[]) {
  const mine = own.find((one) => one.id === id);
  return mine === undefined ? words.ownRule : words.ownMissing(mine.name);
}

/** What is true of nearly all of `total` rows, each with its number where it is not all of them; advice comes last. */
export function sharedWords(
  shared: readonly Shared<Truth>[],
  total: number,
  { words, own }: { readonly words: ReportWords; readonly own: readonly NamedRule[] },
): readonly string[] {
  const parts = shared.map(({ truth, count }) => ({ ...textOf(truth), count }));
  const textsOf = (isAdvice: boolean): readonly string[] =>
    parts
      .filter((part) => part.isAdvice === isAdvice)
      .map(({ text, count }) => (count === total ? text : words.withCount(text, count)));
  const advice = textsOf(true);
  return [...textsOf(false), ...(advice.length === 0 ? [] : [words.goodToHave(words.list(advice))])];

  function textOf(truth: Truth): { readonly text: string; readonly isAdvice: boolean } {
    const plain = (text: string) => ({ text, isAdvice: false });
    switch (truth) {
      case 'started-unseen':
        return plain(words.startedUnseen);
      case 'only-a-title':
        return plain(words.standing.row.draft);
      case 'no-talk':
        return plain(words.noTalk);
      case 'text-asks':
        return plain(words.textAsks);
      case 'advice why':
        return { text: words.missing.why, isAdvice: true };
      case 'advice acceptance-criteria':
        return { text: words.missing['acceptance-criteria'], isAdvice: true };
      case 'advice estimated':
        return { text: words.missing.estimated, isAdvice: true };
      default:
        return plain(isOwnId(truth) ? ruleWords(truth, words, own) : words.missing[truth]);
    }
  }
}
