import { router } from '@forge/bridge';
import { isRecord } from './is-record';
import { keptIn } from './kept';
import { orNothing } from './or-nothing';

/** Where the settings of a project are to open: at a rule, by its id, or at the flags. */
export type SettingToShow = { readonly site: string; readonly projectKey: string; readonly setting: string };

/** The switch of the flags. */
export const FLAGS = 'flags';

const NAME = 'common-ground-setting-to-show';
/** Milliseconds after which the wish is old: the settings were not opened then. */
const LONGEST = 60_000;

const storage = keptIn(() => localStorage);

/**
 * Opens the project's settings of the app at one of them, which takes the focus there. The wish is left for the settings
 * page, which is another frame of this app. Jira may ask the viewer, who may decline to leave.
 * @NOTE unverified on a live site: that both frames share their storage. Without it the settings open at their top.
 */
export async function openSetting(wanted: SettingToShow): Promise<void> {
  storage.set(NAME, JSON.stringify({ ...wanted, at: Date.now() }));
  await openSettings(wanted.projectKey);
}

/** Opens the project's settings of the app. Jira may ask the viewer, who may decline to leave. */
export async function openSettings(projectKey: string): Promise<void> {
  try {
    await router.navigate({ target: 'module', moduleKey: 'refinement-settings', projectKey });
  } catch (error) {
    console.error(error);
  }
}

/** The setting to show in these settings; null without one. Once it is shown the wish is to be forgotten. */
export function settingToShow(site: string, projectKey: string): string | null {
  const wish = orNothing<unknown>(() => JSON.parse(storage.get(NAME) ?? ''));
  if (!isRecord(wish) || wish['site'] !== site || wish['projectKey'] !== projectKey) return null;
  return Date.now() - Number(wish['at']) < LONGEST ? String(wish['setting']) : null;
}

export const forgetSettingToShow = (): void => storage.set(NAME, null);
