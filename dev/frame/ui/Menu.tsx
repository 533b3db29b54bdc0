import { useRef } from 'react';

export type MenuItem = { readonly text: string; readonly run: () => void };
type Props = { label: string; text?: string; items: readonly MenuItem[] };

/** A button with a list of actions. It is a disclosure of ordinary buttons: Tab moves, Escape closes. */
export function Menu({ label, text = '⋯', items }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  const closeAndReturn = () => {
    close();
    details.current?.querySelector('summary')?.focus();
  };
  if (items.length === 0) return null;
  return (
    <details
      ref={details}
      className="menu"
      onKeyDown={(event) => event.key === 'Escape' && closeAndReturn()}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <summary aria-label={label}>{text}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.text}>
            <button
              type="button"
              onClick={() => {
                close();
                item.run();
              }}
            >
              {item.text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
