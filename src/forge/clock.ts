import type { Instant } from '../domain/issue';

export function now(): Instant {
  return new Date().toISOString();
}
