import { useEffect, useRef } from 'react';

type Form = { isDrawn: boolean; isOver: boolean };

/** The form drawn last, by the name of its text. */
const last = new Map<string, Form>();

type Leaving = {
  /** Forgets the form's text and closes the form. */
  readonly leave: () => void;
  /** Whether the kept text was written in this form. */
  readonly isOurs: () => boolean;
};

/**
 * The end of a form: cancelled, or stored. A form left while it was being sent may have been opened again, or another
 * in its place; then the newer text stays.
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
