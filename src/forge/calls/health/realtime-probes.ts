import { z } from 'zod';
import type { CheckOf } from '../../../contract-health';
import { jiraAsUser } from '../../jira-requests';
import { type EchoWay, echoTo, signedListener } from '../../publish';
import { queueBackground } from '../../queues';
import { mustAdministerSite } from './jira-probes';
import { probe } from './probe';

/** How long a page may listen with one token: pages ask for another when they open, and when a meeting begins. */
const LEAST_MINUTES = 15;

/** How long a token counts, and how long Forge takes to sign one. */
export const tokenProbe = probe('token-life', async (): Promise<CheckOf<'token-life'>> => {
  const began = Date.now();
  const { expiresAt } = await signedListener('0'.repeat(32));
  const ms = Date.now() - began;
  if (expiresAt === null) return { id: 'token-life', state: 'failed', minutes: null, ms };
  const minutes = Math.round((Date.parse(expiresAt) - Date.now()) / 60_000);
  return { id: 'token-life', state: minutes < LEAST_MINUTES ? 'warning' : 'passed', minutes, ms };
});

export const echoInput = z.object({
  nonce: z.string().regex(/^[0-9a-f]{32}$/u),
  way: z.enum(['open', 'signed', 'queued']),
});

/** A token for an administrator of Jira to listen to their own echo. null where Realtime gives none. */
export async function listenHealth({ nonce }: Pick<z.infer<typeof echoInput>, 'nonce'>): Promise<string | null> {
  await mustAdministerSite(jiraAsUser);
  return (await signedListener(nonce)).token;
}

/**
 * Sends a hint to the page of an administrator of Jira, which measures when it arrives. Answers how long it took here; null for
 * the hint that queued work sends later.
 */
export async function echoHealth({ nonce, way }: { readonly nonce: string; readonly way: EchoWay | 'queued' }) {
  await mustAdministerSite(jiraAsUser);
  if (way !== 'queued') return { ms: await echoTo(nonce, way) };
  await queueBackground({ work: 'echo', nonce });
  return { ms: null };
}
