import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { Unauthorized } from './channel.ts';

export const permissions = ['subscribe', 'publish'] as const;
type Permission = (typeof permissions)[number];

/** Seconds that a token counts. @NOTE unverified on a live site: how long, and that a subscription outlives its token. */
const LIFETIME = 3_600;

const payloadShape = z.object({
  channel: z.object({ name: z.string() }),
  claims: z.record(z.string(), z.unknown()),
  permissions: z.array(z.enum(permissions)),
  /** Seconds since 1970. */
  exp: z.number(),
});
type Payload = z.infer<typeof payloadShape>;
export type ToSign = { channelName: string; claims: Payload['claims']; permissions?: Permission[] | undefined };
type Using = { channelName: string; permission: Permission };

/** Tokens of one host: JSON Web Tokens with the parts that @forge/realtime reads before it publishes. */
export type Tokens = {
  /** Without `permissions` for both. */
  sign(asked: ToSign): { jwt: string; expiresAt: number };
  /** @throws Unauthorized for a token that is not of this host, over, of another channel, or for something else */
  claimsOf(token: string, using: Using): Payload['claims'];
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export function createTokens(clock: Pick<Clock, 'now'>): Tokens {
  const key = randomBytes(32);
  const seconds = (): number => Math.floor(clock.now() / 1_000);
  const signatureOf = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    sign({ channelName, claims, permissions: asked = [...permissions] }) {
      const payload: Payload = {
        channel: { name: channelName },
        claims,
        permissions: asked,
        exp: seconds() + LIFETIME,
      };
      const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(payload)}`;
      return { jwt: `${text}.${signatureOf(text).toString('base64url')}`, expiresAt: payload.exp };
    },
    claimsOf(token, { channelName, permission }) {
      const [head = '', body = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const ours = signatureOf(`${head}.${body}`);
      if (given.length !== ours.length || !timingSafeEqual(given, ours)) throw new Unauthorized();
      const payload = payloadShape.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
      const isFor = payload.channel.name === channelName && payload.permissions.includes(permission);
      if (!isFor || seconds() >= payload.exp) throw new Unauthorized();
      return payload.claims;
    },
  };
}
