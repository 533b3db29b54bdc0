import fs from 'node:fs/promises';
import path from 'node:path';
import { fileType } from '../cdn/file-type.ts';

/** Serves the built frame; a path without a file gets its index page, with `script` in it. */
export async function frameFile(folder: string, pathname: string, script: string): Promise<Response> {
  const full = path.resolve(folder, `.${decodeURIComponent(pathname)}`);
  const isInside = full.startsWith(folder + path.sep);
  const file = isInside ? await fs.readFile(full).catch(() => undefined) : undefined;
  if (file)
    return new Response(new Uint8Array(file), {
      headers: { 'content-type': fileType(full), 'cache-control': 'no-cache' },
    });
  const page = await fs.readFile(path.join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (!page) return new Response('The frame has not been built: run npm run build.', { status: 503 });
  return new Response(page.replace('</head>', `${script}</head>`), {
    headers: { 'content-type': fileType('index.html'), 'cache-control': 'no-store' },
  });
}
