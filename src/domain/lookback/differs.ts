import * as z from 'zod/mini';
import { minutesBetween } from '../shared/day';
import { record } from '../shared/schema';
import { figureIds, type SprintFigures } from './figures';
import { GRACE } from './members';
import type { LookBackInput } from './past';
import type { BothMoments } from './recorded';

/** Why a recorded figure differs from the reconstructed one. */
export const difference = z.discriminatedUnion('because', [
  record({ because: z.literal('started-apart'), hours: z.number() }),
  record({ because: z.literal('recorded-late'), minutes: z.number() }),
  record({ because: z.literal('status-gone') }),
  record({ because: z.literal('estimate-field') }),
  record({ because: z.literal('history-incomplete') }),
]);
type Difference = z.infer<typeof difference>;

/** Whether any figure of the two differs. */
export function isDifferent(recorded: SprintFigures, reconstructed: SprintFigures): boolean {
  const [one, other] = [recorded.estimate, reconstructed.estimate];
  if (one?.committed !== other?.committed || one?.finished !== other?.finished) return true;
  return figureIds.some((id) => {
    const [ids, others] = [recorded[id], reconstructed[id]];
    if (ids === null || others === null) return ids !== others;
    const known = new Set(others);
    return ids.length !== others.length || ids.some((one) => !known.has(one));
  });
}

const MINUTE = 60_000;
const LATE_MINUTES = 30;

/**
 * All known reasons. A status is gone where either of the two could not tell it. A start apart by less than the grace is
 * a reason only where no other is known; without any, Jira's history is incomplete.
 */
export function reasonsOf(
  { recorded, reconstructed }: Readonly<Record<'recorded' | 'reconstructed', SprintFigures>>,
  { start, close }: BothMoments,
  input: Pick<LookBackInput, 'estimateField'>,
): readonly Difference[] {
  const apart = Math.abs(Date.parse(start.at) - Date.parse(reconstructed.start));
  const late = Math.max(minutesBetween(start.at, start.recorded), minutesBetween(close.at, close.recorded));
  const startedApart = { because: 'started-apart', hours: Math.round(apart / (6 * MINUTE)) / 10 } as const;
  const reasons: readonly (Difference | null)[] = [
    apart > GRACE ? startedApart : null,
    late > LATE_MINUTES ? { because: 'recorded-late', minutes: late } : null,
    recorded.unknown.length + reconstructed.unknown.length > 0 ? { because: 'status-gone' } : null,
    start.estimateField === input.estimateField ? null : { because: 'estimate-field' },
  ];
  const known = reasons.filter((reason) => reason !== null);
  if (known.length > 0) return known;
  return apart >= MINUTE ? [startedApart] : [{ because: 'history-incomplete' }];
}
