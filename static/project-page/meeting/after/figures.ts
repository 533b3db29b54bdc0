import type { ResultView } from '../../../../src/contract-meeting';
import type { ItemResult, QuestionResult } from '../../../../src/domain/meeting/result';
import { countedStateOf, type LozengeState } from '../../../../src/domain/refinement/lozenge-state';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Day } from '../../../../src/domain/shared/instant';
import type { AccountId } from '../../../../src/domain/shared/person';
import { median } from '../../../../src/domain/shared/median';
import { isAgreed, isWithoutSize } from '../../../../src/domain/refinement/standing';
import type { Words } from '../words.en';

/** An item that was agreed without a talk, with the card that was settled for it. */
export type AgreedItem = BacklogItem & { readonly size: string | null };

/** Items that were agreed without a talk, and are agreed still. */
export const withoutTalk = (
  { withoutTalk: agreed }: ResultView,
  items: ReadonlyMap<string, BacklogItem>,
): readonly AgreedItem[] =>
  agreed.flatMap(({ id, size }) => {
    const item = items.get(id);
    return item !== undefined && isAgreed(item.readiness) ? [{ ...item, size }] : [];
  });

/**
 * The card that was settled, or that an agreed item has none though its policy asks for one; null where nothing is to be
 * said. Jira's number is no result: it may be an old one.
 */
export function sizeOf(
  { size, readiness }: Pick<AgreedItem, 'readiness' | 'size'>,
  { words }: Pick<Speaker, 'words'>,
): string | null {
  if (size !== null) return words.size(size);
  return isWithoutSize(readiness) ? words.noSize : null;
}

/** How the talk about an item ended, the size, the items that it was split into, and what it became after that. */
export function itemLine(one: ItemResult, item: BacklogItem, speaker: Speaker): readonly string[] {
  const { words, list } = speaker;
  const ending = endingOf(one);
  const end = `${words.outcomes[ending]}${ending === 'vain' ? words.answerFirst(one.answerFirst) : ''}`;
  const parts = one.parts.length === 0 ? null : words.parts(list(one.parts));
  return [end, sizeOf({ ...item, size: one.size }, speaker), parts, laterOf(one, item, speaker)].flatMap(
    (part) => part ?? [],
  );
}

/** What an item became after its talk; null where it stands as it did. */
function laterOf(
  { standing, outcome, size, sizeNow }: ItemResult,
  { readiness }: Pick<BacklogItem, 'readiness'>,
  { words, states }: Pick<Speaker, 'words' | 'states'>,
): string | null {
  // An end that was not recorded was no agreement.
  const isSame = standing === null ? !isAgreed(readiness) : standing === readiness?.standing;
  const state = readiness === null || isSame ? [] : [states[countedStateOf(readiness)]];
  const other = sizeNow === null || sizeNow === size ? [] : [words.size(sizeNow)];
  const later = [...state, ...other];
  return outcome === null || later.length === 0 ? null : words.now(later.join(', '));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** In the order in which a headline names them. */
const endings = ['ready', 'vain', 'another-talk', 'split', 'park', 'drop', 'none'] as const;

/** Returns how the talk about an item ended; `vain`: it was closed as ready, and was not agreed even so. */
function endingOf({ outcome, standing }: ItemResult): (typeof endings)[number] {
  return outcome === 'ready' && standing !== null && !isAgreed({ standing }) ? 'vain' : (outcome ?? 'none');
}

/**
 * What became of a meeting in a sentence, of the items that the viewer may see: how many ended how, and who finds out what
 * was asked. `without`: how many were agreed without a talk.
 */
export function headlineOf({ items }: ResultView, without: number, { words, nameOf, list }: Speaker): string {
  const ends = endings.flatMap((ending) => {
    const ended = items.filter((item) => endingOf(item) === ending);
    const n = ended.length + (ending === 'ready' ? without : 0);
    const first = ended.every(({ answerFirst }) => answerFirst > 0) ? sum(ended.map((one) => one.answerFirst)) : 0;
    return n === 0 ? [] : [words.ends[ending](n, first)];
  });
  const open = items.flatMap(({ questions }) => questions.filter(({ wasOpen }) => wasOpen));
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
  readonly states: Readonly<Record<LozengeState, string>>;
};

/** Who is to find out something that was asked, or has answered it. */
export const peopleIn = ({ items }: ResultView): readonly AccountId[] => [
  ...new Set(
    items.flatMap(({ questions }) =>
      questions.flatMap(({ owner, answeredBy }) => [owner ?? [], answeredBy ?? []].flat()),
    ),
  ),
];

/**
 * A question with who finds out and by when: `Who pays? – Ana, Dec 8`; or with its answer: `Who pays? – Ana: we do`. What came
 * after the meeting stands beside it.
 */
export function questionLine(question: QuestionResult, { words, nameOf, dayOf }: Speaker): string {
  const { text, owner, due, state, answer, answeredBy, wasOpen } = question;
  const who = owner === null ? words.nobody : nameOf(owner);
  const asked = [who, ...(due === null ? [] : [dayOf(due)])].join(', ');
  const said = answer === null || answeredBy === null ? words.settled : `${nameOf(answeredBy)}: ${answer}`;
  const waits = state === 'answered' ? ` (${words.notClosed})` : '';
  if (!wasOpen) return `${text} – ${said}${waits}`;
  return `${text} – ${asked}${state === 'open' ? '' : ` · ${words.now(`${said}${waits}`)}`}`;
}

/** How long an item took, and how many answers were given. */
export function figuresOf({ items, usual }: ResultView, words: Words['after']): readonly string[] {
  const each = median(items.flatMap(({ minutes }) => minutes ?? []));
  const answered = sum(items.map((item) => item.answered));
  return [
    ...(each === null ? [] : [words.each(Math.round(each), usual === null ? null : Math.round(usual))]),
    ...(answered === 0 ? [] : [words.answered(answered)]),
  ];
}
