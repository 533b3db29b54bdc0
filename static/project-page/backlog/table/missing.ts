import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { ruleIds } from '../../../../src/domain/policy/needs';
import { isOwnId } from '../../../../src/domain/shared/own-id';
import type { RuleId } from '../../../../src/domain/policy/policy';
import type { Readiness } from '../../../../src/domain/refinement/readiness';
import type { ReportWords } from '../../../ui/messages/report-en';
import type { NamedRule } from '../own-rules';
import { isStartedUnseen } from '../started-unseen';

/** Most reasons in words per row; the others are counted. */
const SPELT_OUT = 2;

type Item = Pick<BacklogItem, 'progress' | 'readiness' | 'questions'>;

/**
 * What an item still lacks, in words, by step; empty when nothing is missing. Unknown ids are left out: a newer version
 * of the app may have written the property.
 */
export function missingWords(item: Item, words: ReportWords, own: readonly NamedRule[]): readonly string[] {
  const { readiness, questions } = item;
  if (isStartedUnseen(item)) return [words.startedUnseen];
  if (readiness === null || readiness.state === 'unknown') return [words.unchecked];
  if (readiness.state === 'ready') return [];
  if (readiness.state === 'exception') return [words.takenAsIs];
  if (readiness.state === 'recheck') return [words.changedSince];
  const first = questions.filter(({ blocking }) => blocking);
  const only = first.length === 1 ? first[0] : undefined;
  const spell = (id: RuleId): string => {
    const mine = own.find((one) => one.id === id);
    if (mine !== undefined) return words.ownMissing(mine.name);
    if (id === 'asked' && isUntalked(readiness)) return words.noTalk;
    if (id === 'confident' && readiness.confidence === 0) return words.noneRevealed;
    return id === 'blocking-answered' && only !== undefined
      ? words.answerFirst(only.text)
      : isOwnId(id)
        ? words.ownRule
        : words.missing[id];
  };
  const spelt = [...talkWords(readiness, words), ...missingIds(readiness, own).map(spell)];
  return spelt.length <= SPELT_OUT ? spelt : [...spelt.slice(0, SPELT_OUT), words.more(spelt.length - SPELT_OUT)];
}

/** How the last talk ended, where the outcome adds something, and whether questions were answered since. */
function talkWords({ outcome, answeredSinceTalk }: Readiness, words: ReportWords): readonly string[] {
  const endings: Partial<Record<Readiness['outcome'], string>> = words.ended;
  return [endings[outcome] ?? [], answeredSinceTalk === 'yes' ? words.answeredSince : []].flat();
}

/** An item without a talk does not also list the missing vote. */
function missingIds(readiness: Readiness, own: readonly NamedRule[]): readonly RuleId[] {
  const ids = readiness.missing.split(' ');
  const missing = ruleIds({ own }).filter((id) => ids.includes(id));
  return isUntalked(readiness) ? missing.filter((id) => id !== 'confident') : missing;
}

const isUntalked = ({ missing, talks, confidence }: Readiness): boolean =>
  talks === 0 && confidence === 0 && missing.split(' ').includes('asked');
