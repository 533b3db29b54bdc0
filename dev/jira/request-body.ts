import type { z } from 'zod';
import { JiraError } from './error.ts';

import type { UploadedFile } from './operation.ts';

type RequestBody = { body: unknown; text: string; files: readonly UploadedFile[] };

/** Reads a request's body once: JSON, or the parts of a form. Throws 400 for other bodies. */
export async function readBody(request: Request): Promise<RequestBody> {
  if (request.method === 'GET' || request.body === null) return { body: undefined, text: '', files: [] };
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    return { body: undefined, text: '', files: await filesOf(await request.formData()) };
  }
  const text = await request.text();
  if (text === '') return { body: undefined, text, files: [] };
  try {
    const body: unknown = JSON.parse(text);
    return { body, text, files: [] };
  } catch {
    throw new JiraError(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
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
