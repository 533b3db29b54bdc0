import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useAnnounce } from './Announcer';
import type { Text } from './FieldFrame';
import { useCommonWords } from './words';

type Field = HTMLInputElement & HTMLTextAreaElement;
type Checked = {
  readonly ref: RefObject<Field>;
  readonly left: number | null;
  readonly wrong: string | null;
};

/** Characters that still fit, once nine tenths are used; negative when too many. */
function roomLeft(value: string, limit: number): number | null {
  const { length } = value.trim();
  return length > limit * 0.9 ? limit - length : null;
}

/**
 * What is wrong with a text: too long, or the form's own complaint. It is announced once, not at every key, and set as
 * the field's validity, so that the browser focuses the field instead of submitting.
 */
export function useChecked({ value, limit, complaint }: Pick<Text, 'value' | 'limit' | 'complaint'>): Checked {
  const { tooLong } = useCommonWords();
  const announce = useAnnounce();
  const ref = useRef<Field>(null);
  const announced = useRef(false);
  const room = roomLeft(value, limit);
  const wrong = room !== null && room < 0 ? tooLong(-room) : (complaint ?? null);
  useEffect(() => {
    ref.current?.setCustomValidity(wrong ?? '');
    if (wrong !== null && !announced.current) announce(wrong, 'own');
    announced.current = wrong !== null;
  }, [announce, wrong]);
  return { ref, left: room, wrong };
}
