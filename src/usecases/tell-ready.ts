import { goingOn } from '../domain/running-talk';
import { judge } from './judge';
import { recordDerived, type DerivedPorts } from './record-derived';
import { withRecords, type Situation } from './situation';

/**
 * What is ready in a talk stays so over what waits, and the summary is what says that it was. Where Jira had no time for it, it is
 * written before something waits: else everybody would see when that came. Fails where it cannot be written: then nothing
 * is to wait.
 */
export async function tellReady(ports: DerivedPorts, situation: Situation): Promise<Situation> {
  const { records, talk, now } = situation;
  if (goingOn(talk, now) === null || records.readiness?.state === 'ready') return situation;
  if (judge(situation).readiness.state !== 'ready') return situation;
  const { readiness } = await recordDerived(ports, situation);
  return withRecords(situation, { readiness });
}
