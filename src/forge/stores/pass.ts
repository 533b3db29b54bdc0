import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import type { Projection } from '../../domain/refinement/projection';
import type { Ticket } from '../../domain/content/ticket-texts';
import type { Issue } from '../../domain/issue/issue';
import type { Settled } from '../../domain/ballot/round';
import type { PassContent } from '../../usecases/ports';

/** Changes with the shape of {@link PassContent}: a pass of another version of the app no longer counts. */
const SCHEMA = 'pass-2';
/** Bytes of facts. A long description fits; more would make every answer and every refresh heavy. */
const FACTS_BYTES = 24_000;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Characters of the longest pass. */
export const PASS_LENGTH = Math.ceil(((IV_BYTES + TAG_BYTES + FACTS_BYTES) * 4) / 3);
const METHOD = 'aes-256-gcm';

/** 256 bits at random, for one row. */
export const newPassKey = (): string => randomBytes(32).toString('base64url');

/**
 * Encrypted and not only signed: the facts name blockers that the caller may not see. Each row has its own key, and it
 * stays in its installation, so that a pass opens for one row of one site alone.
 */
export function sealPass(key: string, content: PassContent): string | null {
  const text = Buffer.from(JSON.stringify(content));
  if (text.length > FACTS_BYTES) return null;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(METHOD, secretOf(key), iv, { authTagLength: TAG_BYTES });
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The facts of a pass that was sealed with this key; null for everything else. */
export function openPass(key: string, pass: string): PassContent | null {
  const bytes = Buffer.from(pass, 'base64url');
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(METHOD, secretOf(key), iv, { authTagLength: TAG_BYTES }).setAuthTag(tag);
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return contentSchema.parse(JSON.parse(text.toString()));
  } catch {
    return null;
  }
}

const secretOf = (key: string): Buffer => createHash('sha256').update(`${SCHEMA} ${key}`).digest();

/** Only the app has the key, so the larger parts of an opened pass are not checked again. */
const contentSchema = z.object({
  me: z.string(),
  issueId: z.string(),
  readAt: z.string(),
  canEdit: z.boolean(),
  ticket: z.custom<Ticket>(),
  issue: z.custom<Issue>(),
  policy: z.custom<EffectivePolicy>(),
  projection: z.custom<Projection>(),
  settled: z.custom<Settled | null>(),
}) satisfies z.ZodType<PassContent>;
