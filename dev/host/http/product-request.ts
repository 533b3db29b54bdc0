import { z } from 'zod';
import { effectOf } from '../faults/effect.ts';
import { faultyAnswer } from '../faults/faulty-answer.ts';
import type { Host } from '../host.ts';
import { pauseOn } from '../pause.ts';
import type { CarriedAnswer } from '../runtime/messages.ts';

/**
 * The data that @forge/bridge's `requestJira` sends: files of a multipart body are data URLs beside `__fileName` and
 * `__fileType`.
 */
export const productShape = z.object({
  product: z.string().optional(),
  restPath: z.string(),
  fetchRequestInit: z
    .looseObject({
      method: z.string().optional(),
      body: z.unknown().optional(),
      headers: z.union([z.array(z.tuple([z.string(), z.string()])), z.record(z.string(), z.string())]).optional(),
    })
    .default({}),
  isMultipartFormData: z.boolean().default(false),
});

type ProductRequest = z.infer<typeof productShape>;
type Asked = Pick<Host, 'jira' | 'faults' | 'clock'>;

/**
 * `requestJira` of a page: the person's rights, the app's scopes, no points. Resolves with the object from which the
 * bridge makes a `Response`; a binary body is base64 with `isAttachment`. @throws BrokenConnection
 */
export async function requestProduct(host: Asked, accountId: string, request: ProductRequest): Promise<object> {
  const { restPath, fetchRequestInit, isMultipartFormData } = request;
  if (request.product !== undefined && request.product !== 'jira') return notHere(`the product ${request.product}`);
  if (isMultipartFormData) return notHere('uploads through the bridge');
  if (!restPath.startsWith('/rest/')) return notHere(`the path ${restPath}`);
  const { method = 'GET' } = fetchRequestInit;
  const event = { where: 'bridge-product', method, path: restPath.split('?')[0] ?? '', functionKeys: [] } as const;
  const { delayMs, answer, performed } = effectOf(host.faults.hitting(event));
  await pauseOn(host.clock)(delayMs);
  if (!answer) return toBridge(await ask(host, accountId, request));
  if (performed) await ask(host, accountId, request);
  return toBridge(toResponse(faultyAnswer('jira', answer)));
}

function ask({ jira }: Asked, accountId: string, { restPath, fetchRequestInit }: ProductRequest): Promise<Response> {
  const { method = 'GET', body, headers = [] } = fetchRequestInit;
  const carried = typeof body === 'string' && method !== 'GET' ? { body } : {};
  const url = new URL(restPath, jira.site.baseUrl);
  const sent = new Headers(Array.isArray(headers) ? headers : Object.entries(headers));
  const asking = new Request(url, { method, headers: sent, ...carried });
  return jira.handle(asking, { kind: 'user', accountId, via: 'bridge' });
}

const toResponse = ({ status, statusText, headers, body }: CarriedAnswer) =>
  new Response(typeof body === 'string' ? body : null, { status, statusText, headers });

async function toBridge(response: Response): Promise<object> {
  const { status, statusText } = response;
  const answered = { status, statusText, headers: Object.fromEntries(response.headers) };
  const type = response.headers.get('content-type') ?? '';
  if (/json|text|^$/.test(type)) return { ...answered, body: await response.text() };
  return { ...answered, isAttachment: true, body: Buffer.from(await response.arrayBuffer()).toString('base64') };
}

function notHere(what: string): object {
  const body = JSON.stringify({ message: `The local Forge host does not implement ${what}.` });
  return { status: 501, statusText: 'Not Implemented', headers: { 'content-type': 'application/json' }, body };
}
