import type { SettingsView } from '../../../src/contract';
import { STARTER_POLICY } from '../../../src/domain/presets';

/** What the back end answers where nobody has changed anything yet. */
export const aView = (spoilt: Partial<SettingsView> = {}): SettingsView => ({
  projectKey: 'TIF',
  policy: STARTER_POLICY,
  history: [],
  fields: [{ id: 'customfield_10030', name: 'Acceptance criteria' }],
  boards: [{ id: 1, name: 'Tiffin board' }],
  ...spoilt,
});
