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
  /** Answers the failure, or null once it is stored; then `state` holds the new version. */
  readonly save: (policy: PolicyChoice) => Promise<Failure | null>;
};

/** Reads the project's policy when the page opens, and holds what saving answers. */
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
