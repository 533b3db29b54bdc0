import { useEffect, useRef } from 'react';

type Form = { isDrawn: boolean; isOver: boolean };

/** The form that was drawn last, by what is written in it. */
const last = new Map<string, Form>();

type Leaving = {
  /** Forgets what the form holds, and closes it. */
  readonly leave: () => void;
  /** Whether what is kept is what was written here. */
  readonly isOurs: () => boolean;
};

/**
 * The end of a form: its writer lets go of it, or it is stored. Whoever left it while that was on its way may have opened it
 * again, or something else in its place: what they write there is none of it, and stays.
 * @param name what the text is for, unique within the issue
 */
export function useLeave(name: string, forget: () => void, done: () => void): Leaving {
  const form = useRef<Form>({ isDrawn: false, isOver: false });
  useEffect(() => {
    const { current } = form;
    current.isDrawn = true;
    last.set(name, current);
    return () => {
      current.isDrawn = false;
    };
  }, [name]);
  const isOurs = (): boolean => last.get(name) === form.current && !form.current.isOver;
  const leave = (): void => {
    if (isOurs()) forget();
    form.current.isOver = true;
    if (form.current.isDrawn) done();
  };
  return { leave, isOurs };
}
