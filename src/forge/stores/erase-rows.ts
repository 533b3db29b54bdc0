import { z } from 'zod';
import { withoutAccount } from '../../domain/shared/erased';
import type { AccountId } from '../../domain/shared/person';
import { AppError } from '../../failure';
import { putRow, readRow, rewriteRow } from './rows';

const versioned = z.looseObject({ version: z.int() });

/** Takes an account out of every version of a project's policy. Fails with `busy` after a lost race, to be repeated. */
export async function eraseFromPolicy(projectId: string, account: AccountId): Promise<void> {
  const current = versioned.safeParse(await readRow(policyAt(projectId)));
  if (!current.success) return;
  const erased = versionWithout(current.data, account);
  if (erased !== null && !(await rewriteRow(policyAt(projectId), erased, { days: null }))) throw busy();
  // Nothing else writes to earlier versions, so no condition is needed.
  for (let number = current.data.version; number > 0; number -= 1) {
    const stored = versioned.safeParse(await readRow(policyAt(`${projectId}-${number}`)));
    const earlier = stored.success ? versionWithout(stored.data, account) : null;
    if (earlier !== null) await putRow(policyAt(`${projectId}-${number}`), earlier);
  }
}

type Version = z.infer<typeof versioned>;
const policyAt = (key: string) => ({ entity: 'policy', key });

/** null where another account made it. */
function versionWithout(stored: Version, account: AccountId): Version | null {
  const erased = versioned.parse(withoutAccount(stored, account));
  return erased['by'] === stored['by'] ? null : erased;
}

function busy(): AppError {
  return new AppError('busy', 'The row has just been written.', { because: 'wait', seconds: 1, limit: 'storage' });
}
