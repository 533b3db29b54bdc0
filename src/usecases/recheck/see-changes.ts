import type { ContentChanges } from '../../contract';
import { currentFingerprint } from '../../domain/readiness/assess';
import { diffsOf, isContentField } from '../../domain/content/content-edit';
import { baselineOf, changedSince, isContentChanged } from '../../domain/readiness/recheck';
import type { Call } from '../call';
import type { Ports } from '../ports';

/** What was changed since the agreement, word by word, for all who may see the issue. */
export async function seeChanges(
  ports: Pick<Ports, 'readIssue' | 'readRow' | 'readPolicy' | 'readContentEdits'>,
  call: Call,
): Promise<ContentChanges> {
  const [{ issue }, records] = await Promise.all([ports.readIssue(call.issueId), ports.readRow(call.issueId)]);
  const policy = await ports.readPolicy(issue.projectId);
  const { acceptanceField } = policy;
  const baseline = baselineOf({ records, issue, policy });
  if (baseline === null) return { since: null, fields: [], elsewhere: false };
  const since = baseline.at;
  const fields = diffsOf(await ports.readContentEdits(call.issueId, { since, acceptanceField }));
  const changed = changedSince({ records, issue, policy }, currentFingerprint(issue, records));
  const isDifferent = changed !== null && isContentChanged(changed);
  return { since, fields, elsewhere: isDifferent && !fields.some(({ field }) => isContentField(field)) };
}
