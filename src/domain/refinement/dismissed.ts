/** Most dismissed hints that are kept. */
export const DISMISSED_LIMIT = 100;

/**
 * The list with this hint at its end. A full one drops its oldest hint that is not in `known`, the hints that still exist;
 * such a hint can never come back. Null where all of them exist.
 */
export function withDismissed(
  dismissed: readonly string[],
  hint: string,
  known: readonly string[],
): readonly string[] | null {
  const isFull = dismissed.length >= DISMISSED_LIMIT;
  const gone = isFull ? dismissed.find((one) => !known.includes(one)) : null;
  if (gone === undefined) return null;
  return [...dismissed.filter((one) => one !== gone), hint];
}
