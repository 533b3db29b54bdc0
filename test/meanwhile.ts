/** Runs `work` once between the platform's answer at `where` and its arrival in the app, and resolves after it. */
export function meanwhile(where: string, work: () => Promise<void>): Promise<void> {
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('No app is installed.');
  return new Promise((resolve) => {
    const answer = async (...asked: readonly unknown[]): Promise<unknown> => {
      const answered: unknown = await Reflect.apply(through, undefined, asked);
      if (!String(asked[1]).endsWith(where)) return answered;
      Object.assign(globalThis, { __forge_fetch__: through });
      await work();
      resolve();
      return answered;
    };
    Object.assign(globalThis, { __forge_fetch__: answer });
  });
}
