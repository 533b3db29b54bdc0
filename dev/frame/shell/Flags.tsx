import { useEffect } from 'react';
import type { Flag } from '../bridge/services.ts';

type Props = { flags: readonly Flag[]; close: (id: string) => void };
const signs = { info: 'ℹ', success: '✓', warning: '⚠', error: '✕' } as const;
const DISMISS_AFTER_MS = 8000;

/** Short messages of the app and of the frame itself, newest on top. */
export function Flags({ flags, close }: Props) {
  return (
    <section aria-label="Messages" className="flags">
      {flags.map((flag) => (
        <FlagCard key={flag.id} flag={flag} close={() => close(flag.id)} />
      ))}
    </section>
  );
}

function FlagCard({ flag, close }: { flag: Flag; close: () => void }) {
  useEffect(() => {
    if (!flag.isAutoDismiss) return;
    const timer = setTimeout(close, DISMISS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [flag, close]);
  return (
    <div role={flag.type === 'error' ? 'alert' : 'status'} className={`flag flag-${flag.type}`}>
      <span aria-hidden="true">{signs[flag.type]}</span>
      <div>
        <strong dir="auto">{flag.title}</strong>
        {flag.description !== '' && <p dir="auto">{flag.description}</p>}
        {flag.actions.map((action) => (
          <button type="button" key={action.text} className="link" onClick={action.onClick}>
            {action.text}
          </button>
        ))}
      </div>
      <button type="button" aria-label={`Dismiss: ${flag.title}`} className="subtle" onClick={close}>
        ✕
      </button>
    </div>
  );
}
