import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { isUntalked } from '../../../../src/domain/backlog/facts';
import { isStartedUnseen } from '../../../../src/domain/backlog/totals';
import { ruleIds } from '../../../../src/domain/policy/needs';
import { isOwnId } from '../../../../src/domain/shared/own-id';
import type { RuleId } from '../../../../src/domain/policy/policy';
import { isAgreed, isWithoutSize, TEXT_ASKS } from '../../../../src/domain/refinement/standing';
import type { Instant } from '../../../../src/domain/shared/instant';
import type { Readiness } from '../../../../src/domain/refinement/readiness';
import { pastFacts } from '../../../../src/words/standing';
import type { ReportWords } from '../report.en';
import type { NamedRule } from '../own-rules';
import { adviceOf, codesOf, telling, type Truth } from './truths';
import { ruleWords } from './truth-words';

/** Most of what is required in words per row; the others are counted. */
const SPELT_OUT = 2;

type Item = Pick<
  BacklogItem,
  | 'estimate'
  | 'progress'
  | 'readiness'
  | 'questions'
  | 'awaitsOk'
  | 'confidence'
  | 'clusters'
  | 'stepsApart'
  | 'exception'
  | 'lastTalkAt'
>;

/** What words about an item depend on. */
type Speaker = {
  readonly words: ReportWords;
  readonly own: readonly NamedRule[];
  /** A day in words. */
  readonly dayOf: (at: Instant) => string;
};

/** Nothing is said above the list. */
export const NOTHING_SHARED: ReadonlySet<Truth> = new Set();

/**
 * What would move this item, in words: what is required first, advice last; empty when nothing is missing. `shared` is
 * said once above the list, so the row leaves it out.
 */
export function missingWords(item: Item, speaker: Speaker, shared = NOTHING_SHARED): readonly string[] {
  const { words } = speaker;
  const { readiness } = item;
  const unless = (truth: Truth, text: string): readonly string[] => (shared.has(truth) ? [] : [text]);
  if (isStartedUnseen(item)) return unless('started-unseen', words.startedUnseen);
  if (readiness === null || readiness.state === 'unknown') return [];
  if (readiness.state === 'exception') return [exceptionWords(item, words)];
  if (item.progress !== 'new') return begunWords(item, readiness, speaker);
  if (isAgreed(readiness)) {
    const inTheWay = tellingWords({ ...readiness, remarks: '' }, words, shared);
    return cut([...requiredWords(item, readiness, speaker, shared), ...inTheWay, ...noSizeWords(item, words)], words);
  }
  const { [readiness.standing]: row } = words.standing.row;
  const stateWords = [
    ...(row === '' || readiness.standing === 'draft' ? [] : [row]),
    ...talkWords(readiness, words),
    ...waitWords(item, readiness, words),
  ];
  if (readiness.state === 'recheck') return cut(stateWords, words);
  const telling = tellingWords(readiness, words, shared);
  if (readiness.state === 'draft')
    return cut([...stateWords, ...unless('only-a-title', words.standing.row.draft), ...telling], words);
  const required = requiredWords(item, readiness, speaker, shared);
  const untalked = isUntalked(readiness) && stateWords.length === 0 ? unless('no-talk', words.noTalk) : [];
  const first = [...cut([...stateWords, ...untalked, ...required], words), ...telling];
  return first.length > SPELT_OUT ? first : [...first, ...adviceWords(readiness, words, shared)];
}

/** What was frozen when work began, and what was said since; the questions that still block it. */
function begunWords(item: Item, readiness: Readiness, speaker: Speaker): readonly string[] {
  const { words, dayOf } = speaker;
  const { startedAt, agreedAt, standing } = readiness;
  if (standing === 'agreed') return noSizeWords(item, words);
  const started = words.standing.past[standing](pastFacts(readiness, (at) => (at === null ? null : dayOf(at))));
  const isSince = (at: string | null): boolean => startedAt !== null && at !== null && at > startedAt;
  const talked = isSince(item.lastTalkAt) ? [words.talkedSince] : [];
  const since = isAgreed(readiness) ? [] : isSince(agreedAt) ? [words.agreedSince] : talked;
  return cut([started, ...since, ...waitWords(item, readiness, words)], words);
}

/** That an agreed item has no size, though its policy asks for one; Jira's number then stands beside it. */
function noSizeWords({ readiness, estimate }: Item, words: ReportWords): readonly string[] {
  if (!isWithoutSize(readiness)) return [];
  return [estimate === null || estimate.value === null ? words.noSize : words.noneSettled];
}

const cut = (all: readonly string[], words: ReportWords): readonly string[] =>
  all.length <= SPELT_OUT ? all : [...all.slice(0, SPELT_OUT), words.more(all.length - SPELT_OUT)];

/** Longest reason of an exception in a row, in characters. */
const REASON = 120;

/** Why the item was taken as is. */
function exceptionWords({ exception }: Item, words: ReportWords): string {
  if (exception === null) return words.takenAsIs;
  const { reason } = exception;
  const short = reason.length > REASON ? `${reason.slice(0, REASON).trimEnd()}…` : reason;
  return words.takenBecause(short);
}

/** How the last talk ended, where the outcome adds something, and whether questions were answered since. */
function talkWords({ outcome, answeredSinceTalk }: Readiness, words: ReportWords): readonly string[] {
  const endings: Partial<Record<Readiness['outcome'], string>> = words.ended;
  return [endings[outcome] ?? [], answeredSinceTalk === 'yes' ? words.answeredSince : []].flat();
}

/** What the item waits for: a reveal, answers, an OK, or one reading of its size. */
function waitWords(item: Item, readiness: Readiness, words: ReportWords): readonly string[] {
  const [first, ...others] = item.questions.filter(({ blocking }) => blocking);
  return [
    readiness.votesWait === 'yes' ? words.votesWait : [],
    first === undefined
      ? []
      : others.length === 0
        ? words.answerFirst(first.text)
        : words.answersFirst(1 + others.length),
    item.awaitsOk ? words.waitsForAnOk : [],
    sizeWords(item, words),
  ].flat();
}

/** What its text or its surroundings say: a question in the text counts until the first talk. */
function tellingWords(readiness: Readiness, words: ReportWords, shared: ReadonlySet<Truth>): readonly string[] {
  const codes = codesOf(readiness);
  return telling.flatMap((code) => {
    if (!codes.includes(code) || shared.has(code)) return [];
    if (code !== TEXT_ASKS) return words.missing[code];
    return isUntalked(readiness) ? words.textAsks : [];
  });
}

/** Unmet advice of an item without a talk; it holds true of nearly all later ones. */
function adviceWords(readiness: Readiness, words: ReportWords, shared: ReadonlySet<Truth>): readonly string[] {
  const found = adviceOf(readiness)
    .filter((id) => !shared.has(`advice ${id}`))
    .map((id) => words.missing[id]);
  return found.length === 0 || !isUntalked(readiness) ? [] : [words.goodToHave(words.list(found))];
}

/** Two readings of the item's size, or how far apart the sizes are. */
function sizeWords({ clusters, stepsApart }: Item, words: ReportWords): string | readonly string[] {
  if (clusters !== null) return words.clusters(clusters.low.join('/'), clusters.high.join('/'));
  return stepsApart === null ? [] : words.sizesApart(stepsApart);
}

/**
 * Unmet required criteria by step, without those that a row names anyway. Unknown ids are left out: a newer version of
 * the app may have written the property.
 */
function requiredWords(
  item: Item,
  readiness: Readiness,
  { words, own }: Speaker,
  shared: ReadonlySet<Truth>,
): readonly string[] {
  const idsIn = (stored: string) => {
    const ids = stored.split(' ').filter((id) => !telling.some((one) => one === id));
    return ruleIds({ own }).filter((id) => ids.includes(id));
  };
  const isSaid = item.awaitsOk || item.questions.some(({ blocking }) => blocking);
  const untalked = isUntalked(readiness);
  const outdated = idsIn(readiness.outdated);
  return [
    ...outdated.flatMap(spellOld),
    ...idsIn(readiness.missing).flatMap((id) => (shared.has(id) ? [] : spell(id))),
  ];

  function spell(id: RuleId): string | readonly string[] {
    if (isOwnId(id)) return ownWords(id);
    if (id === 'asked') return askedWords();
    if (id === 'confident')
      return untalked || readiness.votesWait === 'yes' ? [] : confidentWords(item, readiness, words);
    return id === 'blocking-answered' && isSaid ? [] : words.missing[id];
  }
  /** An agreement that is old was named before. */
  function spellOld(id: RuleId): string | readonly string[] {
    if (id !== 'asked' && id !== 'confident') return ownWords(id);
    return readiness.standing === 'agreed-then-changed' ? [] : words.beforeTheChange[id];
  }
  function ownWords(id: RuleId): string {
    return ruleWords(id, words, own);
  }
  function askedWords(): string | readonly string[] {
    const { respondents, respondentsNeeded } = readiness;
    if (respondents > 0 && respondents < respondentsNeeded) return words.responded(respondents, respondentsNeeded);
    return untalked || readiness.votesWait === 'yes' ? [] : words.missing.asked;
  }
}

/** Why the vote is not enough yet. */
function confidentWords({ confidence: result }: Item, { confidence }: Readiness, words: ReportWords): string {
  if (result === null) return confidence === 0 ? words.noneRevealed : words.missing.confident;
  if (result.voters < result.quorum) return words.votesSoFar(result.voters, result.quorum);
  if (result.counts === null) return words.missing.confident;
  const unheard = result.lowVotes - result.lowHeard - result.reasons;
  return unheard > 0 ? words.lowVotesUnheard(unheard) : words.missing.confident;
}
