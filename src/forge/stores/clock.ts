import type { Instant } from '../../domain/shared/instant';

export function now(): Instant {
  return new Date().toISOString();
}
