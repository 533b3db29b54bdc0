/** Channels that pages subscribe to and publish on; an event is a hint, nothing is kept. */
export type Realtime = {
  publish(channel: string, payload: unknown): void;
  subscribe(channel: string, listener: (payload: unknown) => void): () => void;
};

export function createRealtime(): Realtime {
  const channels = new Map<string, Set<(payload: unknown) => void>>();
  return {
    publish(channel, payload) {
      for (const listener of channels.get(channel) ?? []) listener(payload);
    },
    subscribe(channel, listener) {
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(listener));
      return () => void listeners.delete(listener);
    },
  };
}

/** As on the platform, a channel that is not global belongs to one module at one issue, or else one project. */
export function channelOf(name: string, moduleKey: string, extension: Record<string, unknown>): string {
  const id = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '');
  return JSON.stringify([name, moduleKey, id(extension['issue']) || id(extension['project'])]);
}
