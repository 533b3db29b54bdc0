import type { z } from 'zod';
import { JiraError, PlainError } from './error.ts';

import type { UploadedFile } from './operation.ts';

type RequestBody = { body: unknown; text: string; files: readonly UploadedFile[] };

/**
 * Reads a request's body once: JSON, or the parts of a form. Throws 415 for another content type or none, 403 for a form
 * that does not ask for no check of its origin, 400 for what is no JSON. @NOTE unverified on a live site: the words of 415.
 */
export async function readBody(request: Request): Promise<RequestBody> {
  if (request.method === 'GET' || request.body === null) return { body: undefined, text: '', files: [] };
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    if (request.headers.get('x-atlassian-token') !== 'no-check') throw new PlainError(403, 'XSRF check failed');
    return { body: undefined, text: '', files: await filesOf(await request.formData()) };
  }
  const text = await request.text();
  if (text === '') return { body: undefined, text, files: [] };
  if (!/^application\/json\b/iu.test(type)) throw new PlainError(415, 'Unsupported Media Type');
  const body = jsonIn(text);
  if (isDeep(text))
    throw new JiraError(400, `The JSON is nested too deeply: the local Jira takes at most ${MAX_LEVELS} levels.`);
  return { body, text, files: [] };
}

/**
 * Most levels of lists and objects in a body: what is deeper could be stored, and not be read again.
 * @NOTE unverified on a live site: what Jira does with a deep property or document.
 */
const MAX_LEVELS = 1_000;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JiraError(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
}

/** Whether valid JSON text has more levels: brackets outside of its strings. */
function isDeep(text: string): boolean {
  let [levels, isInString] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isInString && character === '\\') at += 1;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === '[' || character === '{') levels += 1;
    else if (character === ']' || character === '}') levels -= 1;
    if (levels > MAX_LEVELS) return true;
  }
  return false;
}

async function filesOf(form: FormData): Promise<UploadedFile[]> {
  const files = form.getAll('file').filter((part) => part instanceof File);
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      type: file.type || 'application/octet-stream',
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

/** The body by the operation's schema; throws Jira's 400 for any other shape. Unknown keys are dropped. */
export function parsed<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const outcome = schema.safeParse(body);
  if (outcome.success) return outcome.data;
  throw new JiraError(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
}
