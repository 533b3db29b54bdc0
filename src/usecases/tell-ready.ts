import { judge } from './judge';
import { recordDerived, type DerivedPorts } from './record-derived';
import { withRecords, type Situation } from './situation';

/**
 * What was ready before stays so while a talk goes on, and the summary is what says that it was. Where Jira had no time for it,
 * it is written before a talk starts, or something waits in one: else everybody would see when that came.
 */
export async function tellReady(ports: DerivedPorts, situation: Situation): Promise<Situation> {
  if (situation.records.readiness?.state === 'ready' || judge(situation).readiness.state !== 'ready') return situation;
  const { readiness } = await recordDerived(ports, situation);
  return withRecords(situation, { readiness });
}
