/**
 * Once, while the app waits for the answer to what it asks of the platform at `where`: Jira or storage has answered, and the
 * app does not know yet. Resolves once that has happened.
 */
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
