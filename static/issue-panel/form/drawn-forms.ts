import { useEffect, useRef, useSyncExternalStore } from 'react';
import { newListeners } from '../../ui/listeners';

/** Names of the forms on the page. Replaced on each change, since React compares by reference. */
let formNames: readonly string[] = [];
const { listen, tell } = newListeners();

function change(next: readonly string[]): void {
  formNames = next;
  tell();
}

/** Names of the forms on the page: what they hold stands nowhere else. */
export const useDrawnForms = (): readonly string[] => useSyncExternalStore(listen, () => formNames);

/** Whether a form of this name is on the page at the moment of the call. */
export const isFormDrawn = (name: string): boolean => formNames.includes(name);

/** Notes a form while its component is mounted; whether it is at the moment of the call. */
export function useDrawn(name: string): () => boolean {
  const isDrawn = useRef(false);
  useEffect(() => {
    isDrawn.current = true;
    change([...formNames, name]);
    return () => {
      isDrawn.current = false;
      change(formNames.toSpliced(formNames.indexOf(name), 1));
    };
  }, [name]);
  return () => isDrawn.current;
}
