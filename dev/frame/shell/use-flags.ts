import { useCallback, useState } from 'react';
import type { Flag } from '../bridge/services.ts';
import { messageOf } from '../rest/use-load.ts';

/** The flags on screen; one with the same id replaces another. */
export function useFlags() {
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  const closeFlag = useCallback((id: string) => setFlags((shown) => shown.filter((flag) => flag.id !== id)), []);
  const showFlag = useCallback(
    (flag: Flag) => setFlags((shown) => [flag, ...shown.filter(({ id }) => id !== flag.id)]),
    [],
  );
  const complain = useCallback(
    (error: unknown) =>
      showFlag({
        id: crypto.randomUUID(),
        title: 'That did not work',
        description: messageOf(error),
        type: 'error',
        isAutoDismiss: false,
        actions: [],
      }),
    [showFlag],
  );
  return { flags, showFlag, closeFlag, complain };
}
