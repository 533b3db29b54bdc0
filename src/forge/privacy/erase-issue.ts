import { z } from 'zod';
import { withoutAccount } from '../../domain/shared/erased';
import type { AccountId } from '../../domain/shared/person';
import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { replaceRow } from '../../usecases/core/replace';
import { eraseFromArchive } from '../stores/archive-store';
import { now } from '../stores/clock';
import { pause } from '../stores/patiently';
import { parseRefinement } from '../stores/refinement-schema';
import { archivedIn, readRefinement, readStored, storeRefinement } from '../stores/refinement-store';
import { toStored } from '../stores/unknown-names';

const record = z.record(z.string(), z.unknown());

/** Takes an account out of everything that the issue's rows say of them. */
export async function eraseFromIssue(issueId: string, account: AccountId, at: Instant = now()): Promise<void> {
  const stored = await readStored(issueId, at);
  if (stored === null) return;
  const { row, projectId } = stored;
  const replaced = await replaceRow(
    {
      pause,
      readRowAgain: (id) => readRefinement(id, undefined, at),
      storeRow: (next) => storeRefinement(next, { projectId, now: at }),
    },
    { read: asRead(row), again: (_before, again) => asRead(again), projectId },
    ({ refinement }) => withoutIn(refinement, account),
  );
  await eraseFromArchive(issueId, account, archivedIn(replaced.now.stored));
}

const asRead = (row: Refinement) => ({ stored: row, refinement: row });

/** The row without the account; the same object where it does not name them. */
function withoutIn(row: Refinement, account: AccountId): Refinement {
  const { version, shown, issueId: _issueId, broken: _broken, ...said } = row;
  const content = toStored(said);
  const erased = withoutAccount(content, account);
  return erased === content ? row : parseRefinement(row.issueId, { version, shown, content: record.parse(erased) });
}
