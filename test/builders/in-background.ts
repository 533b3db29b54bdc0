import type { Assessment } from '../../src/domain/readiness/finding';
import type { FlagMarker } from '../../src/domain/issue/flag-marker';
import type { FlagDecision } from '../../src/domain/readiness/flag';
import * as assessing from '../../src/usecases/core/assess-issue';
import { readInBackground } from '../../src/usecases/core/context';
import { judge } from '../../src/usecases/core/judge';
import * as flagging from '../../src/usecases/flag/flag-issue';
import type { Ports } from '../../src/usecases/ports';

/** Reads the issue and assesses it, as a queued event does. */
export async function assessIssue(ports: Ports, issueId: string): Promise<Assessment> {
  const [read, projected] = await Promise.all([readInBackground(ports, issueId), ports.readProjected(issueId)]);
  return judge(await assessing.assessIssue(ports, read, projected));
}

/** Reads the issue and flags it, by default as a rule does. */
export async function flagIssue(ports: Ports, issueId: string, by: FlagMarker['by'] = 'rule'): Promise<FlagDecision> {
  return flagging.flagIssue(ports, await readInBackground(ports, issueId), { by });
}
