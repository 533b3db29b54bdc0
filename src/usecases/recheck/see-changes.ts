import type { ContentChanges } from '../../contract';
import { currentFingerprint } from '../../domain/readiness/assess';
import { diffsOf, isContentField } from '../../domain/content/content-edit';
import { contentChange } from '../../domain/content/fingerprint';
import { isOwnSize } from '../../domain/readiness/recheck';
import { publicPart } from '../../domain/refinement/public-row';
import type { Stamp } from '../../domain/shared/instant';
import { agreedContent } from '../core/agreed-content';
import { settled } from '../core/settle';
import type { Call } from '../call';
import type { Ports } from '../ports';

type SeeInput = { readonly since: 'agreement' | 'my-vote' };

/**
 * What was changed since the agreement, or since the caller's own hidden vote, word by word, for all who may see the
 * issue.
 */
export async function seeChanges(
  ports: Pick<Ports, 'now' | 'readIssue' | 'readRow' | 'readPolicy' | 'readContentEdits'>,
  call: Call,
  { since: from }: SeeInput = { since: 'agreement' },
): Promise<ContentChanges> {
  const [{ issue, projection }, stored] = await Promise.all([
    ports.readIssue(call.issueId),
    ports.readRow(call.issueId),
  ]);
  const policy = await ports.readPolicy(issue.projectId);
  const refinement = settled({ issue, projection, policy, refinement: stored, now: ports.now() });
  const { acceptanceField } = policy;
  const baseline: Stamp | null =
    from === 'my-vote'
      ? (refinement.round?.votes.find(({ voter }) => voter === call.me)?.on ?? null)
      : agreedContent({ issue, row: publicPart(refinement), policy });
  if (baseline === null) return { since: null, fields: [], elsewhere: false };
  const since = baseline.at;
  const edits = await ports.readContentEdits(call.issueId, { since, acceptanceField });
  const isOwn = isOwnSize(refinement.size, issue);
  const fields = diffsOf(edits).filter(({ field }) => field !== 'estimate' || !isOwn);
  const current = currentFingerprint(issue);
  const isDifferent = current !== baseline.fingerprint && contentChange(baseline.fingerprint, current) !== null;
  const elsewhere = isDifferent && !fields.some(({ field }) => isContentField(field));
  return { since, fields, elsewhere };
}
