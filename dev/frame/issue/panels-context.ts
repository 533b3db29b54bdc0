import { createContext, useContext } from 'react';
import type { ShownPanel } from '../host/panels.ts';
import type { Load } from '../rest/use-load.ts';

/** The panels of the open issue, shared by the app's buttons and the panels below. */
type PanelsOnIssue = { readonly load: Load<ShownPanel[]>; again(): void };

const PanelsContext = createContext<PanelsOnIssue>({ load: { status: 'loading' }, again: () => undefined });
export const PanelsProvider = PanelsContext.Provider;
export const usePanels = () => useContext(PanelsContext);
