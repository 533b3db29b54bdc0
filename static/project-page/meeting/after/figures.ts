import type { ResultView } from '../../../../src/contract-meeting';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Day } from '../../../../src/domain/shared/instant';
import type { AccountId } from '../../../../src/domain/shared/person';
import { median } from '../../../../src/domain/shared/median';
import { isAgreed, isWithoutSize } from '../../../../src/domain/refinement/standing';
import type { Words } from '../words.en';

/** Items that were agreed without a talk, and are agreed still. */
export const withoutTalk = (
  { withoutTalk: agreed }: ResultView,
  items: ReadonlyMap<string, BacklogItem>,
): readonly BacklogItem[] =>
  agreed.flatMap((id) => {
    const item = items.get(id);
    return item !== undefined && isAgreed(item.readiness) ? [item] : [];
  });

/**
 * The card that was settled, else Jira's number; or that an agreed item has no size though its policy asks for one. null where
 * nothing is to be said.
 */
export function sizeOf(
  { size, readiness, estimate }: Pick<BacklogItem, 'readiness' | 'estimate'> & { readonly size: string | null },
  { words, points }: Pick<Speaker, 'words' | 'points'>,
): string | null {
  if (size !== null) return words.size(size);
  const value = estimate?.value ?? null;
  if (isWithoutSize(readiness)) return value === null ? words.noSize : words.noneSettled;
  return value === null ? null : words.size(points(value));
}

/** In the order in which a headline names them. */
const endings = ['ready', 'vain', 'another-talk', 'split', 'park', 'drop', 'none'] as const;

/** Returns how the talk about an item ended; `vain`: it was closed as ready, and was not agreed even so. */
export const endingOf = ({ outcome, isVain }: ResultView['items'][number]): (typeof endings)[number] =>
  isVain ? 'vain' : (outcome ?? 'none');

/**
 * What became of a meeting in a sentence, of the items that the viewer may see: how many ended how, and who finds out what
 * was asked. `without`: how many were agreed without a talk.
 */
export function headlineOf({ items }: ResultView, without: number, { words, nameOf, list }: Speaker): string {
  const ends = endings.flatMap((ending) => {
    const n = items.filter((item) => endingOf(item) === ending).length + (ending === 'ready' ? without : 0);
    return n === 0 ? [] : [words.ends[ending](n)];
  });
  const open = items.flatMap(({ questions }) => questions.filter(({ isOpen }) => isOpen));
  const owners = [...new Set(open.flatMap(({ owner }) => owner ?? []))];
  const owned = open.filter(({ owner }) => owner !== null).length;
  const unowned = open.length - owned;
  const asks = [
    ...(owned === 0 ? [] : [words.questionsFor(owned, list(owners.map(nameOf)))]),
    ...(unowned === 0 ? [] : [words.unowned(unowned)]),
  ];
  return ends.length === 0 ? words.none : [...ends, ...asks].join(', ');
}

export type Speaker = {
  readonly words: Words['after'];
  readonly nameOf: (account: AccountId) => string;
  readonly list: (names: readonly string[]) => string;
  readonly dayOf: (day: Day) => string;
  /** An estimate in words. */
  readonly points: (value: number) => string;
};

/** Who is to find out something that was asked. */
export const ownersIn = ({ items }: ResultView): readonly AccountId[] => [
  ...new Set(items.flatMap(({ questions }) => questions.flatMap(({ owner }) => owner ?? []))),
];

/** A question with who finds out and by when: `Who pays? – Ana, Dec 8`. */
export function questionLine(
  { text, owner, due, isOpen }: ResultView['items'][number]['questions'][number],
  { words, nameOf, dayOf }: Speaker,
): string {
  if (!isOpen) return `${text} – ${words.settled}`;
  const who = owner === null ? words.nobody : nameOf(owner);
  return `${text} – ${[who, ...(due === null ? [] : [dayOf(due)])].join(', ')}`;
}

/** How long an item took, and how many answers were given. */
export function figuresOf({ items, usual }: ResultView, words: Words['after']): readonly string[] {
  const each = median(items.flatMap(({ minutes }) => minutes ?? []));
  const answered = items.reduce((all, item) => all + item.answered, 0);
  return [
    ...(each === null ? [] : [words.each(Math.round(each), usual === null ? null : Math.round(usual))]),
    ...(answered === 0 ? [] : [words.answered(answered)]),
  ];
}
