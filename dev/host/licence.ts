/** The app's licence on this site. `none`: as for an app that is not listed, of which Forge tells nothing. */
export type Licence = { state: 'none' | 'active' | 'ended' };

/** What Forge tells of it to functions and pages. */
export function toldOf({ state }: Licence) {
  if (state === 'none') return {};
  const isActive = state === 'active';
  return { license: { active: isActive, isActive, type: 'commercial' } };
}
