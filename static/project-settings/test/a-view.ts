import type { SettingsView } from '../../../src/contract-settings';
import { STARTER_POLICY } from '../../../src/domain/policy/presets';

/** What the back end answers for a project that still has the default policy. */
export const aView = (spoilt: Partial<SettingsView> = {}): SettingsView => ({
  projectKey: 'TIF',
  policy: STARTER_POLICY,
  broken: null,
  follows: null,
  removal: null,
  items: 1_313,
  history: [],
  before: STARTER_POLICY,
  fields: [{ id: 'customfield_10030', name: 'Acceptance criteria' }],
  ruleFields: [
    { id: 'customfield_10050', name: 'Risk', kind: 'choice' },
    { id: 'customfield_10051', name: 'Cost', kind: 'number' },
    { id: 'customfield_10030', name: 'Acceptance criteria', kind: 'text' },
  ],
  issueTypes: [
    { id: '10001', name: 'Story' },
    { id: '10004', name: 'Bug' },
  ],
  siteTimeZone: 'Europe/Berlin',
  boards: [{ id: 1, name: 'Tiffin board' }],
  ...spoilt,
});
