import { isMaterialChange } from '../content/fingerprint';
import type { OwnId } from '../shared/own-id';
import { MANUAL_CHECK_LIMIT, type ManualCheck, type TalkRecord } from './talk';

/** `asked`: the existing custom criteria; `share`: of the description's words that may differ, 0–1. */
type Tick = { readonly check: ManualCheck; readonly asked: readonly OwnId[]; readonly share: number };

/** The tick of a project's criterion. Ticks made in another project belong to that project's criteria. */
export function manualCheckOf(
  manualChecks: readonly ManualCheck[],
  { criterion, projectId }: Rule,
): ManualCheck | undefined {
  return manualChecks.find((one) => one.criterion === criterion && one.projectId === projectId);
}

type Rule = Pick<ManualCheck, 'criterion' | 'projectId'>;

/**
 * Ticks a criterion. A tick that still counts is kept with its author. Drops ticks of removed criteria, and another
 * project's tick with the same number.
 */
export function tick(record: TalkRecord, { check, asked, share }: Tick): TalkRecord {
  const before = manualCheckOf(record.manualChecks, check);
  if (before !== undefined && !isMaterialChange(before.fingerprint, check.fingerprint, share)) return record;
  const others = record.manualChecks.filter(({ criterion: id }) => id !== check.criterion && asked.includes(id));
  return { ...record, manualChecks: [...others, check].slice(-MANUAL_CHECK_LIMIT) };
}

/** Removes the tick, also another person's; the same record where there is none. */
export function untick(record: TalkRecord, criterion: OwnId): TalkRecord {
  const manualChecks = record.manualChecks.filter((one) => one.criterion !== criterion);
  return manualChecks.length === record.manualChecks.length ? record : { ...record, manualChecks };
}
