import { useEffect, useState } from 'react';
import type { Failure } from '../../src/contract';
import type { PolicyChoice, SettingsView } from '../../src/contract-settings';
import { ask, backend } from '../ui/backend';

export type SettingsState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'open'; readonly view: SettingsView };

export type Settings = {
  readonly state: SettingsState;
  readonly reload: () => void;
  /** The failure, or null when it is stored; then `state` holds the new version. */
  readonly save: (policy: PolicyChoice) => Promise<Failure | null>;
};

/** The project's policy: read when the page opens, and what saving it answers. */
export function useSettings(): Settings {
  const [state, setState] = useState<SettingsState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    void ask(() => backend('openSettings')).then((opened) => {
      if (wanted) setState(opened.ok ? { status: 'open', view: opened.value } : { status: 'failed', ...opened });
    });
    return () => {
      wanted = false;
    };
  }, [attempt]);
  const save = async (policy: PolicyChoice): Promise<Failure | null> => {
    const saved = await ask(() => backend('savePolicy', { policy }));
    if (!saved.ok) return saved.failure;
    setState({ status: 'open', view: saved.value });
    return null;
  };
  return { state, reload: () => setAttempt(attempt + 1), save };
}
