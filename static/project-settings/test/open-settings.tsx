import { render } from '@testing-library/react';
import { aUser } from '../../../test/a-user';
import type { Result } from '../../../src/contract';
import type { FlagPreview, PolicyPreview, SettingsView } from '../../../src/contract-settings';
import { ui } from '../../../test/ui-host';
import { FormatsContext, formatsFor } from '../../ui/formats';
import { settingsDe } from '../words.de';
import { type SettingsWords, settingsEn } from '../words.en';
import { ProjectSettings } from '../ProjectSettings';
import { Words } from '../words';

export type Answer = { ok: true; value: SettingsView } | { ok: false; failure: object };

export const draw = (words: SettingsWords = settingsEn) =>
  render(
    <Words words={words}>
      <FormatsContext.Provider value={formatsFor(words === settingsDe ? 'de-DE' : 'en-GB', 'UTC')}>
        <ProjectSettings />
      </FormatsContext.Provider>
    </Words>,
  );

type Asked = {
  readonly onSave?: (turn: number) => Answer | Promise<Answer>;
  readonly words?: SettingsWords;
  /** What a later read answers after a conflict: the policy that another person saved. */
  readonly theirs?: Answer;
  /** The answers to the pages of the preview, one after the other; without one no item changes. */
  readonly previews?: readonly Promised[];
  readonly flags?: FlagPreview;
};
type Promised = Result<PolicyPreview> | Promise<Result<PolicyPreview>>;
const nothingToFlag: FlagPreview = {
  items: [],
  sprints: [],
  flagged: 0,
  isAll: true,
  isRejudging: false,
  refused: null,
};
const nothingChanges: Promised = { ok: true, value: { looked: 3, losing: [], next: null } };

/** Opens the page on `view`; saving answers with `onSave`, or else with the next version. */
export function openSettings(
  view: SettingsView,
  { onSave, words, theirs, previews = [], flags = nothingToFlag }: Asked = {},
) {
  const saved: { version: number; policy: SettingsView['policy'] }[] = [];
  const left = [...previews];
  const previewed: unknown[] = [];
  ui.answer('showFlag', () => undefined);
  ui.answer('invoke', (data) => {
    const { functionKey, payload } = Object(data);
    if (functionKey === 'openSettings') return (saved.length > 0 && theirs) || { ok: true, value: view };
    if (functionKey === 'previewPolicy') {
      previewed.push(payload);
      return left.shift() ?? nothingChanges;
    }
    if (functionKey === 'previewFlags') return { ok: true, value: flags };
    const { base, input } = payload;
    saved.push({ version: base.version, policy: input.policy });
    const version = base.version + 1;
    const policy = { ...view.policy, ...input.policy, version };
    const history = [{ version, by: 'ana', at: '2026-11-24T09:00:00.000Z', policy }, ...view.history];
    return onSave?.(saved.length) ?? { ok: true, value: { ...view, history, policy, broken: null } };
  });
  draw(words);
  return { saved, previewed, user: aUser() };
}
