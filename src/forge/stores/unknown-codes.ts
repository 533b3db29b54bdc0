import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import { now } from './clock';
import { keepUnknown, toStored } from './unknown-names';

/** A code of Forge's storage that no document names: what it answered it to, with which status, and when first. */
const unknownCode = z.object({
  to: z.enum(['read', 'write']),
  status: z.int().nullable(),
  code: z.string(),
  at: z.string(),
});
type UnknownCode = Readonly<z.infer<typeof unknownCode> & { readonly at: Instant }>;

/** Codes that a document of Forge, its SDK or another project's measurement names. */
const documentedCodes = {
  read: ['KEY_NOT_FOUND', 'NOT_FOUND'],
  write: ['CONDITIONAL_CHECK_FAILED', 'KEY_CONFLICT'],
} as const satisfies Record<UnknownCode['to'], readonly string[]>;

export function isUnknownCode(to: UnknownCode['to'], code: string): boolean {
  return !documentedCodes[to].some((one) => one === code);
}

const codesRow = z.object({ content: keepUnknown(z.array(unknownCode)) });
const place = { entityName: 'site', key: 'codes' } as const;
/** Most codes that are kept. */
const MOST = 20;

/** The unknown codes that this site's storage has answered so far. */
export async function unknownCodes(): Promise<readonly UnknownCode[]> {
  const { successfulKeys } = await kvs.batchGet<unknown>([place]);
  return codesRow.safeParse(successfulKeys[0]?.value).data?.content ?? [];
}

/** Logs a code and keeps it for the Health page, once a site. Never fails: the storage may be what is broken. */
export async function noteCode(seen: Pick<UnknownCode, 'to' | 'status' | 'code'>): Promise<void> {
  try {
    const storedCodes = await unknownCodes();
    if (storedCodes.length >= MOST || storedCodes.some(({ to, code }) => to === seen.to && code === seen.code)) return;
    console.error('storage answered an unknown code', seen.to, seen.status, seen.code);
    await kvs
      .entity<unknown>(place.entityName)
      .set(place.key, { read: now(), content: toStored([...storedCodes, { ...seen, at: now() }]) });
  } catch {
    console.error('an unknown code of storage could not be kept', seen.code);
  }
}
