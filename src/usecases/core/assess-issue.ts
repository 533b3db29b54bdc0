import { linkedOf } from '../../domain/content/linked';
import type { Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import type { Ports } from '../ports';
import { withRow } from './context';
import type { BackgroundContext } from './issue-context';
import { payOwed, type OwedPorts } from './owed';
import { leavesNothing, project, type ProjectPorts } from './project';
import { replaceRow } from './replace';
import { withAgreement } from './judge';
import { settled } from './settle';

type AssessPorts = ProjectPorts & OwedPorts & Pick<Ports, 'projected'>;

/**
 * In the background, as the app: stores what time has changed, does what is owed, and writes the properties that
 * differ. Running it again changes nothing. `projected`: the counter up to which all properties were right when the
 * issue was read; null where that is not known. Answers the issue as it is then.
 */
export async function assessIssue(
  ports: AssessPorts,
  read: BackgroundContext,
  projected: number | null,
): Promise<BackgroundContext> {
  const { id } = read.issue;
  const { paid } = await payOwed(ports, await withTime(ports, read));
  const face = await project(ports, paid);
  const { shown } = paid.stored;
  // From here on changes tell by themselves whether their events have anything to do.
  if (face !== 'left' && leavesNothing(paid) && shown > 0 && shown !== projected) await ports.projected(id, shown);
  return paid;
}

/** Stores what time has changed, and which issues are to be read together with this one. */
async function withTime(ports: AssessPorts, read: BackgroundContext): Promise<BackgroundContext> {
  const { now } = await replaceRow(
    ports,
    { read: asStored(read, read.stored), again: asStored, projectId: read.issue.projectId },
    (context) => {
      const { stored } = context;
      const next = withLinked(withAgreement(context, settled(context)), context);
      return isWorthNoRow(stored, next) ? stored : next;
    },
  );
  return withRow(now, now.stored);
}

/** Decides on the row before time has changed it, so that what time has changed is stored too. */
const asStored = (read: BackgroundContext, stored: Refinement): BackgroundContext => ({
  ...read,
  stored,
  refinement: stored,
});

/** Stores the ids of linked issues, so that the next read fetches them together with this issue. */
function withLinked(row: Refinement, { issue }: BackgroundContext): Refinement {
  const linked = linkedOf(issue);
  return sameValue(linked, row.linked) ? row : { ...row, linked };
}

/** An issue without a row gets one only for its links or its frozen state. */
function isWorthNoRow(row: Refinement, next: Refinement): boolean {
  return (
    row.version === 0 && next.linked === row.linked && next.frozen === row.frozen && next.agreement === row.agreement
  );
}
