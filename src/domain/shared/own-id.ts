import * as z from 'zod/mini';

/** A criterion of the team's own. A number is given out once, so that what people ticked is never about something else. */
export type OwnId = `own-${number}`;

export function isOwnId(text: string): text is OwnId {
  return /^own-[1-9]\d{0,3}$/u.test(text);
}

/** The schema of an {@link OwnId}. */
export const ownIdSchema = z.custom<OwnId>((value) => typeof value === 'string' && isOwnId(value));

export const ownId = (number: number): OwnId => `own-${number}`;

export const ownNumber = (id: OwnId): number => Number(id.slice('own-'.length));
