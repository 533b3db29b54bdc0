import type { Context } from 'hono';
import type { z } from 'zod';

/** A refusal of an endpoint with its status. */
export class Refused extends Error {
  readonly status: 400 | 401 | 403 | 404 | 429 | 501;

  constructor(status: 400 | 401 | 403 | 404 | 429 | 501, message: string) {
    super(message);
    this.status = status;
  }
}

/** Parses the JSON body of a request; an empty one counts as `{}`. */
export async function readJson<T>(context: Context, shape: z.ZodType<T>): Promise<T> {
  const text = await context.req.text();
  const parsed = shape.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  throw new Refused(400, parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

function parse(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new Refused(400, 'The body is not JSON.');
  }
}
