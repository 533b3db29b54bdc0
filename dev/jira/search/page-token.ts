import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SqlValue } from '../columns.ts';
import { JiraError } from '../error.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;

const shape = z.object({
  query: z.string(),
  at: z.number(),
  after: z.array(z.union([z.string(), z.number(), z.null()])),
});

/** Jira refuses such tokens with 400. @NOTE unverified on a live site: the words. */
const refused = () => new JiraError(400, 'The provided next page token is invalid or has expired.');

/** Binds a token to what it continues: query, viewer, and place. */
export function queryDigest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/** `after`: the key values of the last row shown. */
export function writePageToken(query: string, after: readonly SqlValue[], now: number): string {
  return Buffer.from(JSON.stringify({ query, at: now, after })).toString('base64url');
}

/** Throws 400 for what is no token, is older than seven days, or belongs to another query. */
export function readPageToken(token: string, query: string, now: number): readonly SqlValue[] {
  const read = shape.safeParse(decoded(token));
  if (!read.success || read.data.query !== query || now - read.data.at > WEEK) throw refused();
  return read.data.after;
}

function decoded(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
