import { type ReactElement, useId, useLayoutEffect, useRef } from 'react';
import { QuietButton } from '../QuietButton';
import type { KeyRow, KeysWords } from './keys.en';
import { turnKeys, useKeysOn } from './single-keys';

type Props = { readonly rows: readonly KeyRow[]; readonly words: KeysWords; readonly onClose: () => void };

/** The keys of a page, and the switch for single ones. */
export function KeysDialog({ rows, words, onClose }: Props): ReactElement {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOn = useKeysOn();
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current === null) return;
    current.style.insetBlockStart = `${topBeside(document.activeElement)}px`;
    current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="cg-keys" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{words.title}</h2>
      <table>
        <tbody>
          {rows.map(({ keys, does }) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isOn && <p role="status">{words.off}</p>}
      <div>
        <QuietButton look="primary" onPress={() => dialog.current?.close()}>
          {words.close}
        </QuietButton>
        <QuietButton onPress={() => turnKeys(!isOn)}>{isOn ? words.turnOff : words.turnOn}</QuietButton>
      </div>
    </dialog>
  );
}

/** A frame may be far taller than what is seen of it, so the dialog opens where the person is (px). */
function topBeside(focused: Element | null): number {
  const room = Math.max(16, window.innerHeight - 480);
  const top = focused === null || focused === document.body ? 16 : focused.getBoundingClientRect().top;
  return Math.min(room, Math.max(16, top));
}
