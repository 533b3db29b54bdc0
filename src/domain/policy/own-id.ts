import type { OwnId } from './policy';

export function isOwnId(text: string): text is OwnId {
  return /^own-[1-9]\d{0,3}$/u.test(text);
}

export const ownId = (number: number): OwnId => `own-${number}`;

export const ownNumber = (id: OwnId): number => Number(id.slice('own-'.length));
