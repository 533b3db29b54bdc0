import { z } from 'zod/mini';
import type { ToIframe } from './bridge-protocol.ts';

/** Calls a function in the iframe, without a result. */
type Callback = (...args: readonly unknown[]) => void;

type CallTools = {
  /** The function of a reference in the data of a call, or `null` when there is none. */
  callback(reference: unknown): Callback | null;
  /**
   * Keeps `stop` until the iframe unsubscribes, loads anew or is removed; returns the reference that the iframe turns into `{
   * unsubscribe() }`.
   */
  subscription(stop: () => void): { __subscription: string };
};
type Command = (data: unknown, tools: CallTools) => unknown;
export type Commands = Readonly<Record<string, Command>>;

type ForgeBridge = {
  /** Handles one message of the iframe; ignores messages outside the protocol. */
  receive(message: unknown): Promise<void>;
  /** Ends every subscription of the iframe. */
  close(): void;
};

const beginMessage = z.object({ forge: z.literal('begin') });
const functionReference = z.object({ __fn: z.string() });
const callMessage = z.object({
  forge: z.literal('call'),
  id: z.number(),
  command: z.string(),
  data: z.optional(z.unknown()),
});
const unsubscribeData = z.object({ id: z.string() });

/** The frame's end of one iframe's bridge: answers `callBridge(command, data)` with the given commands. */
export function createForgeBridge(send: (message: ToIframe) => void, commands: Commands): ForgeBridge {
  const subscriptions = new Map<string, () => void>();
  const tools: CallTools = {
    callback(reference) {
      const parsed = functionReference.safeParse(reference);
      if (!parsed.success) return null;
      const fn = parsed.data.__fn;
      return (...args) => send({ forge: 'callback', fn, args });
    },
    subscription(stop) {
      const id = crypto.randomUUID();
      subscriptions.set(id, stop);
      return { __subscription: id };
    },
  };
  const unsubscribe = (data: unknown) => {
    const { id } = unsubscribeData.parse(data);
    subscriptions.get(id)?.();
    subscriptions.delete(id);
  };
  const close = () => {
    for (const stop of subscriptions.values()) stop();
    subscriptions.clear();
  };
  return {
    async receive(message) {
      // Streams of the document before would use up the browser's six connections.
      if (beginMessage.safeParse(message).success) close();
      const call = callMessage.safeParse(message);
      if (!call.success) return;
      const { id, command, data } = call.data;
      try {
        const run = command === 'unsubscribe' ? unsubscribe : find(commands, command);
        send({ forge: 'result', id, value: await run(data, tools) });
      } catch (error) {
        send({ forge: 'failure', id, message: error instanceof Error ? error.message : String(error) });
      }
    },
    close,
  };
}

function find(commands: Commands, name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`The local Jira does not answer the bridge command ${name}.`);
  return command;
}
