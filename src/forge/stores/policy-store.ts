import { z } from 'zod';
import type { BrokenPolicy, PolicyVersion } from '../../contract-settings';
import { withoutAccount } from '../../domain/shared/erased';
import type { AccountId } from '../../domain/shared/person';
import type { Instant } from '../../domain/shared/instant';
import { type Policy, storedPolicySchema } from '../../domain/policy/policy';
import { presetNeeds, STARTER_POLICY } from '../../domain/policy/presets';
import { AppError } from '../../failure';
import { createRow, putRow, readRow, readRows, replaceAndKeep, rewriteRow, type RowReader } from './rows';
import { keepUnknown, withNamesOf } from './unknown-names';

const stamp = { version: z.int(), by: z.string(), at: z.string() };
const stampedRow = z.object({ project: z.string(), ...stamp, content: z.unknown() });
const requestRow = z.object({ request: z.string() });
const boardRow = z.object({ content: z.object({ board: z.int().nullish() }) });
const contentRow = z.object({ content: z.unknown() });
const storedPolicy = keepUnknown(storedPolicySchema);
/** What still counts of a row that cannot be read as a policy. */
const remains = z.object({
  version: z.int().nonnegative().catch(0),
  content: z.object({ ownMade: z.int().nonnegative().catch(0) }).catch({ ownMade: 0 }),
});

const at = (key: string) => ({ entity: 'policy', key });

/** In the place of a project's id: the default rules of the site. */
export const SITE = 'site';

/**
 * What "ready" means to a project; where it has no rules of its own, the site's, and Starter where there are none. Fails with
 * `broken-policy` where the saved ones cannot be read: no issue may become ready by other rules than those.
 */
export async function readPolicy(projectId: string, read: RowReader = readRow): Promise<Policy> {
  const [own, ofSite] = await Promise.all([read(at(projectId)), read(at(SITE))]);
  const policy = toPolicy(own ?? ofSite);
  if (policy === null) throw new AppError('broken-policy', 'The stored policy cannot be read.');
  return policy;
}

/** Which board a project's own rules name, null if none; also if another version of the app wrote the rest of them. */
export async function readBoard(projectId: string): Promise<number | null | 'unreadable'> {
  const row = await readRow(at(projectId));
  if (row === null) return null;
  const { data } = boardRow.safeParse(row);
  return data === undefined ? 'unreadable' : (data.content.board ?? null);
}

/** `request`: the call that saved it, null where that is unknown. `isOfSite`: the project follows the site's rules. */
export type ToReplace = {
  readonly policy: Policy;
  readonly isOfSite: boolean;
  readonly broken: BrokenPolicy | null;
  readonly request: string | null;
};

/**
 * The policy, for an administrator to replace. In the place of an unreadable one stands Starter, with its version and
 * its highest criterion number, so that both continue from there. The unreadable content comes beside it.
 */
export async function policyToReplace(projectId: string): Promise<ToReplace> {
  const [own, ofSite] = await Promise.all([readRow(at(projectId)), readRow(at(SITE))]);
  const row = own ?? ofSite;
  const isOfSite = own === null && ofSite !== null;
  const policy = toPolicy(row);
  const request = requestRow.safeParse(own).data?.request ?? null;
  if (policy !== null) return { policy, isOfSite, broken: null, request };
  const { version, content } = remains.parse(row);
  const instead = { ...STARTER_POLICY, version, ownMade: content.ownMade };
  return { policy: instead, isOfSite, broken: toBroken(row), request };
}

/** Those of these projects that have rules of their own. */
export async function withOwnRules(projectIds: readonly string[]): Promise<readonly string[]> {
  const rows = await readRows(projectIds.map(at));
  return projectIds.filter((_id, index) => rows[index] !== null);
}

/** The site's rules of that version; null where there are none, or they cannot be read. */
export async function sitePolicyOf(version: number): Promise<Policy | null> {
  const rows = await Promise.all([SITE, `${SITE}-${version}`].map((key) => readRow(at(key))));
  const row = rows.find((one) => stampedRow.safeParse(one).data?.version === version);
  return row === undefined ? null : toPolicy(row);
}

/** Without its stamp, which names people. */
function toBroken(row: unknown): BrokenPolicy {
  const content = contentRow.safeParse(row).data?.content;
  const issues = storedPolicySchema.safeParse(content).error?.issues ?? [];
  const names = issues.flatMap(({ path }) => path.slice(0, 1).map(String));
  return { at: [...new Set(names)], text: JSON.stringify(content, null, 2) ?? '' };
}

/** null where it cannot be read. */
function toPolicy(row: unknown): Policy | null {
  if (row === null) return STARTER_POLICY;
  const content = storedPolicy.safeParse(contentRow.safeParse(row).data?.content).data;
  if (content === undefined) return null;
  const byDefault = presetNeeds(content.preset === 'own' ? 'starter' : content.preset);
  return { ...content, needs: { ...byDefault, ...content.needs } };
}

/** Who made a version, when, and by which call. */
type PolicyStamp = { readonly by: AccountId; readonly at: Instant; readonly request: string };

/**
 * Stores the version after the current one; false after a lost race, or where the current one's author was just erased.
 * The replaced version is kept under its own number. One without a readable number cannot be kept and is overwritten.
 */
export async function savePolicyVersion(projectId: string, next: Policy, made: PolicyStamp) {
  const stored = await readRow(at(projectId));
  const content = withNamesOf(next, toPolicy(stored));
  const row = { project: projectId, version: next.version, ...made, content };
  if (stored === null) return createRow(at(projectId), row);
  const before = stampedRow.safeParse(stored);
  if (!before.success) {
    await putRow(at(projectId), row);
    return true;
  }
  return replaceAndKeep(at(projectId), row, { key: `${projectId}-${before.data.version}`, row: before.data });
}

/** The latest `most` versions, the newest first. */
export async function policyHistory(projectId: string, most: number): Promise<readonly PolicyVersion[]> {
  const row = await readRow(at(projectId));
  const current = stampedRow.safeParse(row);
  if (!current.success) return [];
  const { version } = current.data;
  const earlier = Array.from({ length: Math.min(most, version) - 1 }, (_, index) => version - 1 - index);
  const rows = await Promise.all(earlier.map((number) => readRow(at(`${projectId}-${number}`))));
  return [row, ...rows].flatMap((one) => toVersion(one));
}

function toVersion(row: unknown): readonly PolicyVersion[] {
  const stamped = stampedRow.safeParse(row);
  if (!stamped.success) return [];
  const { version, by, at: when } = stamped.data;
  return [{ version, by, at: when, policy: toPolicy(row) }];
}

const versioned = z.looseObject({ version: z.int() });
type Versioned = z.infer<typeof versioned>;

/** Takes an account out of every version of a project's policy. Fails with `busy` after a lost race, to be repeated. */
export async function eraseFromPolicy(projectId: string, account: AccountId): Promise<void> {
  const current = versioned.safeParse(await readRow(at(projectId)));
  if (!current.success) return;
  const erased = versionWithout(current.data, account);
  if (erased !== null && !(await rewriteRow(at(projectId), erased))) throw busy();
  // Nothing else writes to earlier versions, so no condition is needed.
  for (let number = current.data.version; number > 0; number -= 1) {
    const stored = versioned.safeParse(await readRow(at(`${projectId}-${number}`)));
    const earlier = stored.success ? versionWithout(stored.data, account) : null;
    if (earlier !== null) await putRow(at(`${projectId}-${number}`), earlier);
  }
}

/** null where another account made it. */
function versionWithout(stored: Versioned, account: AccountId): Versioned | null {
  const erased = versioned.parse(withoutAccount(stored, account));
  return erased['by'] === stored['by'] ? null : erased;
}

function busy(): AppError {
  return new AppError('busy', 'The row has just been written.', { because: 'wait', seconds: 1, limit: 'storage' });
}
