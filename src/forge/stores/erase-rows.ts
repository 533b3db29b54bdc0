import { z } from 'zod';
import { withoutAccount } from '../../domain/shared/erased';
import type { AccountId } from '../../domain/shared/person';
import { AppError } from '../../failure';
import { putRow, readRow, rewriteRow } from './rows';

const versioned = z.looseObject({ version: z.int() });

/** Takes an account out of every version of a project's policy: fails with `conflict` to be tried again. */
export async function eraseFromPolicy(projectId: string, account: AccountId): Promise<void> {
  const current = versioned.safeParse(await readRow(policyAt(projectId)));
  if (!current.success) return;
  const erased = versionWithout(current.data, account);
  if (erased !== null && !(await rewriteRow(policyAt(projectId), erased, { days: null }))) throw conflict();
  // Nobody writes to these any more: the last one wins.
  for (let number = current.data.version; number > 0; number -= 1) {
    const stored = versioned.safeParse(await readRow(policyAt(`${projectId}-${number}`)));
    const earlier = stored.success ? versionWithout(stored.data, account) : null;
    if (earlier !== null) await putRow(policyAt(`${projectId}-${number}`), earlier);
  }
}

type Version = z.infer<typeof versioned>;
const policyAt = (key: string) => ({ entity: 'policy', key });

/** null where the account did not make it. */
function versionWithout(stored: Version, account: AccountId): Version | null {
  const erased = versioned.parse(withoutAccount(stored, account));
  return erased['by'] === stored['by'] ? null : erased;
}

function conflict(): AppError {
  return new AppError('conflict', 'Somebody else has just written this row.', { seconds: 1 });
}
