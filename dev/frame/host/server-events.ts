import type { Client } from '../rest/client.ts';

type Reading = { readonly signal: AbortSignal; readonly onEvent: (payload: unknown) => void };

/**
 * Reads a stream of server-sent events with the person's credentials, which `EventSource` cannot send, until it ends.
 * Rejects when the server refuses or the signal aborts.
 */
export async function readEvents(client: Client, path: string, { signal, onEvent }: Reading): Promise<void> {
  const stream = await client.stream(path, signal);
  if (!stream) return;
  const split = createSplitter(onEvent);
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    split(decoder.decode(part.value, { stream: true }));
  }
}

/** Takes text in pieces and passes on the JSON of each complete event; skips comments and malformed data. */
export function createSplitter(onEvent: (payload: unknown) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).replace(/\r\n/g, '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n').filter((line) => line.startsWith('data:'));
      const value = parse(lines.map((line) => line.slice(5).trimStart()).join('\n'));
      if (value !== undefined) onEvent(value);
    }
  };
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
