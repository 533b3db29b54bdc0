import type { Instant } from '../domain/shared/instant';

/**
 * Jira's `2026-11-24T10:00:00.000+0100` in UTC, since times are compared as text. null for any value that is not a
 * time.
 */
export function toInstant(value: string | number | null | undefined): Instant | null {
  if (value === null || value === undefined) return null;
  const readable = typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/u, '$1:$2') : value;
  const date = new Date(readable);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
