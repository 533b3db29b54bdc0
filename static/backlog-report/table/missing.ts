import type { BacklogItem } from '../../../src/domain/backlog-item';
import { criterionIds } from '../../../src/domain/policy';
import type { ReportWords } from '../../ui/messages/report-en';

/** Most reasons that a row spells out; the rest is a number. */
const SPELT_OUT = 2;

/**
 * What an item still lacks, in words, most important first as the property has them; empty when it lacks nothing.
 * Ids that this version does not know are left out: the property may come from a newer one.
 */
export function missingWords({ readiness }: Pick<BacklogItem, 'readiness'>, words: ReportWords): readonly string[] {
  if (readiness === null || readiness.state === 'unknown') return [words.unchecked];
  if (readiness.state === 'ready') return [];
  if (readiness.state === 'exception') return [words.takenAsIs];
  const ids = readiness.missing.split(' ');
  const known = criterionIds.filter((id) => ids.includes(id));
  const spelt = known.map((id) =>
    id === 'confident' && readiness.confidence === 0 ? words.nobodyVoted : words.missing[id],
  );
  if (readiness.state === 'recheck') return [words.changedSince];
  return spelt.length <= SPELT_OUT ? spelt : [...spelt.slice(0, SPELT_OUT), words.more(spelt.length - SPELT_OUT)];
}
