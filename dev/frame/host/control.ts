import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';

const DAY = 24 * 60 * 60 * 1000;
const clockSchema = z.looseObject({ now: z.number() });
const profileSchema = z.looseObject({ profile: z.string() });
export type Profile = 'instant' | 'cloud';
export const asProfile = (name: string): Profile => (name === 'cloud' ? 'cloud' : 'instant');

/** The local Jira's clock in ms since the epoch. */
export const readClock = async (client: Client) => clockSchema.parse(await client.get('/control/clock')).now;

/** Moves the clock on by a day; resolves after the work that fell due in it. */
export const advanceDay = (client: Client) => client.send('POST', '/control/clock/advance', { ms: DAY });

export const readProfile = async (client: Client) =>
  asProfile(profileSchema.parse(await client.get('/control/profile')).profile);
export const setProfile = (client: Client, profile: Profile) => client.send('PUT', '/control/profile', { profile });

/** What was drawn in imported projects, in words, by project key. */
export const readDrawn = async (client: Client) =>
  z.record(z.string(), z.string()).parse(await client.get('/control/drawn'));

const tourSchema = z.nullable(
  z.object({ projectKey: z.string(), steps: z.array(z.object({ what: z.string(), path: z.string() })) }),
);
export type Tour = z.infer<typeof tourSchema>;
/** What to try in the sample; null on another site. */
export const readTour = async (client: Client): Promise<Tour> => tourSchema.parse(await client.get('/control/tour'));
