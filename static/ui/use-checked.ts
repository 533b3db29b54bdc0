import { type RefObject, useEffect, useRef } from 'react';
import { useAnnounce } from './Announcer';
import type { Text } from './FieldFrame';
import { useCommonWords } from './words';

type Field = HTMLInputElement & HTMLTextAreaElement;
/** `countsDown`: how many characters still fit is said from the first one on. */
type Typed = Pick<Text, 'value' | 'limit'> & { readonly countsDown?: boolean | undefined };
type Checked = { readonly ref: RefObject<Field>; readonly left: number | null; readonly wrong: string | null };

/** Characters that still fit, once nine tenths are used or where they are counted down; negative when too many. */
function roomLeft({ value, limit, countsDown }: Typed): number | null {
  const { length } = value.trim();
  return length > (countsDown === true ? 0 : limit * 0.9) ? limit - length : null;
}

/**
 * What is wrong with a text: too long, or the form's own complaint. It is announced once, not at every key, and set as
 * the field's validity, so that the browser focuses the field instead of submitting.
 */
export function useChecked({ complaint, ...typed }: Typed & Pick<Text, 'complaint'>): Checked {
  const { tooLong } = useCommonWords();
  const announce = useAnnounce();
  const ref = useRef<Field>(null);
  const announced = useRef(false);
  const room = roomLeft(typed);
  const wrong = room !== null && room < 0 ? tooLong(-room) : (complaint ?? null);
  useEffect(() => {
    ref.current?.setCustomValidity(wrong ?? '');
    if (wrong !== null && !announced.current) announce(wrong, 'own');
    announced.current = wrong !== null;
  }, [announce, wrong]);
  return { ref, left: room, wrong };
}
