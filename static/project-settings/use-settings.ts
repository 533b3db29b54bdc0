import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../src/contract';
import type { SettingsView } from '../../src/contract-settings';
import type { ReportPolicy, PolicyChoice } from '../../src/domain/policy/policy';
import { ask, backend } from '../ui/backend';
import { repeated } from '../ui/repeated';
import { newRequestId } from '../ui/request-id';
import { untilGone } from '../ui/until-gone';

type SettingsState =
  | { readonly failure: Failure }
  /** The person may not change the policy. `policy`: what may be read of it; null where it cannot be read. */
  | { readonly policy: ReportPolicy | null }
  /** `formId`: with another one the form begins anew. */
  | { readonly view: SettingsView; readonly formId: string };

export type Settings = {
  /** null while it is read. */
  readonly state: SettingsState | null;
  readonly reload: () => void;
  /** Reads what holds by now into the open form. */
  readonly lookAgain: () => Promise<void>;
  /** `version`: the one that was seen. Answers the failure, or null once it is stored; then `state` holds the new version. */
  readonly save: (policy: PolicyChoice, version: number) => Promise<Failure | null>;
  readonly isSaving: boolean;
};

/** Reads the project's policy when the page opens, and holds what saving answers. */
export function useSettings(): Settings {
  const [state, setState] = useState<Settings['state']>(null);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => untilGone(opened(), setState), [attempt]);
  const save = async (policy: PolicyChoice, version: number): Promise<Failure | null> => {
    setSaving(true);
    const call = { requestId: newRequestId(), base: { version }, input: { policy } };
    const saved = await repeated(() => ask(() => backend('savePolicy', call)));
    setSaving(false);
    if (!saved.ok) return saved.failure;
    setState({ view: saved.value, formId: call.requestId });
    return null;
  };
  const lookAgain = useCallback(async (): Promise<void> => {
    const read = await ask(() => backend('openSettings'));
    if (read.ok) setState((before) => (before !== null && 'view' in before ? { ...before, view: read.value } : before));
  }, []);
  return { state, reload: () => setAttempt(attempt + 1), lookAgain, save, isSaving };
}

/** Where the person may not administer the project, the rules are read as the report reads them. */
async function opened(): Promise<SettingsState> {
  const settings = await ask(() => backend('openSettings'));
  if (settings.ok) return { view: settings.value, formId: newRequestId() };
  // What Jira refuses on the way does not say that the person does not administer the project.
  if (settings.failure.details.because !== 'not-administrator') return { failure: settings.failure };
  const report = await ask(() => backend('openReport'));
  return { policy: report.ok ? report.value.policy : null };
}
