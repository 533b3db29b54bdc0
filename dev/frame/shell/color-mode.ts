import type { ThemeState } from '../bridge-protocol.ts';

export type ColorChoice = 'auto' | 'light' | 'dark';
const KEY = 'local-jira.color-mode';
const dataTheme = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
const system = () => matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<(theme: ThemeState) => void>();

export function colorChoice(): ColorChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

export function chooseColor(choice: ColorChoice): void {
  localStorage.setItem(KEY, choice);
  apply();
}

/** The theme of the page, which iframes are told. */
export function currentTheme(): ThemeState {
  const choice = colorChoice();
  const auto = system().matches ? 'dark' : 'light';
  return { colorMode: choice === 'auto' ? auto : choice, dataTheme };
}

export function watchTheme(listener: (theme: ThemeState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Applies the theme, and follows the system's choice and that of other tabs. */
export function startTheme(): void {
  system().addEventListener('change', apply);
  addEventListener('storage', apply);
  apply();
}

function apply(): void {
  const theme = currentTheme();
  document.documentElement.dataset['colorMode'] = theme.colorMode;
  document.documentElement.dataset['theme'] = theme.dataTheme;
  for (const listener of listeners) listener(theme);
}
